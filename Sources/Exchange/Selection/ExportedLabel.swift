public import Matching
public import Records

/// A label with the audit that was on the screen.
public struct ExportedLabel: Sendable, Hashable {
  public let record: LabelRecord
  public let audit: Audit?

  public var label: Label { record.label }
}
