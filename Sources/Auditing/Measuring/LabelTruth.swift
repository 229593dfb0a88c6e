import Catalog
import Claims
import Features
public import Learning
package import Matching
import Prose
package import Records

/// What operators decided about a catalog's pairs, as truth to measure its audits against.
///
/// Accepting a pair says that every phrase which the audit checked is right; a reason for rejecting it says that this phrase
/// is wrong, a correction without a reason that it is right. Operators see what the audit says and reject its reasons with one
/// key, so figures by phrase lean towards the audit.
public struct LabelTruth: Sendable {
  /// Why labels say nothing here, and how many.
  public struct LeftOut: Sendable, Codable, Hashable {
    /// Skipped or deferred.
    public var undecided = 0
    /// Photo or spec changed since.
    public var outdated = 0
    /// Of pairs that are not in the catalog any more, or could not be scored.
    public var unaudited = 0

    public var total: Int { undecided + outdated + unaudited }

    public var text: String {
      "\(total.counted("label")) left out: \(undecided) skipped or deferred, \(outdated) of pairs that changed since, "
        + "\(unaudited) of pairs without an audit"
    }
  }

  public let judged: [JudgedPair]
  public let leftOut: LeftOut

  /// - Throws: `StoreError`.
  public init(_ session: CatalogSession) throws {
    let labels = try session.store.currentLabels(in: session.catalog).filter { !$0.isWithdrawn }
    let entries = Dictionary(
      try session.store.queue(of: session.catalog).map { ($0.pair, $0) },
      uniquingKeysWith: { first, _ in first })
    let products = Dictionary(
      session.contents.pairs.map { ($0.id, $0.product) }, uniquingKeysWith: { first, _ in first })
    var judged: [JudgedPair] = []
    var leftOut = LeftOut()
    for label in labels {
      guard label.decision == .accept || label.decision == .reject else {
        leftOut.undecided += 1
        continue
      }
      guard let entry = entries[label.pair],
        let audit = try session.store.audit(of: label.pair, in: session.catalog)?.audit,
        let risk = audit.risk
      else {
        leftOut.unaudited += 1
        continue
      }
      guard let outcome = entry.outcome, !outcome.isOutdated else {
        leftOut.outdated += 1
        continue
      }
      let truth = TruthPair(label, of: audit, product: products[label.pair] ?? label.pair)
      judged.append(JudgedPair(truth: truth, risk: risk, phrases: audit.phrases))
    }
    self.judged = judged
    self.leftOut = leftOut
  }
}

extension TruthPair {
  /// - Parameter label: one that accepts or rejects.
  package init(_ label: Label, of audit: Audit, product: String) {
    let phrases = audit.phrases.compactMap { phrase in
      label.saysRight(phrase).map { isRight in
        TruthPhrase(
          text: phrase.text, span: Span(start: phrase.start, end: phrase.end),
          truth: isRight ? .supported : .contradicted, facet: phrase.facet)
      }
    }
    self.init(
      id: label.pair, image: audit.image ?? "", spec: audit.spec ?? "", product: product,
      variant: label.decision == .accept
        ? .match : label.swapWith == nil ? Self.variant(of: phrases) : .swap,
      split: nil, isWrong: label.decision == .reject, phrases: phrases)
  }

  private static func variant(of phrases: [TruthPhrase]) -> Variant {
    let wrong = phrases.filter { $0.truth == .contradicted }
    return wrong.contains { $0.facet == .kind } ? .kind : .attribute
  }
}
