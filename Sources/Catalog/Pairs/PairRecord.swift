/// A pair as bytes of this process: numbers as they lie in memory, texts as their length and their UTF-8.
enum PairRecord {
  static func bytes(of pair: Pair) -> [UInt8] {
    var writer = Writer()
    writer.add(pair.line)
    for text in [pair.id, pair.image, pair.path, pair.spec, pair.product] { writer.add(text) }
    for attribute in pair.attributes {
      writer.add(attribute.column)
      writer.add(attribute.role.rawValue)
      writer.add(attribute.value)
      writer.add(attribute.span.lowerBound)
      writer.add(attribute.span.upperBound)
    }
    return writer.bytes
  }

  /// - Parameters:
  ///   - bytes: of `bytes(of:)`, whole.
  ///   - product: where it is another than the one written down.
  static func pair(in bytes: UnsafeRawBufferPointer, product: String?) -> Pair {
    var reader = Reader(bytes: bytes)
    let line = reader.number()
    let (id, image, path, spec) = (reader.text(), reader.text(), reader.text(), reader.text())
    let own = reader.text()
    var attributes: [Attribute] = []
    while reader.at < bytes.count {
      let (column, role, value) = (reader.text(), reader.text(), reader.text())
      let (start, end) = (reader.number(), reader.number())
      guard let role = Attribute.Role(rawValue: role) else { continue }
      attributes.append(Attribute(column: column, role: role, value: value, span: start..<end))
    }
    return Pair(
      id: id, image: image, path: path, spec: spec, product: product ?? own, attributes: attributes, line: line)
  }

  /// The product written down, without making the rest.
  static func product(in bytes: UnsafeRawBufferPointer) -> String {
    var reader = Reader(bytes: bytes)
    _ = reader.number()
    for _ in 0..<4 { reader.skipText() }
    return reader.text()
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func add(_ number: Int) { withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) } }

    mutating func add(_ text: String) {
      add(text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    }
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var at = 0

    mutating func number() -> Int {
      defer { at += MemoryLayout<Int>.size }
      return bytes.loadUnaligned(fromByteOffset: at, as: Int.self)
    }

    mutating func text() -> String {
      let count = number()
      defer { at += count }
      return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[at..<at + count]), as: UTF8.self)
    }

    mutating func skipText() {
      let count = number()
      at += count
    }
  }
}
