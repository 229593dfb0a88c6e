public import Features

/// One photo of a product whose colour is known.
public struct ColourExample: Sendable {
  /// A plain word of the table.
  public let word: String
  public let lattice: Lattice
  /// Samples of the product.
  public let samples: [Int]

  public init(word: String, lattice: Lattice, samples: [Int]) {
    self.word = word
    self.lattice = lattice
    self.samples = samples
  }
}
