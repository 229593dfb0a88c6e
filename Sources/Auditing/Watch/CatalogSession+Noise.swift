import Catalog
import Claims
public import Foundation
public import Learning
import Matching
public import Records

extension CatalogSession {
  /// Estimates how many labels are wrong and names those that most likely are; keeps what it found in the store.
  ///
  /// - Parameter most: labels that are named.
  /// - Throws: `StoreError`, and what reading the lexicons throws.
  public func noise(most: Int = 100, now: Date = Date()) throws -> (report: NoiseReport, groups: [GroupErrors]) {
    let opinions = try opinions()
    let gold = Dictionary(try store.gold(in: catalog).map { ($0.pair, $0.isWrong) }) { first, _ in first }
    let report = NoiseEstimator().report(pairs: opinions.pairs, phrases: opinions.phrases, gold: gold, most: most)
    let json = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
    try store.setFinding(
      StoredFinding(at: now, alarms: report.suspects.map(\.pair), json: json), .noise, in: catalog)
    return (report, GroupErrors.all(opinions.phrases))
  }

  /// What operators said of pairs as they are now, and of their phrases.
  func opinions() throws -> (pairs: [Opinion], phrases: [Opinion]) {
    let labels = try store.standingLabels(in: catalog).filter {
      !$0.isOutdated && ($0.label.decision == .accept || $0.label.decision == .reject)
    }.map(\.label)
    let labelled = Set(labels.map(\.pair))
    let pairs = Dictionary(contents.pairs.filter { labelled.contains($0.id) }.map { ($0.id, $0) }) { first, _ in first }
    let audits = Dictionary(try store.audits(of: labelled.sorted(), in: catalog).map { ($0.id ?? "", $0) }) { $1 }
    let groups = try ProductGroups(instruments, installation: installation)
    let groupOf = pairs.mapValues { groups.group(of: $0, in: contents) }
    var (whole, phrases): ([Opinion], [Opinion]) = ([], [])
    for label in labels {
      guard let pair = pairs[label.pair], let audit = audits[label.pair], let risk = audit.risk else { continue }
      let id = label.id.uuidString.lowercased()
      whole.append(
        Opinion(
          item: label.pair, pair: label.pair, product: pair.product, label: id, operator: label.operator,
          saysWrong: label.decision == .reject, score: Self.logOdds(risk), group: groupOf[label.pair] ?? "",
          auditSaysWrong: audit.verdict == .uncertain ? nil : audit.verdict == .mismatch))
      let truth = TruthPair(label, of: audit, product: pair.product)
      let judged = Dictionary(audit.phrases.map { (Span(start: $0.start, end: $0.end), $0) }) { first, _ in first }
      for phrase in truth.phrases {
        guard let said = judged[phrase.span] else { continue }
        phrases.append(
          Opinion(
            item: "\(label.pair) \(phrase.span.start)-\(phrase.span.end)", pair: label.pair, product: pair.product,
            label: id, operator: label.operator, saysWrong: phrase.truth == .contradicted,
            score: Self.logOdds(said.contradiction), facet: phrase.facet.rawValue, group: groupOf[label.pair] ?? "",
            auditSaysWrong: said.state == .contradicted ? true : said.state == .supported ? false : nil))
      }
    }
    return (whole, phrases)
  }

  static func logOdds(_ share: Double) -> Double {
    let bounded = min(1 - 1e-6, max(1e-6, share))
    return log(bounded / (1 - bounded))
  }
}
