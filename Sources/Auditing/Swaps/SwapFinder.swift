import Catalog
import Claims
import Features
import Matching
import Records

/// Finds photos that fit another pair's spec far better, and the other way round: swapped photos (`findings/matcher.md`).
///
/// Only suspicious pairs can be swapped. A catalog says the same things again and again: each suspect's photo is judged
/// by each statement once, and a spec's fit is the sum over its statements, so that every two suspects are compared.
struct SwapFinder: Sendable {
  /// The most suspicious pairs that are compared, so that a large catalog takes minutes, not hours.
  private static let mostSuspects = 600

  let auditor: CatalogAuditor
  let work: Worklist
  let survey: Survey
  let judges: CatalogJudges

  /// Saves what changed.
  /// - Returns: how many pairs have a suspected partner; `nil` after a stop.
  func run(_ ledger: any AuditLedger) async throws -> Int? {
    let risks = try auditor.clock.measure(.store) { try PairRisks(of: work.pairs, in: ledger) }
    guard let (suspects, choice) = try await choice(risks) else { return nil }
    let swaps = choice.swaps
    try auditor.clock.measure(.store) { try save(swaps, of: suspects, in: ledger) }
    return swaps.count { $0 != nil }
  }

  /// - Parameter risks: beside the pairs.
  /// - Returns: `nil` after a stop.
  func choice(_ risks: PairRisks) async throws -> (suspects: [SwapSuspect], choice: SwapChoice)? {
    guard let suspects = try await examine(suspects(risks)), let fits = try await fits(of: suspects) else { return nil }
    let calibration = try auditor.instruments.judges.swaps()
    return auditor.clock.measure(.swaps) {
      (suspects, SwapChoice(suspects: suspects, fits: fits, calibration: calibration))
    }
  }

  /// Indices of the pairs that are likelier wrong than an unknown one, the most suspicious first.
  private func suspects(_ risks: PairRisks) -> [Int] {
    let floor = auditor.settings.judge.baseRate
    let known = work.pairs.indices.compactMap { index in
      risks[index].flatMap { $0 >= floor ? (index: index, risk: $0) : nil }
    }
    return known.sorted { ($1.risk, $0.index) < ($0.risk, $1.index) }.prefix(Self.mostSuspects).map(\.index)
  }

  private func examine(_ places: [Int]) async throws -> [SwapSuspect]? {
    var suspects: [SwapSuspect] = []
    try await auditor.crew.run(
      places.count,
      work: { place in
        let index = places[place]
        let claims = auditor.clock.measure(.claims) { survey.reader.claims(of: work.pairs[index]) }
        return SwapSuspect(index: index, photoHash: try work.photos[index].hash(), claims: claims)
      },
      take: { suspects.append($1) })
    return suspects.count == places.count ? suspects : nil
  }

  /// - Returns: how well each suspect's photo (row) fits each suspect's spec (column), in nats; row by row.
  private func fits(of suspects: [SwapSuspect]) async throws -> [Double]? {
    let statements = SwapStatements(of: suspects)
    let vectors = try await vectors(covering: Set(TextVectors.terms(of: statements.claims)))
    // A statement stands for itself here, whatever spec it is from.
    let prompts = try await auditor.vocabulary.prompts(
      auditor.instruments.encoders.map { encoder in
        statements.claims.reduce(into: []) { $0.formUnion(encoder.questions.book.prompts(of: [$1])) }
      }, crew: auditor.crew)
    let progress = Counter(.comparing, suspects.count, auditor.report)
    var fits: [Double] = []
    fits.reserveCapacity(suspects.count * suspects.count)
    let compared = try await auditor.crew.run(
      suspects.count,
      work: { place in
        defer { progress.count() }
        return try statements.fits(
          ofEach: statementFits(of: suspects[place], statements, vectors, prompts))
      },
      take: { fits += $1 })
    return compared == suspects.count ? fits : nil
  }

  /// - Returns: how well each statement alone fits the suspect's photo.
  private func statementFits(
    of suspect: SwapSuspect, _ statements: SwapStatements, _ vectors: TextVectors, _ prompts: [String: TextVectors]
  ) throws -> [Double] {
    let photo = work.pairs[suspect.index].photo
    let features = try auditor.seer.features(of: photo, hash: suspect.photoHash)
    // A photo is judged by the heads that never saw it, whoever's spec it is held against.
    let judge = judges.judge(ofPhoto: suspect.photoHash)
    let views = try auditor.seer.views(of: photo, hash: suspect.photoHash, prompts: prompts)
    return auditor.clock.measure(.swaps) {
      judge.fits(statements.claims, photo: features, text: vectors, encoders: views)
    }
  }

  private func vectors(covering terms: Set<String>) async throws -> TextVectors {
    if terms.allSatisfy(survey.vectors.contains) { return survey.vectors.covering(terms) }
    return try await auditor.vocabulary.means(of: survey.vectors.terms.union(terms), crew: auditor.crew)
  }

  private func save(_ swaps: [SwapChoice.Partner?], of suspects: [SwapSuspect], in ledger: any AuditLedger) throws {
    let changed: [ScoredPair] = try zip(suspects, swaps).compactMap { suspect, swap in
      let pair = work.pairs[suspect.index]
      guard var audit = try ledger.audit(of: pair.id) else { return nil }
      let named = swap.map { Swap(with: work.pairs[suspects[$0.suspect].index].id, gain: $0.gain) }
      if audit.swap == named { return nil }
      audit.swap = named
      let key = work.key(suspect.index)
      return ScoredPair(audit: audit, key: key.audit, content: key.content)
    }
    if !changed.isEmpty { try ledger.save(changed) }
  }
}
