public import Foundation

/// Something that happened to a pair.
public enum HistoryEvent: Sendable, Hashable {
  case audited(StoredAudit)
  case decided(Label, Shown?)

  public var at: Date {
    switch self {
    case .audited(let audit): audit.at
    case .decided(let label, _): label.at
    }
  }
}
