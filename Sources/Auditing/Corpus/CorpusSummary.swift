import Claims
import Learning
import Prose

/// What a corpus holds and what was left out, for people and for the model card.
public struct CorpusSummary: Sendable, Codable, Hashable {
  public struct Source: Sendable, Codable, Hashable {
    public let name: String
    public let terms: String
    public let commercial: Bool
    public var products = 0
    public var photos = 0
    public var trainingPairs = 0
    public var validationPairs = 0
    /// By facet: claims that a photo shows; "unobservable" are the others.
    public var claims: [String: Int] = [:]
    /// Supported phrases of the truth that no claim was read from.
    public var missedPhrases = 0
    public var unreadablePhotos = 0
    /// Pairs left out because their photo is, or nearly is, one of the other split, or of a source further up.
    public var duplicatesAcrossSplits = 0
    public var duplicatesAcrossSources = 0
    /// Pairs without any claim that a photo shows.
    public var emptyPairs = 0

    init(name: String, terms: String, commercial: Bool) {
      self.name = name
      self.terms = terms
      self.commercial = commercial
    }

    mutating func count(_ pairs: [TrainingPair]) {
      products = Set(pairs.map(\.product)).count
      photos = Set(pairs.map(\.photo)).count
      validationPairs = pairs.count(where: \.isValidation)
      trainingPairs = pairs.count - validationPairs
      for claim in pairs.flatMap(\.claims) {
        claims[claim.observability == .visible ? claim.facet.rawValue : "unobservable", default: 0] += 1
      }
    }
  }

  /// A picture that was left out, and the one that stays.
  public struct Duplicate: Sendable, Codable, Hashable {
    public let leftOut: String
    public let kept: String
  }

  public let name: String
  public internal(set) var sources: [Source]
  /// By the ids of one pair each.
  public internal(set) var duplicates: [Duplicate] = []

  public var text: String {
    func cell(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let facets = Facet.allCases.map(\.rawValue).filter { facet in sources.contains { $0.claims[facet] != nil } }
    let columns = ["products", "photos", "train", "validation"] + facets + ["unobservable", "missed"]
    let names = max(8, sources.map(\.name.count).max() ?? 0)
    var lines = ["".padding(to: names) + columns.map { cell($0, max(9, $0.count + 2)) }.joined()]
    for source in sources {
      let numbers =
        [source.products, source.photos, source.trainingPairs, source.validationPairs]
        + facets.map { source.claims[$0] ?? 0 } + [source.claims["unobservable"] ?? 0, source.missedPhrases]
      lines.append(
        source.name.padding(to: names)
          + zip(columns, numbers).map { cell("\($1)", max(9, $0.count + 2)) }.joined())
    }
    lines.append("")
    for source in sources {
      var words = [
        "\(source.name): \(source.terms); \(source.commercial ? "commercial use" : "not for commercial use")"
      ]
      let removed = source.duplicatesAcrossSplits + source.duplicatesAcrossSources
      if removed > 0 {
        words.append(
          "left out as near-duplicates: \(source.duplicatesAcrossSplits) across splits, "
            + "\(source.duplicatesAcrossSources) across sources")
      }
      if source.emptyPairs > 0 { words.append("\(source.emptyPairs.counted("pair")) without a checkable claim") }
      if source.unreadablePhotos > 0 { words.append("\(source.unreadablePhotos.counted("photo")) can't be read") }
      lines.append(words.joined(separator: "; "))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
