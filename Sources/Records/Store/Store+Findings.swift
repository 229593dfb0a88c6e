public import Foundation

/// What a supervisor's look at a catalog came to, kept for the report and for the review's status.
public struct StoredFinding: Sendable, Codable, Hashable {
  public enum Kind: String, Sendable, Codable, Hashable, CaseIterable {
    /// `DriftReport`; the alarms are its signals'.
    case drift
    /// `NoiseReport`; the alarms are the pairs of its suspects.
    case noise
  }

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
  /// The last result of a kind of look; `nil` where nobody looked.
  public func finding(_ kind: StoredFinding.Kind, in catalog: CatalogID) throws(StoreError) -> StoredFinding? {
    guard let text = try setting("\(kind.rawValue) \(catalog.row)") else { return nil }
    return try? RecordCoding.value(StoredFinding.self, text)
  }

  public func setFinding(_ finding: StoredFinding, _ kind: StoredFinding.Kind, in catalog: CatalogID) throws(StoreError)
  {
    let text: String
    do { text = try RecordCoding.text(finding) } catch { throw StoreError(error, file: url) }
    try set("\(kind.rawValue) \(catalog.row)", to: text)
  }
}
