internal import Matching

/// Corrections that were left before they were saved.
struct LeftDraft: Sendable, Hashable {
  private let draft: CorrectionDraft
  private let phrases: [String]
  /// Whether it was said that leaving loses it.
  var isTold = false

  init(_ draft: CorrectionDraft, of audit: Audit?) {
    self.draft = draft
    phrases = Self.phrases(of: audit)
  }

  /// `nil` where the pair has another text by now: what was said of its third phrase was said of another one.
  func draft(for audit: Audit?) -> CorrectionDraft? { Self.phrases(of: audit) == phrases ? draft : nil }

  private static func phrases(of audit: Audit?) -> [String] { audit?.phrases.map(\.text) ?? [] }
}
