import Catalog
import Claims
import Features
import Matching
import Records

/// Finds photos that fit another pair's spec far better, and the other way round: swapped photos (`findings/matcher.md`).
///
/// Only suspicious pairs can be swapped, and only likely partners are judged with each other, so that 10,000 pairs
/// cost little more than 1,000.
struct SwapFinder: Sendable {
  /// The most suspicious pairs that are compared.
  private static let mostSuspects = 1_000

  let auditor: CatalogAuditor
  let work: Worklist
  let survey: Survey
  let judge: any PairJudge

  /// Saves what changed.
  /// - Returns: how many pairs have a suspected partner; `nil` after a stop.
  func run(_ ledger: any AuditLedger) async throws -> Int? {
    let risks = try auditor.clock.measure(.store) { try ledger.risks() }
    let places = suspects(risks)
    guard let suspects = try await examine(places) else { return nil }
    let shortlists = auditor.clock.measure(.swaps) { SwapShortlist(suspects).partners }
    guard let fits = try await allFits(suspects, shortlists) else { return nil }
    let swaps = SwapChoice(suspects: suspects, fits: fits).swaps
    try auditor.clock.measure(.store) { try save(swaps, of: suspects, in: ledger) }
    return swaps.count { $0 != nil }
  }

  /// Indices of the pairs that are likelier wrong than an unknown one, the most suspicious first.
  private func suspects(_ risks: [String: Double]) -> [Int] {
    let floor = auditor.settings.judge.baseRate
    let known = work.pairs.indices.compactMap { index in
      risks[work.pairs[index].id].flatMap { $0 >= floor ? (index: index, risk: $0) : nil }
    }
    return known.sorted { ($1.risk, $0.index) < ($0.risk, $1.index) }.prefix(Self.mostSuspects).map(\.index)
  }

  private func examine(_ places: [Int]) async throws -> [SwapSuspect]? {
    let claims = try await claims(of: places)
    guard let claims else { return nil }
    let classes = try auditor.instruments.judges.classes()
    let terms = Set(claims.flatMap { TextVectors.terms(of: $0) })
    let vectors = try await vectors(covering: terms)
    var suspects: [SwapSuspect] = []
    try await auditor.crew.run(
      places.count,
      work: { place in
        let index = places[place]
        let hash = try work.photos[index].hash()
        let features = try auditor.seer.features(of: work.pairs[index].photo, hash: hash)
        return auditor.clock.measure(.swaps) {
          SwapSuspect(
            index: index, photoHash: hash, claims: claims[place], vectors: vectors,
            photo: ClassVector.of(features.classes, mean: survey.context.meanClasses, classes: classes))
        }
      },
      take: { suspects.append($1) })
    return suspects.count == places.count ? suspects : nil
  }

  private func claims(of places: [Int]) async throws -> [[Claim]]? {
    var claims: [[Claim]] = []
    try await auditor.crew.run(
      places.count,
      work: { place in
        auditor.clock.measure(.claims) { survey.reader.claims(of: work.pairs[places[place]]) }
      },
      take: { claims.append($1) })
    return claims.count == places.count ? claims : nil
  }

  private func vectors(covering terms: Set<String>) async throws -> TextVectors {
    let known = Set(survey.vectors.states.keys)
    if terms.isSubset(of: known) { return survey.vectors }
    return try await auditor.vocabulary.vectors(of: known.union(terms), crew: auditor.crew)
  }

  /// How well each suspect's photo fits its own spec and its shortlisted partners' specs.
  private func allFits(_ suspects: [SwapSuspect], _ shortlists: [[Int]]) async throws -> [[Int: Double]]? {
    let progress = Counter(.comparing, suspects.count, auditor.report)
    var fits: [[Int: Double]] = []
    try await auditor.crew.run(
      suspects.count,
      work: { place in
        defer { progress.count() }
        return try photoFits(suspects[place], with: [place] + shortlists[place], among: suspects)
      },
      take: { fits.append($1) })
    return fits.count == suspects.count ? fits : nil
  }

  private func photoFits(
    _ suspect: SwapSuspect, with specs: [Int], among suspects: [SwapSuspect]
  ) throws -> [Int: Double] {
    guard specs.count > 1 else { return [:] }
    let photo = work.pairs[suspect.index].photo
    let features = try auditor.seer.features(of: photo, hash: suspect.photoHash)
    let wantsPrint = specs.contains { SpecReader.wantsPrint(suspects[$0].claims) }
    let lines = wantsPrint ? try auditor.seer.lines(in: photo, hash: suspect.photoHash, features: features) : nil
    return auditor.clock.measure(.swaps) {
      Dictionary(
        uniqueKeysWithValues: specs.map { spec in
          let input = PairInput(
            claims: suspects[spec].claims, photo: features, print: lines, text: suspects[spec].vectors)
          return (spec, judge.fit(input))
        })
    }
  }

  private func save(_ swaps: [SwapChoice.Partner?], of suspects: [SwapSuspect], in ledger: any AuditLedger) throws {
    let changed: [ScoredPair] = try zip(suspects, swaps).compactMap { suspect, swap in
      let pair = work.pairs[suspect.index]
      guard var audit = try ledger.audit(of: pair.id) else { return nil }
      let named = swap.map { Swap(with: work.pairs[suspects[$0.suspect].index].id, gain: $0.gain) }
      if audit.swap == named { return nil }
      audit.swap = named
      let key = work.keys[suspect.index]
      return ScoredPair(audit: audit, key: key.audit, content: key.content)
    }
    if !changed.isEmpty { try ledger.save(changed) }
  }
}
