import Catalog
import Claims
import Features
public import Foundation
import Matching
import Perception
import Photos

/// Finds photos by text, specs by photo, and look-alikes in one catalog.
///
/// What comes near as a whole is judged claim by claim: "red mug" finds mugs first, then puts the red ones on top.
public struct CatalogSearch: Sendable {
  public struct Hit: Sendable, Hashable, Codable {
    public let id: String
    public let image: String
    public let spec: String
    /// Comparable within one search only.
    public let score: Double
  }

  /// How many of those that come near as a whole are judged.
  private static let judged = 500

  private struct Entry: Sendable {
    /// Among the pairs.
    let index: Int
    let hash: String
    /// What the photo shows, among phrases; length 1.
    let classes: [Float]
    /// How the photo looks; length 1.
    let look: [Float]
    /// What the spec says, among phrases; length 1.
    let spec: [Float]
  }

  private let pairs: [Pair]
  private let entries: [Entry]
  private let survey: Survey
  private let auditor: CatalogAuditor
  private let judge: any PairJudge

  /// Sees every photo that the cache does not know.
  /// - Returns: `nil` after a stop.
  public init?(
    _ session: CatalogSession, stop: StopSignal = StopSignal(),
    progress: @escaping AuditProgress.Reporter = { _ in }
  ) async throws {
    let auditor = session.auditor(stop: stop, progress: progress)
    let pairs = session.contents.pairs
    let photos = pairs.map { PhotoIdentity(of: $0.photo) }
    let work = Worklist(pairs: pairs, photos: photos, recipe: "", known: [:])
    guard let survey = try await auditor.survey(work) else { return nil }
    let classes = try auditor.instruments.judges.classes()
    var entries: [Entry] = []
    let read = try await auditor.crew.run(
      pairs.count,
      work: { index -> Entry? in
        guard let hash = try? photos[index].hash() else { return nil }
        do {
          let features = try auditor.seer.features(of: pairs[index].photo, hash: hash)
          return Entry(
            index: index, hash: hash,
            classes: ClassVector.of(features.classes, mean: survey.context.meanClasses, classes: classes),
            look: LookVector.of(features),
            spec: SpecVector.of(survey.reader.claims(of: pairs[index]), vectors: survey.vectors))
        } catch  where PairFault.message(of: error) != nil {
          return nil
        }
      },
      take: { if let entry = $1 { entries.append(entry) } })
    guard read == pairs.count else { return nil }
    self.pairs = pairs
    self.entries = entries
    self.survey = survey
    self.auditor = auditor
    judge = try auditor.instruments.judges.judge(for: survey.context)
  }

  /// Photos that show what the text says, the best first.
  public func photos(for text: String, limit: Int) async throws -> [Hit] {
    let claims = survey.reader.parse(text, [])
    var terms = Set(TextVectors.terms(of: claims))
    if terms.isEmpty { terms = [text] }
    let vectors = try await auditor.vocabulary.vectors(of: terms.union(survey.vectors.states.keys), crew: auditor.crew)
    var query = SpecVector.of(claims, vectors: vectors)
    if query.isEmpty { query = vectors[text]?.mean ?? [] }
    let near = nearest(Similarities.between([query], entries.map(\.classes)))
    return try await rank(near, limit: limit) { entry in
      let input = try input(claims, photo: pairs[entry.index].photo, hash: entry.hash, vectors: vectors)
      return judge.fit(input)
    }
  }

  /// Specs that say what a photo shows, the best first.
  public func specs(for photo: URL, limit: Int) async throws -> [Hit] {
    let hash = try PhotoFile(photo).contentHash()
    let features = try auditor.seer.features(of: photo, hash: hash)
    let query = ClassVector.of(
      features.classes, mean: survey.context.meanClasses, classes: try auditor.instruments.judges.classes())
    let near = nearest(Similarities.between([query], entries.map(\.spec)))
    return try await rank(near, limit: limit) { entry in
      let claims = survey.reader.claims(of: pairs[entry.index])
      return judge.fit(try input(claims, photo: photo, hash: hash, vectors: survey.vectors))
    }
  }

  /// Photos that look like a pair's, that one left out. `nil` where the catalog has no such photo.
  public func lookAlikes(of id: String, limit: Int) -> [Hit]? {
    guard let own = entries.first(where: { pairs[$0.index].id == id }) else { return nil }
    return nearest(Similarities.between([own.look], entries.map(\.look)))
      .filter { entries[$0.place].index != own.index }
      .prefix(limit).map { hit(entries[$0.place], $0.similarity) }
  }

  private func input(_ claims: [Claim], photo: URL, hash: String, vectors: TextVectors) throws -> PairInput {
    let features = try auditor.seer.features(of: photo, hash: hash)
    let lines = SpecReader.wantsPrint(claims) ? try auditor.seer.lines(in: photo, hash: hash, features: features) : nil
    return PairInput(claims: claims, photo: features, print: lines, text: vectors)
  }

  /// Places among the entries, the nearest first.
  private func nearest(_ similarities: [Float]) -> [(place: Int, similarity: Float)] {
    similarities.enumerated().map { (place: $0.offset, similarity: $0.element) }
      .sorted { ($1.similarity, $0.place) < ($0.similarity, $1.place) }
  }

  private func rank(
    _ near: [(place: Int, similarity: Float)], limit: Int, fit: @escaping @Sendable (Entry) throws -> Double
  ) async throws -> [Hit] {
    let candidates = Array(near.prefix(Self.judged))
    var hits: [Hit] = []
    try await auditor.crew.run(
      candidates.count,
      work: { place in
        let entry = entries[candidates[place].place]
        return hit(entry, Float(try fit(entry)) + candidates[place].similarity)
      },
      take: { hits.append($1) })
    return Array(
      hits.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
        .prefix(limit).map(\.element))
  }

  private func hit(_ entry: Entry, _ score: Float) -> Hit {
    let pair = pairs[entry.index]
    return Hit(id: pair.id, image: pair.image, spec: pair.spec, score: Double(score))
  }
}
