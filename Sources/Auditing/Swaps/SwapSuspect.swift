import Claims
import Matching

/// A pair that may have another pair's photo.
struct SwapSuspect: Sendable {
  /// What a spec claims of what a photo can show, whatever its words.
  struct Statement: Sendable, Hashable {
    let facet: Facet
    let term: String
    let subject: String?
    let isNegated: Bool

    init(_ claim: Claim) {
      facet = claim.facet
      term = claim.term
      subject = claim.subject
      isNegated = claim.isNegated
    }
  }

  /// Among the catalog's pairs.
  let index: Int
  let photoHash: String
  /// Claims that any photo can deny, each statement once. Print is none: where it isn't read nothing is said, so that a
  /// photo without print would always seem to gain.
  let claims: [Claim]
  let statements: Set<Statement>

  init(index: Int, photoHash: String, claims: [Claim]) {
    self.index = index
    self.photoHash = photoHash
    var seen: Set<Statement> = []
    self.claims = claims.filter {
      $0.observability == .visible && $0.facet != .text && seen.insert(Statement($0)).inserted
    }
    statements = seen
  }

  /// Equal statements can't be told apart by any photo, nor can equal photos.
  func canSwap(with other: SwapSuspect) -> Bool {
    index != other.index && photoHash != other.photoHash && statements != other.statements
  }
}
