import Claims
import Matching

/// A pair that may have another pair's photo.
struct SwapSuspect: Sendable {
  /// Among the catalog's pairs.
  let index: Int
  let photoHash: String
  let claims: [Claim]
  /// Cover the claims.
  let vectors: TextVectors
  /// What the photo shows, among phrases; length 1 or 0.
  let photo: [Float]
  /// What the spec says, in the same space; length 1 or 0.
  let spec: [Float]
  /// What the spec claims of what a photo can show. Equal statements can't be told apart by any photo.
  let statement: Set<String>

  init(index: Int, photoHash: String, claims: [Claim], vectors: TextVectors, photo: [Float]) {
    self.index = index
    self.photoHash = photoHash
    self.claims = claims
    self.vectors = vectors
    self.photo = photo
    spec = SpecVector.of(claims, vectors: vectors)
    statement = Set(
      claims.filter { $0.observability == .visible }.map { "\($0.facet.rawValue) \($0.isNegated) \($0.term)" })
  }
}
