extension PhraseStates {
  private static let magic: StaticString = "KPHR"
  private static let version: UInt16 = 1

  /// Phrases and their states as a sealed file, about 8 kB a phrase; sorted, so that equal contents give equal bytes.
  public static func serialized(_ states: [String: PhraseStates]) -> [UInt8] {
    var writer = BinaryWriter()
    writer.append(UInt32(states.count))
    for (phrase, states) in states.sorted(by: { $0.key < $1.key }) {
      writer.append(phrase)
      states.tokens.write(to: &writer)
      writer.append(UInt32(states.mean.count))
      writer.append(floats: states.mean)
    }
    return FeatureFile.seal(writer.bytes, magic: magic, version: version)
  }

  /// Reads what `serialized(_:)` gave; anything else is refused.
  public static func states(serialized bytes: [UInt8]) throws(FeatureFileError) -> [String: PhraseStates] {
    var states: [String: PhraseStates] = [:]
    try forEach(serialized: bytes) { states[$0] = $1 }
    return states
  }

  /// The same one by one: of many, few may be wanted. What comes before a fault is handed over.
  public static func forEach(
    serialized bytes: [UInt8], _ body: (_ phrase: String, _ states: PhraseStates) -> Void
  ) throws(FeatureFileError) {
    var reader = BinaryReader(try FeatureFile.open(bytes, magic: magic, version: version))
    for _ in 0..<(try reader.count(itemSize: 16, "phrase count")) {
      let phrase = try reader.text("phrase")
      let tokens = try Matrix(from: &reader, halves: false, "token states")
      let mean = try reader.floats(reader.count(itemSize: 4, "mean"), "mean")
      body(phrase, PhraseStates(tokens: tokens, mean: mean))
    }
    try reader.finish()
  }
}
