public import Catalog
public import Claims
public import Features
import Foundation
import Installation
public import Learning
public import Matching
import Perception
import Synchronization

/// Truth files as training pairs, and what the encoders see of their photos and words.
public final class TruthLessons: PhotoFeatureSource {
  private let auditor: CatalogAuditor
  private let photos = Mutex<[String: URL]>([:])

  public init(auditor: CatalogAuditor) { self.auditor = auditor }

  /// Reads the right lines of a truth file as a catalog of its own.
  ///
  /// - Parameters:
  ///   - lines: wrong ones are left out: what they planted is not true of any photo.
  ///   - pairs: the lines as the catalog reader gives them.
  ///   - source: what its words are exchanged within.
  ///   - leavingOut: facets that may not be learned from this file.
  /// - Returns: `nil` after a stop.
  public func pairs(
    of lines: [TruthPair], as pairs: [Pair], source: String, leavingOut: Set<Facet> = [],
    failed: (CatalogBench.Failure) -> Void
  ) async throws -> [TrainingPair]? {
    let right = zip(lines, pairs).filter { !$0.0.isWrong }
    guard let bench = try await CatalogBench(right.map(\.1), auditor: auditor) else { return nil }
    let found = try await bench.map(right.map(\.1), failed: failed) { index, input, _ in
      let (line, pair) = right[index]
      let photo = try PhotoIdentity(of: pair.photo).hash()
      self.photos.withLock { $0[photo] = pair.photo }
      return TrainingPair(
        id: "\(source)/\(line.id)", source: source, product: line.product, photo: photo,
        isValidation: line.split == "validation",
        claims: line.lessons(input.claims).filter { !leavingOut.contains($0.facet) })
    }
    return found.compactMap(\.self).filter { pair in pair.claims.contains { $0.observability == .visible } }
  }

  /// Reads all lines of a truth file as a catalog of their own, for measuring.
  /// - Returns: `nil` after a stop.
  public func lines(
    _ lines: [TruthPair], as pairs: [Pair], source: String, failed: (CatalogBench.Failure) -> Void
  ) async throws -> [ReportLine]? {
    guard let bench = try await CatalogBench(pairs, auditor: auditor) else { return nil }
    let found = try await bench.map(pairs, failed: failed) { index, input, _ in
      ReportLine(
        lines[index], source: source, photo: try PhotoIdentity(of: pairs[index].photo).hash(), claims: input.claims)
    }
    return found.compactMap(\.self)
  }

  /// The same lines with their photos as a trained network sees them, and what that costs.
  /// - Returns: `nil` after a stop.
  public func examined(
    _ lines: [TruthPair], as pairs: [Pair], source: String, by model: AttentionModel,
    failed: (CatalogBench.Failure) -> Void
  ) async throws -> [ExaminedLine]? {
    guard let bench = try await CatalogBench(pairs, auditor: auditor) else { return nil }
    let stopwatch = AttentionStopwatch(model, classes: try classes())
    let found = try await bench.map(pairs, failed: failed) { index, input, _ in
      let line = ReportLine(
        lines[index], source: source, photo: try PhotoIdentity(of: pairs[index].photo).hash(), claims: input.claims)
      return stopwatch.examine(input).map { ExaminedLine(line: line, photo: $0.photo, milliseconds: $0.milliseconds) }
    }
    return found.compactMap { $0 ?? nil }
  }

  public func features(of pair: TrainingPair) throws -> PhotoFeatures {
    guard let photo = photos.withLock({ $0[pair.photo] }) else { throw LessonError(pair: pair.id) }
    return try auditor.seer.features(of: photo, hash: pair.photo)
  }

  public func vectors(of terms: some Sequence<String>) async throws -> TextVectors {
    try await auditor.vocabulary.vectors(of: Set(terms), crew: auditor.crew)
  }

  /// Pairs with what making samples of them needs.
  /// - Parameter text: covers `MatcherMaterial.terms(of: pairs)`.
  public func corpus(_ name: String, of pairs: [TrainingPair], text: TextVectors) throws -> TrainingCorpus {
    let words = try WordLists(.current())
    return TrainingCorpus(
      name: name, pairs: pairs,
      exclusion: TermExclusion(lexicons: words.lexicons, taxonomy: Taxonomy(words.wordNet), text: text))
  }

  /// ImageNet's classes among phrases.
  public func classes() throws -> ClassVocabulary { try auditor.instruments.judges.classes() }
}

/// A pair that no truth file gave.
struct LessonError: Error, CustomStringConvertible {
  let pair: String

  var description: String { "\(pair): its photo is not known; read its truth file first" }
}

extension TruthPair {
  /// What can be learned from a right line: claims that the truth supports, and phrases that no photo shows.
  func lessons(_ claims: [Claim]) -> [Claim] {
    claims.filter { claim in
      guard claim.observability == .visible else { return true }
      let outcomes = phrases.filter { $0.facet == claim.facet && $0.span.overlaps(claim.span) }.map(\.truth)
      return outcomes.contains(.supported) && !outcomes.contains(.contradicted)
    }
  }
}
