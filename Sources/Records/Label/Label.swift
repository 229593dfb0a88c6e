public import Claims
public import Features
public import Foundation

/// What an operator decided about a pair. Labels are only ever appended; a later one supersedes.
public struct Label: Sendable, Codable, Hashable, Identifiable {
  public enum Decision: String, Sendable, Codable, Hashable, CaseIterable { case accept, reject, skip, `defer` }

  /// Characters of an operator's name.
  public static let longestOperator = 40

  public struct Reason: Sendable, Codable, Hashable {
    public var start: Int
    public var end: Int
    public var facet: Facet

    public init(start: Int, end: Int, facet: Facet) {
      self.start = start
      self.end = end
      self.facet = facet
    }
  }

  public struct Correction: Sendable, Codable, Hashable {
    public var start: Int
    public var end: Int
    public var facet: Facet
    /// What the phrase should say; `nil` where the phrase is only marked right or wrong.
    public var text: String?
    public var region: Region?

    public init(start: Int, end: Int, facet: Facet, text: String? = nil, region: Region? = nil) {
      self.start = start
      self.end = end
      self.facet = facet
      self.text = text
      self.region = region
    }
  }

  public var id: UUID
  public var pair: String
  public var auditModel: String
  public var `operator`: String
  /// UTC, ISO 8601 when written out.
  public var at: Date
  public var decision: Decision
  public var reasons: [Reason]
  public var corrections: [Correction]
  public var swapWith: String?
  public var note: String?
  /// How long the pair was looked at.
  public var seconds: Double
  /// The label that this one replaces. Undo is a label that supersedes and decides nothing: `isWithdrawn`.
  public var supersedes: UUID?
  /// An undo: the superseded label no longer counts and the pair is undecided again.
  public var isWithdrawn: Bool

  public init(
    id: UUID = UUID(), pair: String, auditModel: String, operator: String, at: Date, decision: Decision,
    reasons: [Reason] = [], corrections: [Correction] = [], swapWith: String? = nil, note: String? = nil,
    seconds: Double, supersedes: UUID? = nil, isWithdrawn: Bool = false
  ) {
    self.id = id
    self.pair = pair
    self.auditModel = auditModel
    self.operator = `operator`
    self.at = at
    self.decision = decision
    self.reasons = reasons
    self.corrections = corrections
    self.swapWith = swapWith
    self.note = note
    self.seconds = seconds
    self.supersedes = supersedes
    self.isWithdrawn = isWithdrawn
  }
}
