public import Foundation

/// What a supervisor's look at a catalog came to, kept for the report and for the review's status.
public struct StoredFinding: Sendable, Codable, Hashable {
  public let at: Date
  /// The names of what gave alarm.
  public let alarms: [String]
  /// The report as JSON.
  public let json: String

  public init(at: Date, alarms: [String], json: String) {
    self.at = at
    self.alarms = alarms
    self.json = json
  }
}

extension Store {
  /// The last result of a kind of look, "drift" or "noise"; `nil` where nobody looked.
  public func finding(_ name: String, in catalog: CatalogID) throws(StoreError) -> StoredFinding? {
    guard let text = try setting("\(name) \(catalog.row)") else { return nil }
    return try? RecordCoding.value(StoredFinding.self, text)
  }

  public func setFinding(_ finding: StoredFinding, _ name: String, in catalog: CatalogID) throws(StoreError) {
    let text: String
    do { text = try RecordCoding.text(finding) } catch { throw StoreError(error, file: url) }
    try set("\(name) \(catalog.row)", to: text)
  }
}
