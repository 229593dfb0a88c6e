public import Catalog
import Features
public import Learning
import Matching

/// A search of a catalog whose truth is known.
public struct SearchBench: Sendable {
  private static let hits = 10

  private let search: CatalogSearch
  private let places: [String: Int]

  /// - Parameter pairs: right ones, with ids of their own.
  /// - Returns: `nil` after a stop.
  public init?(_ pairs: some Collection<Pair>, auditor: CatalogAuditor) async throws {
    guard let search = try await CatalogSearch(pairs, auditor: auditor) else { return nil }
    self.search = search
    places = Dictionary(pairs.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
  }

  public func answers(to queries: [SearchQuery]) async throws -> [SearchReport.Answer] {
    var answers: [SearchReport.Answer] = []
    for query in queries {
      let hits = try await search.photos(for: query.text, limit: Self.hits)
      answers.append(SearchReport.Answer(query: query, hits: hits.compactMap { places[$0.id] }))
    }
    return answers
  }

  /// Photos and specs that look for each other, by the index alone.
  public func ranks() -> RetrievalRanks {
    let index = search.index
    let specs = Matrix(index.rows.indices.map(index.specs.row))
    let photos = Matrix(index.rows.indices.map(index.photos.row))
    return RetrievalRanks(photos.timesTransposed(specs), owners: Array(index.rows.indices))
  }
}
