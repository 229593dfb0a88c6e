public import Catalog
import Claims
import Features
public import Foundation
import Matching
import Perception
import Photos
import Records

/// Finds photos by text, specs by photo, and look-alikes in one catalog.
///
/// Every photo and spec is compared as a whole, in the index's space; the nearest are then judged claim by claim, which also
/// sees counts, patterns and print.
public struct CatalogSearch: Sendable {
  public struct Hit: Sendable, Hashable, Codable {
    public let id: String
    public let image: String
    public let spec: String
    /// 0 fits no better than the catalog's average, 1 as well as a fit could be.
    public let score: Double
  }

  /// How many of those that come near as a whole are judged.
  private static let judged = 200
  /// A claim that is surely wrong leaves this much of a score.
  private static let leastFit = 0.2

  private let pairs: PairList
  let index: SearchIndex
  private let space: ShopSpace
  private let reader: SpecReader
  /// Of the catalog's vocabulary.
  private let vectors: TextVectors
  private let auditor: CatalogAuditor
  private let judge: any PairJudge

  /// Opens the catalog's index, or makes it, which sees every photo that the cache does not know.
  /// - Returns: `nil` after a stop.
  public init?(
    _ session: CatalogSession, stop: StopSignal = StopSignal(),
    progress: @escaping AuditProgress.Reporter = { _ in }
  ) async throws {
    let name = session.request.cache.map { _ in
      "catalog-" + TextDigest.of([Store.catalogKey(for: session.contents.source)])
    }
    try await self.init(
      session.contents.pairs, auditor: session.auditor(stop: stop, progress: progress), indexName: name)
  }

  /// - Parameter indexName: under which the cache keeps the index; `nil` keeps none.
  public init?(_ pairs: some Collection<Pair>, auditor: CatalogAuditor, indexName: String? = nil) async throws {
    let pairs = PairList(pairs)
    let instruments = auditor.instruments
    let model = try instruments.judges.retrieval()
    let key = indexName == nil ? "" : try SearchKey.of(pairs, instruments)
    // What can't be read is made anew, what can't be kept is made again next time.
    let kept = indexName.flatMap { auditor.cache.searchIndex(of: $0) }
      .flatMap { try? SearchIndexFile.open($0, key: key, pairs: pairs.count) }
    if let kept {
      index = kept
    } else {
      guard let made = try await SearchIndexer(auditor: auditor, model: model).index(pairs) else { return nil }
      let file = try SearchIndexFile.serialized(made, key: key)
      if let indexName { try? auditor.cache.keep(searchIndex: file, of: indexName) }
      // The numbers that a later search will read, rounded as they are kept.
      index = try SearchIndexFile.open(Data(file), key: key, pairs: pairs.count) ?? made
    }
    self.pairs = pairs
    self.auditor = auditor
    space = ShopSpace(centre: index.centre, model: model, learnedShare: index.learnedShare)
    let kinds = (index.context.vocabulary[.kind] ?? []).map { ($0.alternative.term, Double($0.pairs)) }
    reader = SpecReader(parse: try instruments.claims.parser(kinds: Dictionary(kinds) { $0 + $1 }))
    judge = try instruments.judges.judge(for: index.context)
    vectors = try await auditor.vocabulary.means(of: Vocabulary.terms(of: index.context), crew: auditor.crew)
  }

  /// Photos that show what the text says, the best first.
  public func photos(for text: String, limit: Int) async throws -> [Hit] {
    let claims = reader.parse(text, [])
    let vectors = try vectors(of: Set(TextVectors.terms(of: claims)).union([text]))
    guard let query = space.text(claims, vectors: vectors, fallback: vectors[text]?.mean) else { return [] }
    return try await rank(index.photos.nearest(to: query, count: max(Self.judged, limit)), limit: limit) { place in
      let photo = pairs[index.rows[place]].photo
      return (claims, try input(claims, photo: photo, hash: index.hashes[place], vectors: vectors))
    }
  }

  /// The words of a text that says nothing to the program, so that what is found for it is anything; `nil` where it says something.
  public func strangeWords(of text: String) throws -> [String]? {
    try auditor.instruments.claims.strangeWords(of: text)
  }

