extension Region {
  func write(to writer: inout BinaryWriter) {
    for side in [x0, y0, x1, y1] { writer.append(side) }
  }

  init(from reader: inout BinaryReader) throws(FeatureFileError) {
    self.init(
      x0: try reader.float("rectangle"), y0: try reader.float("rectangle"),
      x1: try reader.float("rectangle"), y1: try reader.float("rectangle"))
  }
}

extension PhotoRegion {
  static let size = 25

  func write(to writer: inout BinaryWriter) {
    writer.append(source == .cell ? 0 as UInt8 : 1)
    rectangle.write(to: &writer)
    writer.append(area)
    writer.append(foreground)
  }

  init(from reader: inout BinaryReader) throws(FeatureFileError) {
    let source: Source
    switch try reader.integer(UInt8.self, "region") {
    case 0: source = .cell
    case 1: source = .segment
    default: throw .malformed(what: "region")
    }
    self.init(
      source: source, rectangle: try Region(from: &reader), area: try reader.float("region"),
      foreground: try reader.float("region"))
  }
}
