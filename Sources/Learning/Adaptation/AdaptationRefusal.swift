public import Foundation
import Prose

/// Why a model stays as it is.
public enum AdaptationRefusal: Error, Sendable, Codable, Hashable, CustomStringConvertible, LocalizedError {
  case tooFewLabels(labels: Int, wrong: Int, needed: Int, neededWrong: Int)
  case tooFewHeldBack(labels: Int, wrong: Int, needed: Int, neededWrong: Int)
  /// Not beyond its interval better on the labels that were held back.
  case noGain(before: Double, after: Double, low: Double, high: Double, count: Int)
  /// The replay set's held-back part falls by more than it may.
  case forgets(figure: String, fall: Double, tolerance: Double)
  /// The version in use learned from the same labels.
  case nothingNew
  /// No step away from the shipped coefficients is borne by the part of the replay set that may be asked.
  case nothingBearable

  public var description: String {
    switch self {
    case .tooFewLabels(let labels, let wrong, let needed, let neededWrong):
      "\(labels.counted("label")) to learn from, \(wrong) rejected, \(labels == 1 ? "is" : "are") too few: \(needed) with \(neededWrong) rejected and "
        + "as many accepted are needed. Decide more pairs."
    case .tooFewHeldBack(let labels, let wrong, let needed, let neededWrong):
      "\(labels.counted("label")) held back, \(wrong) rejected, \(labels == 1 ? "proves" : "prove") nothing: \(needed) with \(neededWrong) rejected and "
        + "as many accepted are needed. Decide more pairs."
    case .noGain(let before, let after, let low, let high, let count):
      String(
        format:
          "no gain beyond chance on %d labels held back: log loss %.3f before, %.3f after, difference [%+.3f, %+.3f].",
        count, before, after, low, high)
    case .forgets(let figure, let fall, let tolerance):
      String(format: "it forgets: %@ on the replay set falls by %.3f, more than %.3f.", figure, fall, tolerance)
    case .nothingNew: "it learned from these labels already."
    case .nothingBearable:
      "every step that the labels ask for costs too much on the replay set."
    }
  }

  public var errorDescription: String? { description }
}
