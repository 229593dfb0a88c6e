public import Claims
public import Features

/// One thing that was done to a pair to make a sample of it.
public struct SampleChange: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Another word stands in a claim's place.
    case replaced
    /// Two parts have each other's colour or material.
    case exchanged
    /// Another number, another print.
    case recounted, reprinted
    /// The word is what a similar product is called.
    case borrowed
    /// The claim's word states are spoilt by `corruption`.
    case corrupted
    /// A claim is gone.
    case dropped
    /// A claim of the same photo's other texts, or one that no photo shows, was added.
    case joined, appended
    /// A part of the photo is hidden.
    case masked
  }

  public let kind: Kind
  /// Where the changed claim stands in the sample's claims; `nil` where it is gone, or where the photo was changed.
  public let place: Int?
  /// What the pair said there.
  public let original: Claim?
  public let corruption: StateCorruption?
  public let mask: Region?

  public init(
    _ kind: Kind, place: Int? = nil, original: Claim? = nil, corruption: StateCorruption? = nil, mask: Region? = nil
  ) {
    self.kind = kind
    self.place = place
    self.original = original
    self.corruption = corruption
    self.mask = mask
  }
}
