extension PrintedLine {
  private static let magic: StaticString = "KPRT"
  private static let version: UInt16 = 1

  /// The lines of one photo as a sealed file.
  public static func serialized(_ lines: [PrintedLine]) -> [UInt8] {
    var writer = BinaryWriter()
    writer.append(UInt32(lines.count))
    for line in lines {
      writer.append(line.text)
      writer.append(line.confidence)
      line.rectangle.write(to: &writer)
      writer.append(line.foreground)
    }
    return FeatureFile.seal(writer.bytes, magic: magic, version: version)
  }

  /// Reads what `serialized(_:)` gave; anything else is refused.
  public static func lines(serialized bytes: [UInt8]) throws(FeatureFileError) -> [PrintedLine] {
    var reader = BinaryReader(try FeatureFile.open(bytes, magic: magic, version: version))
    var lines: [PrintedLine] = []
    for _ in 0..<(try reader.count(itemSize: 28, "line count")) {
      lines.append(
        PrintedLine(
          text: try reader.text("line"), confidence: try reader.float("line"),
          rectangle: try Region(from: &reader), foreground: try reader.float("line")))
    }
    try reader.finish()
    return lines
  }
}
