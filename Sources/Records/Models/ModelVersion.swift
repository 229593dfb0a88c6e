/// A model version as the store's history names it.
public struct ModelVersion: Sendable, Hashable, CustomStringConvertible {
  /// As audits have it: the folder's name where the history has a path.
  public let description: String

  /// - Parameter used: a name, or the path of a model's folder.
  public init(_ used: String) { description = used.split(separator: "/").last.map(String.init) ?? used }

  /// Whether it judged an audit, alone or with what the catalog taught or the user's encoders beside it: "base-1+self".
  /// - Parameter model: the audit's.
  public func judged(_ model: String) -> Bool { model == description || model.hasPrefix(description + "+") }
}
