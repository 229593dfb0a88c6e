public import Features

/// A photo as the attention network takes it: standardised numbers, not yet multiplied by any weight.
public struct AttentionPhoto: Sendable, Hashable {
  /// A bias that no similarity makes up for: the cell lies outside of the photo.
  public static let absent: Float = -30

  /// One row a grid cell, [81, `AttentionShape.regionInputs`]; zeros where the cell is absent.
  public let regions: Matrix
  /// Added to the attention's logits, [81]: log of the cell's foreground, `absent` outside of the photo.
  public let bias: [Float]
  /// The photo as a whole, [`AttentionShape.globalInputs`].
  public let global: [Float]
  /// Where each cell lies in the photo, [81]; empty where nobody will point at it.
  public let places: [Region]

  public init(regions: Matrix, bias: [Float], global: [Float], places: [Region] = []) {
    precondition(regions.rows == bias.count && [0, bias.count].contains(places.count), "one bias and one place a cell")
    self.places = places
    self.regions = regions
    self.bias = bias
    self.global = global
  }
}
