public import Learning
import Prose

/// What came of an adaptation to a catalog's labels.
public struct LearningReport: Sendable {
  /// Labels that accept or reject a pair as it is now.
  public let labels: Int
  public let wrong: Int
  public let leftOut: LabelTruth.LeftOut
  /// The version that was in use before.
  public let before: String
  /// What was tried; `nil` where there was too little to try anything with.
  public let card: ModelCard?
  public let refusal: AdaptationRefusal?
  /// Why the heads stay as they are, where the labels opened that stage and something else came of them.
  public let headsRefusal: AdaptationRefusal?
  public let isDryRun: Bool
  /// Pairs that were put in the order in which to ask for them next.
  public let ordered: Int

  /// Whether a new version is in use now.
  public var isUsed: Bool { card != nil && refusal == nil && !isDryRun }

  /// A few lines for a person.
  public var text: String {
    var lines = ["\(labels.counted("label")), \(wrong.counted("rejection")) among them; \(leftOut.text)"]
    if let card {
      lines.append(
        "learned from \(card.learned) (\(card.learnedWrong.counted("rejection"))), up to the stage \(card.stage.rawValue); "
          + "\(card.figures.count) of other products held back (\(card.figures.wrong.counted("rejection")))")
      lines += card.figureLines
    }
    if let refusal {
      lines.append("\(before) stays in use: \(refusal.description)")
    } else if let card {
      lines.append(
        isDryRun ? "\(card.version) would be used" : "\(card.version) is in use; `kantei model rollback` goes back")
    }
    if let headsRefusal { lines.append("its heads stay as they were: \(headsRefusal.description)") }
    if ordered > 0 {
      lines.append("\(ordered.counted("pair is", "pairs are")) in line for `kantei review --order learn`")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
