import Claims
import Features
public import Foundation

extension AttentionModel {
  /// The file's name in a model's folder.
  public static let fileName = "ascl.bin"

  private static let magic: StaticString = "KASC"
  private static let version: UInt16 = 1
  /// No tensor of a real network has a side of more.
  private static let longestSide = 16_384
  /// `ShadeTable` keeps 18,000 numbers a shade, and looks at every point for each of them.
  private static let mostShades = 128
  private static let mostPoints = 512

  /// A sealed file of about 2 MB: parameters in single precision, bases in half.
  public func serialized() -> Data {
    var writer = BinaryWriter()
    for size in [network.shape.width, network.shape.regionInputs, network.shape.globalInputs, network.shape.textInputs]
    {
      writer.append(UInt32(size))
    }
    writer.append(network.localShare)
    writer.append(floats: network.parameters)
    for basis in [projection.cells, projection.middle] {
      writer.append(UInt32(basis.directions.rows))
      writer.append(UInt32(basis.directions.columns))
      writer.append(floats: basis.mean)
      writer.append(halves: basis.directions.values)
    }
    writer.append(UInt32(projection.shades.prototypes.count))
    for shade in projection.shades.prototypes {
      writer.append(UInt32(shade.count))
      for point in shade { writer.append(floats: [point.l, point.a, point.b]) }
    }
    for values in [
      projection.meanClasses, projection.regionScale.centre, projection.regionScale.factor,
      projection.globalScale.centre, projection.globalScale.factor, words.mean,
    ] {
      writer.append(UInt32(values.count))
      writer.append(floats: values)
    }
    writer.append(UInt32(products.count))
    for (facet, terms) in products.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      writer.append(facet.rawValue)
      writer.append(UInt32(terms.count))
      for (term, count) in terms.sorted(by: { $0.key < $1.key }) {
        writer.append(term)
        writer.append(UInt32(count))
      }
    }
    return Data(FeatureFile.seal(writer.bytes, magic: Self.magic, version: Self.version))
  }

  /// Reads what `serialized()` gave; memory stays in proportion to the bytes given.
  public init(serialized data: Data) throws(EvidenceModelError) {
    self = try ModelFile.read(data, named: Self.fileName, magic: Self.magic, version: Self.version) {
      reader throws(FeatureFileError) in try AttentionModel(&reader)
    }
  }

  private init(_ reader: inout BinaryReader) throws(FeatureFileError) {
    func side(_ what: String) throws(FeatureFileError) -> Int {
      let side = Int(try reader.integer(UInt32.self, what))
      guard (1...Self.longestSide).contains(side) else { throw .malformed(what: what) }
      return side
    }
    func floats(_ what: String) throws(FeatureFileError) -> [Float] {
      try reader.floats(reader.count(itemSize: 4, what), what)
    }
    func basis(_ what: String) throws(FeatureFileError) -> PrincipalBasis {
      let (channels, components) = (try side(what), try side(what))
      let mean = try reader.floats(channels, what)
      return PrincipalBasis(
        mean: mean,
        directions: Matrix(
          rows: channels, columns: components, values: try reader.halves(channels * components, what)))
    }
    let shape = AttentionShape(
      width: try side("width"), regionInputs: try side("region inputs"), globalInputs: try side("global inputs"),
      textInputs: try side("text inputs"))
    let localShare = try reader.float("local share")
    guard (0...1).contains(localShare) else { throw .malformed(what: "local share") }
    let parameters = try reader.floats(shape.count, "parameters")
    let (cells, middle) = (try basis("basis of cells"), try basis("basis of the middle layer"))
    var prototypes: [[ColourName.Prototype]] = []
    var points = 0
    for _ in 0..<(try reader.count(itemSize: 4, "shades")) {
      var shade: [ColourName.Prototype] = []
      for _ in 0..<(try reader.count(itemSize: 12, "shade")) {
        let point = try reader.floats(3, "shade")
        shade.append(ColourName.Prototype(l: point[0], a: point[1], b: point[2]))
      }
      points += shade.count
      guard !shade.isEmpty, prototypes.count < Self.mostShades, points <= Self.mostPoints else {
        throw .malformed(what: "shade")
      }
      prototypes.append(shade)
    }
    let meanClasses = try floats("mean classes")
    let regionScale = FeatureScale(try floats("region scale"), try floats("region scale"))
    let globalScale = FeatureScale(try floats("global scale"), try floats("global scale"))
    let words = AttentionWords(mean: try floats("word mean"))
    var products: [Facet: [String: Int]] = [:]
    for _ in 0..<(try reader.count(itemSize: 8, "facets")) {
      guard let facet = Facet(rawValue: try reader.text("facet")) else { throw .malformed(what: "facet") }
      for _ in 0..<(try reader.count(itemSize: 8, "words")) {
        let term = try reader.text("word")
        products[facet, default: [:]][term] = Int(try reader.integer(UInt32.self, "word"))
      }
    }
    let inputs = cells.components + CellColours.moments + prototypes.count + AttentionProjection.places
    let globals = 2 * cells.components + middle.components + prototypes.count + words.mean.count
    guard let regionScale, let globalScale, regionScale.count == inputs, globalScale.count == globals,
      shape.regionInputs == inputs, shape.globalInputs == globals, shape.textInputs == words.inputs
    else { throw .malformed(what: "sizes") }
    self.init(
      network: AttentionNetwork(shape: shape, parameters: parameters, localShare: localShare),
      projection: AttentionProjection(
        cells: cells, middle: middle, shades: ShadeTable(prototypes: prototypes), meanClasses: meanClasses,
        regionScale: regionScale, globalScale: globalScale, words: words.mean.count),
      words: words, products: products)
  }
}

extension FeatureScale {
  /// - Returns: `nil` for lists of different lengths.
  fileprivate init?(_ centre: [Float], _ factor: [Float]) {
    guard centre.count == factor.count else { return nil }
    self.init(centre: centre, factor: factor)
  }
}