  /// Specs that say what a photo shows, the best first.
  public func specs(for photo: URL, limit: Int) async throws -> [Hit] {
    let hash = try PhotoFile(photo).contentHash()
    let features = try auditor.seer.features(of: photo, hash: hash)
    let lesson = SearchLesson(map: index.map, share: index.learnedShare)
    let query = space.photo(
      shares: ClassDirection.shares(of: features.classes), learned: lesson.place(ViewDescriptor.of(features)),
      colours: ShopSpace.colours(of: features, table: try auditor.instruments.judges.retrieval().table))
    let near = index.specs.nearest(to: query, count: max(Self.judged, limit))
    let candidates = near.map { reader.claims(of: pairs[index.rows[$0.row]]) }
    let terms = Set(candidates.flatMap { TextVectors.terms(of: $0) }).union(self.vectors.states.keys)
    let vectors = try await auditor.vocabulary.means(of: terms, crew: auditor.crew)
    return try await rank(near, limit: limit) { place in
      let claims = reader.claims(of: pairs[index.rows[place]])
      return (claims, try input(claims, photo: photo, hash: hash, vectors: vectors))
    }
  }

  /// Photos that look like a pair's, that one left out. `nil` where the catalog has no such photo.
  public func lookAlikes(of id: String, limit: Int) async throws -> [Hit]? {
    guard let own = index.rows.firstIndex(where: { pairs[$0].id == id }) else { return nil }
    let look = try look(of: own)
    let candidates = index.photos.nearest(to: index.photos.row(own), count: max(Self.judged, limit) + 1)
      .map(\.row).filter { $0 != own }
    var hits: [Hit] = []
    try await auditor.crew.run(
      candidates.count,
      work: { hit(candidates[$0], Double(dotProduct(try self.look(of: candidates[$0])[...], look))) },
      take: { hits.append($1) })
    return Self.sorted(hits, limit: limit)
  }

  private func look(of place: Int) throws -> [Float] {
    LookVector.of(try auditor.seer.features(of: pairs[index.rows[place]].photo, hash: index.hashes[place]))
  }

  private func input(_ claims: [Claim], photo: URL, hash: String, vectors: TextVectors) throws -> PairInput {
    let features = try auditor.seer.features(of: photo, hash: hash)
    let lines = SpecReader.wantsPrint(claims) ? try auditor.seer.lines(in: photo, hash: hash, features: features) : nil
    return PairInput(claims: claims, photo: features, print: lines, text: vectors)
  }

  /// The vocabulary's vectors and those of some more terms.
  private func vectors(of terms: Set<String>) throws -> TextVectors {
    let missing = terms.filter { self.vectors[$0] == nil }.sorted()
    var vectors = self.vectors
    for (term, states) in zip(missing, try auditor.instruments.text.states(of: missing)) { vectors[term] = states }
    return vectors
  }

  /// Judges the nearest and puts them in order: how near they are, less what their claims give against them.
  private func rank(
    _ near: [HalfMatrix.Neighbour], limit: Int,
    pair: @escaping @Sendable (_ place: Int) throws -> (claims: [Claim], input: PairInput)
  ) async throws -> [Hit] {
    var hits: [Hit] = []
    try await auditor.crew.run(
      near.count,
      work: { position in
        let place = near[position].row
        let (claims, input) = try pair(place)
        let checked = claims.count { $0.observability == .visible }
        let fit = checked == 0 ? 1 : exp(judge.fit(input) / Double(checked))
        let score = Double(max(0, near[position].product)) * (Self.leastFit + (1 - Self.leastFit) * fit)
        return hit(place, min(1, score))
      },
      take: { hits.append($1) })
    return Self.sorted(hits, limit: limit)
  }

  private static func sorted(_ hits: [Hit], limit: Int) -> [Hit] {
    Array(
      hits.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
        .prefix(limit).map(\.element))
  }

  private func hit(_ place: Int, _ score: Double) -> Hit {
    let pair = pairs[index.rows[place]]
    return Hit(id: pair.id, image: pair.image, spec: pair.spec, score: score)
  }
}
