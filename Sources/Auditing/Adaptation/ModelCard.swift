public import Foundation
public import Learning
import Prose

/// What a model that was adapted to a catalog says of itself: `model.json` beside its files, and the same in words.
public struct ModelCard: Sendable, Codable, Hashable {
  public static let fileName = "model.json"
  public static let textFileName = "card.md"

  public let version: String
  /// The model that was in use and was beaten.
  public let parent: String
  /// The shipped model that adaptation started from: its terms hold for this one too.
  public let root: String
  public let catalog: String
  public let seed: UInt64
  public let stage: AdaptationStage
  /// When the last label that it knows was made.
  public let until: Date?
  public let operators: [String]
  public let learned: Int
  public let learnedWrong: Int
  public let share: Double
  /// Whether the coefficients are for heads that the catalog teaches itself.
  public let isSelfTrained: Bool
  public let figures: AdaptationFigures
  public let replayBefore: Double?
  public let replayAfter: Double?
  /// How much more each facet's contradiction counts in this business, as odds.
  public let asymmetry: [String: Double]
  public let rules: AdaptationRules

  public static func read(in folder: URL) -> ModelCard? {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return (try? Data(contentsOf: folder.appendingPathComponent(fileName)))
      .flatMap { try? decoder.decode(ModelCard.self, from: $0) }
  }

  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    encoder.dateEncodingStrategy = .iso8601
    return try encoder.encode(self)
  }

  /// Figures before and after, in a line each.
  public var figureLines: [String] {
    var lines = figures.rows.map { row in
      String(
        format:
          "%@ on %d labels held back: %.3f [%.3f, %.3f] before, %.3f [%.3f, %.3f] after, difference %+.3f [%+.3f, %+.3f]",
        row.figure, figures.count, row.before.value, row.before.low, row.before.high, row.after.value, row.after.low,
        row.after.high, row.difference.value, row.difference.low, row.difference.high)
    }
    if let replayBefore, let replayAfter {
      lines.append(
        String(format: "AUROC on the replay set's held-back half: %.3f before, %.3f after", replayBefore, replayAfter))
    }
    return lines
  }

  public var markdown: String {
    let weights = asymmetry.sorted { $0.key < $1.key }.map { String(format: "%@ ×%.2f", $0.key, $0.value) }
    return """
      # \(version)

      \(root), adapted to the catalog \(catalog) by labels; its parent \(parent) was in use before it. The terms of \(root)
      hold for it too; the labels are the shop's own.

      | | |
      | --- | --- |
      | learned from | \(learned.counted("label")), \(learnedWrong.counted("rejection")) among them, by \(operators.joined(separator: ", "))\(until.map { ", until \($0.formatted(.iso8601))" } ?? "") |
      | stage | \(stage.rawValue) |
      | share of wrong pairs, as the labels say | \(String(format: "%.3f", share)) |
      | asymmetry weights (odds) | \(weights.isEmpty ? "as shipped" : weights.joined(separator: ", ")) |
      | coefficients for | \(isSelfTrained ? "heads that the catalog teaches itself" : "the model's own heads") |
      | seed | \(seed) |

      \(figureLines.map { "- \($0)" }.joined(separator: "\n"))

      Intervals: 95 %, paired bootstrap by product, 2,000 drawings. Labels held back are those of \(String(format: "%.0f", rules.heldBack * 100)) % of the
      products; no version ever learns from them. Labels are weighed so that pairs of each risk count as often as the catalog
      has them. Every number of the adaptation is in `model.json`.

      """
  }
}
