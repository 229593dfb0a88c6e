extension PhotoFeatures {
  private static let magic: StaticString = "KPHO"
  private static let version: UInt16 = 1

  /// The features as a sealed file, about 280 kB. `grid` is kept in half precision: exact for what `PhotoEncoder` gives,
  /// which rounds it to `Float16`, so that a cached photo is judged as a fresh one.
  public func serialized() -> [UInt8] {
    var writer = BinaryWriter(capacity: grid.values.count * 2 + lattice.count * 6 + 32_768)
    writer.append(UInt32(clamping: width))
    writer.append(UInt32(clamping: height))
    writer.append(saliency)
    writer.append(UInt32(regions.count))
    for region in regions { region.write(to: &writer) }
    writer.append(UInt32(components.count))
    for component in components {
      component.rectangle.write(to: &writer)
      writer.append(component.area)
    }
    lattice.write(to: &writer)
    writer.append(UInt32(classes.count))
    writer.append(floats: classes)
    grid.write(to: &writer, halves: true)
    middle.write(to: &writer)
    writer.append(UInt32(cellClasses.count))
    for cell in cellClasses {
      writer.append(UInt32(cell.count))
      for entry in cell {
        writer.append(entry.index)
        writer.append(entry.probability)
      }
    }
    return FeatureFile.seal(writer.bytes, magic: Self.magic, version: Self.version, checksum: .ofWords)
  }

  /// Reads what `serialized()` gave.
  ///
  /// Truncated, altered or foreign bytes are refused; memory stays in proportion to the bytes given.
  public init(serialized bytes: [UInt8]) throws(FeatureFileError) {
    var reader = BinaryReader(try FeatureFile.open(bytes, magic: Self.magic, version: Self.version))
    let width = Int(try reader.integer(UInt32.self, "width"))
    let height = Int(try reader.integer(UInt32.self, "height"))
    let saliency = try reader.float("saliency")
    var regions: [PhotoRegion] = []
    for _ in 0..<(try reader.count(itemSize: PhotoRegion.size, "region count")) {
      regions.append(try PhotoRegion(from: &reader))
    }
    var components: [Component] = []
    for _ in 0..<(try reader.count(itemSize: 20, "component count")) {
      components.append(Component(rectangle: try Region(from: &reader), area: try reader.float("component")))
    }
    let lattice = try Lattice(from: &reader, regions: regions.count)
    let classes = try reader.floats(reader.count(itemSize: 4, "class count"), "classes")
    let grid = try Matrix(from: &reader, halves: true, "grid")
    let middle = try Matrix(from: &reader, halves: false, "middle")
    var cellClasses: [[ClassProbability]] = []
    for _ in 0..<(try reader.count(itemSize: 4, "cell count")) {
      var cell: [ClassProbability] = []
      for _ in 0..<(try reader.count(itemSize: 6, "class count of a cell")) {
        cell.append(
          ClassProbability(
            index: try reader.integer(UInt16.self, "class"), probability: try reader.float("class")))
      }
      cellClasses.append(cell)
    }
    try reader.finish()
    self.init(
      width: width, height: height, regions: regions, lattice: lattice, components: components,
      saliency: saliency, classes: classes, grid: grid, middle: middle, cellClasses: cellClasses)
  }
}

extension Lattice {
  fileprivate func write(to writer: inout BinaryWriter) {
    writer.append(UInt32(columns))
    writer.append(UInt32(rows))
    var colours: [UInt8] = []
    colours.reserveCapacity(lab.count * 3)
    for colour in lab {
      colours.append(colour.l)
      colours.append(UInt8(bitPattern: colour.a))
      colours.append(UInt8(bitPattern: colour.b))
    }
    writer.append(colours)
    writer.append(foreground)
    writer.append(words: segment)
  }

  fileprivate init(from reader: inout BinaryReader, regions: Int) throws(FeatureFileError) {
    let columns = try reader.count(itemSize: 1, "lattice size")
    let rows = try reader.count(itemSize: 1, "lattice size")
    let (count, overflow) = columns.multipliedReportingOverflow(by: rows)
    guard !overflow, count <= reader.remaining / 6 else { throw .malformed(what: "lattice size") }
    let colours = try reader.byteArray(count * 3, "lattice colour")
    let foreground = try reader.byteArray(count, "lattice foreground")
    let segment = try reader.integers(count, "lattice segment")
    guard segment.allSatisfy({ Int($0) < regions }) else { throw .malformed(what: "lattice segment") }
    let lab = (0..<count).map {
      Lab(l: colours[$0 * 3], a: Int8(bitPattern: colours[$0 * 3 + 1]), b: Int8(bitPattern: colours[$0 * 3 + 2]))
    }
    self.init(columns: columns, rows: rows, lab: lab, foreground: foreground, segment: segment)
  }
}
