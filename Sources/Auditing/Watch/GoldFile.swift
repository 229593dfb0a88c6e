public import Catalog
import Claims
public import Learning
import Prose
public import Records

/// The pairs of a truth file that a catalog has word for word, as known answers for its operators.
///
/// Only pairs as the shop sells them: a spec planted to be wrong would be exported and learned from like any other.
public struct GoldFile: Sendable {
  public let answers: [GoldAnswer]
  /// Lines of no pair of the catalog.
  public let unknown: Int
  /// Lines whose pair has another spec or photo.
  public let different: Int

  /// - Parameter truth: as `TruthFile` reads it; a pair's last line that fits counts.
  public init(_ truth: [TruthPair], for pairs: some Collection<Pair>) {
    let known = Dictionary(pairs.map { ($0.id, $0) }) { first, _ in first }
    var answers: [String: GoldAnswer] = [:]
    var (unknown, different) = (0, 0)
    for line in truth {
      guard let pair = known[line.id] else {
        unknown += 1
        continue
      }
      guard pair.spec == line.spec, Self.name(pair.image) == Self.name(line.image) else {
        different += 1
        continue
      }
      answers[line.id] = GoldAnswer(
        pair: line.id, isWrong: line.isWrong,
        reasons: line.phrases.filter { $0.truth == .contradicted }.map {
          Label.Reason(start: $0.span.start, end: $0.span.end, facet: $0.facet)
        })
    }
    self.answers = pairs.compactMap { answers[$0.id] }
    self.unknown = unknown
    self.different = different
  }

  /// - Parameter stored: how many of the answers the store took.
  public func text(stored: Int) -> String {
    var parts = ["\(stored.counted("known answer")) stored"]
    if answers.count > stored { parts.append("\(answers.count - stored) of pairs that were never scored left out") }
    if unknown > 0 { parts.append("\(unknown.counted("line")) of no pair of this catalog left out") }
    if different > 0 { parts.append("\(different) whose spec or photo is another left out") }
    return parts.joined(separator: ", ")
  }

  private static func name(_ image: String) -> Substring { image.split(separator: "/").last ?? "" }
}
