import Claims
import Foundation
import Learning

/// A pair of a source before its spec is read and its photo seen.
struct CorpusDraft: Sendable {
  let id: String
  let product: String
  let photo: URL
  let isValidation: Bool
  let spec: String
  let hints: [SpecHint]
  /// What is known of the spec; `nil` where all of it is taken as true.
  let truth: TruthPair?
}
