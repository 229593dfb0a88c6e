import Claims
import Features
import Matching

/// An untrained network of small sizes that knows a few words.
enum TinyAttention {
  static let products: [Facet: [String: Int]] = [
    .kind: ["mug": 9, "lamp": 7, "chair": 5, "sofa": 1], .material: ["wood": 2, "steel": 3],
  ]

  static func model() -> AttentionModel {
    // Samples.photo has a grid of one channel, a middle layer of two numbers and no classes.
    let projection = AttentionProjection(
      cells: PrincipalBasis(mean: [0.5], directions: Matrix(rows: 1, columns: 1, values: [2])),
      middle: PrincipalBasis(mean: [0, 0], directions: Matrix(rows: 2, columns: 1, values: [1, 0.5])),
      shades: ShadeTable(prototypes: [
        [.init(l: 45, a: 60, b: 40)], [.init(l: 40, a: 6, b: -44), .init(l: 60, a: 0, b: -40)],
      ]),
      meanClasses: [0.25], words: 2)
    let words = AttentionWords(mean: [0.1, -0.1])
    let shape = AttentionShape(
      width: 4, regionInputs: projection.regionInputs, globalInputs: projection.globalInputs, textInputs: words.inputs)
    let parameters = (0..<shape.count).map { Float(($0 * 37 + 11) % 64) / 64 - 0.5 }
    return AttentionModel(
      network: AttentionNetwork(shape: shape, parameters: parameters), projection: projection, words: words,
      products: products)
  }

  static func photo(absent: Int? = nil) -> AttentionPhoto {
    let shape = model().network.shape
    return AttentionPhoto(
      regions: Matrix(
        rows: 4, columns: shape.regionInputs,
        values: (0..<4 * shape.regionInputs).map { Float(($0 * 29 + 5) % 32) / 16 - 1 }),
      bias: (0..<4).map { $0 == absent ? AttentionPhoto.absent : -Float($0) / 4 },
      global: (0..<shape.globalInputs).map { Float($0 % 5) / 5 - 0.4 })
  }
}
