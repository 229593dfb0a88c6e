import Foundation

/// Something that a search found, as a line for people and as a line of JSON.
public protocol SearchResult: Encodable, Sendable {
  var line: String { get }
}

extension SearchResult {
  public var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

extension CatalogSearch.Hit: SearchResult {
  public var line: String {
    String(format: "%6.2f", score) + "  \(id)  \(image)  \(spec.split(separator: "\n").first ?? "")"
  }
}

/// Two pairs whose photos fit each other's spec better than their own.
public struct SwapHit: SearchResult, Hashable {
  public let id: String
  public let with: String
  /// The smaller of both sides' gains, 0 to 1.
  public let gain: Double

  public var line: String { String(format: "%6.2f", gain) + "  \(id)  \(with)" }
}
