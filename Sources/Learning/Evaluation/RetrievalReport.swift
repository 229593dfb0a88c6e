import Foundation
import Prose

/// What `kantei evaluate --karpathy` measures: the same photos and captions by each way of comparing them.
public struct RetrievalReport: Sendable, Codable, Hashable {
  public struct Row: Sendable, Codable, Hashable {
    public let matcher: String
    /// Photos that it learned from, none of them measured.
    public let trainingPhotos: Int
    public let figures: RetrievalFigures

    public init(matcher: String, trainingPhotos: Int, figures: RetrievalFigures) {
      self.matcher = matcher
      self.trainingPhotos = trainingPhotos
      self.figures = figures
    }
  }

  /// "val", "test".
  public let split: String
  public let rows: [Row]

  public init(split: String, rows: [Row]) {
    self.split = split
    self.rows = rows
  }

  /// The report as a table for people: shares in percent.
  public var text: String {
    var lines: [String] = []
    if let figures = rows.first?.figures {
      let folds = figures.galleries > 1 ? ", mean of \(figures.galleries) galleries" : ""
      lines = ["split \(split): \(figures.photos.counted("photo")), \(figures.captions.counted("caption"))\(folds)"]
    }
    for row in rows {
      lines += [
        "", row.matcher + (row.trainingPhotos > 0 ? ", learned from \(row.trainingPhotos.counted("other photo"))" : ""),
      ]
      lines += Self.lines(of: row.figures)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func lines(of figures: RetrievalFigures) -> [String] {
    lines("photo to text", figures.photoToText) + lines("text to photo", figures.textToPhoto)
      + [line("rSum", figures.recallSum, scale: 1)]
  }

  private static func lines(_ name: String, _ direction: RetrievalFigures.Direction) -> [String] {
    [
      line("\(name), R@1", direction.recallAt1), line("\(name), R@5", direction.recallAt5),
      line("\(name), R@10", direction.recallAt10),
      label("\(name), median rank") + String(format: "%6.1f", direction.medianRank),
    ]
  }

  private static func line(_ name: String, _ estimate: Estimate?, scale: Double = 100) -> String {
    guard let estimate else { return label(name) + "     –" }
    return label(name)
      + String(
        format: "%6.1f [%.1f, %.1f]", scale * estimate.value, scale * estimate.low, scale * estimate.high)
  }

  private static func label(_ name: String) -> String {
    "  " + name.padding(toLength: 30, withPad: " ", startingAt: 0)
  }
}
