public import Catalog
import Claims
import Features
import Matching

/// A pair with the partner by whose photo both gain most.
public struct SwapCandidate: Sendable, Hashable {
  public let id: String
  public let with: String
  /// The smaller of both sides' gains, in nats.
  public let nats: Double
  /// Whether the partner gains most by this pair too.
  public let isMutual: Bool
  /// Whether an audit would name the swap.
  public let isNamed: Bool
}

extension CatalogAuditor {
  /// What an audit of the pairs would find out about swapped photos, without a ledger: for measuring.
  ///
  /// - Returns: the greatest gain first; `nil` after a stop.
  /// - Throws: what `run` throws.
  public func swapCandidates(among pairs: some Collection<Pair>) async throws -> [SwapCandidate]? {
    let pairs = PairList(pairs)
    let photos = PhotoIdentities(of: pairs)
    let work = Worklist(pairs, photos, folds: folds(pairs, photos))
    guard let survey = try await survey(work), let judges = try await judges(work, survey, folds: work.folds) else {
      return nil
    }
    let assessor = PairAssessor(
      seer: seer, reader: survey.reader, judges: judges, vectors: survey.vectors, prompts: survey.prompts,
      settings: settings.judge)
    var risks: [Double?] = []
    let judged = try await crew.run(
      pairs.count, work: { try assessor.audit(pairs[$0], photo: photos[$0]) },
      take: { risks.append($1.risk) })
    guard judged == pairs.count else { return nil }
    let finder = SwapFinder(auditor: self, work: work, survey: survey, judges: judges)
    guard let (suspects, choice) = try await finder.choice(PairRisks(risks)) else { return nil }
    let named = choice.swaps
    return suspects.indices.compactMap { place -> SwapCandidate? in
      guard let partner = choice.candidates[place] else { return nil }
      return SwapCandidate(
        id: pairs[suspects[place].index].id, with: pairs[suspects[partner.suspect].index].id, nats: partner.nats,
        isMutual: choice.candidates[partner.suspect]?.suspect == place, isNamed: named[place] != nil)
    }.sorted { ($1.nats, $0.id) < ($0.nats, $1.id) }
  }
}
