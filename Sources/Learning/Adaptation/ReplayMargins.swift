public import Foundation
public import Matching

/// Margins of the shops that a model's calibration was fitted on, as they ship with it: what adaptation must not forget.
public struct ReplayMargins: Sendable {
  /// The files of a model that hold them: without heads that the catalog taught, and with.
  public static let fileName = "replay-margins.ndjson"
  public static let selfFileName = "replay-margins-self.ndjson"

  public let examples: [CalibrationExample]

  public init(_ examples: [CalibrationExample] = []) { self.examples = examples }

  /// - Parameter file: named in errors.
  public init(ndjson: Data, file: String) throws(EvidenceModelError) {
    let decoder = JSONDecoder()
    let lines = ndjson.split(separator: UInt8(ascii: "\n"))
    let examples = lines.compactMap { try? decoder.decode(CalibrationExample.self, from: $0) }
    guard examples.count == lines.count else { throw .malformed(file: file, what: "content") }
    self.examples = examples
  }

  /// The half that says whether something was forgotten; the other one may be asked while adapting.
  package static func isHeldBack(_ product: String) -> Bool { Calibration.half(of: product) == 1 }

  /// AUROC of risk.
  public func figure(of set: CalibrationSet, isHeldBack: Bool) -> Double? {
    let chosen = examples.filter { Self.isHeldBack($0.product) == isHeldBack }
    return RankedSample(
      scores: chosen.map { set.risk(of: set.contradictions(of: $0)) }, isPositive: chosen.map(\.isWrong)
    ).auroc(weights: chosen.map { _ in 1 })
  }

  /// What the figure falls by; 0 where there is nothing to measure on.
  public func fall(from before: CalibrationSet, to after: CalibrationSet, isHeldBack: Bool) -> Double {
    guard let old = figure(of: before, isHeldBack: isHeldBack), let new = figure(of: after, isHeldBack: isHeldBack)
    else { return 0 }
    return old - new
  }
}
