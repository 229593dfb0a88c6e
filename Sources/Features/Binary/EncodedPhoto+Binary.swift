extension EncodedPhoto {
  private static let magic: StaticString = "KENC"
  private static let version: UInt16 = 1

  /// A sealed file: the embedding in full, patches in half precision.
  public func serialized() -> [UInt8] {
    var writer = BinaryWriter()
    writer.append(UInt32(embedding.count))
    writer.append(floats: embedding)
    patches.write(to: &writer, halves: true)
    for rectangle in rectangles { writer.append(floats: [rectangle.x0, rectangle.y0, rectangle.x1, rectangle.y1]) }
    return FeatureFile.seal(writer.bytes, magic: Self.magic, version: Self.version, checksum: .ofWords)
  }

  /// Reads what `serialized()` gave; anything else is refused.
  public init(serialized bytes: [UInt8]) throws(FeatureFileError) {
    var reader = BinaryReader(try FeatureFile.open(bytes, magic: Self.magic, version: Self.version))
    let embedding = try reader.floats(reader.count(itemSize: 4, "embedding"), "embedding")
    let patches = try Matrix(from: &reader, halves: true, "patches")
    guard patches.rows <= reader.remaining / 16 else { throw .malformed(what: "patch count") }
    var rectangles: [Region] = []
    for _ in 0..<patches.rows {
      let sides = try reader.floats(4, "rectangle")
      rectangles.append(Region(x0: sides[0], y0: sides[1], x1: sides[2], y1: sides[3]))
    }
    try reader.finish()
    self.init(embedding: embedding, patches: patches, rectangles: rectangles)
  }
}
