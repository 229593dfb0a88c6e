public import Foundation

/// Something that happened to a catalog's model.
public struct ModelEvent: Sendable, Codable, Hashable {
  public enum Action: String, Sendable, Codable, Hashable { case adapted, refused, used, rolledBack }

  public let at: Date
  public let `operator`: String
  public let action: Action
  public let version: String
  /// Figures before and after, or the reason, in a sentence.
  public let reason: String

  public init(at: Date, operator: String, action: Action, version: String, reason: String) {
    self.at = at
    self.operator = `operator`
    self.action = action
    self.version = version
    self.reason = reason
  }
}
