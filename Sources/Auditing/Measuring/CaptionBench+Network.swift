import Claims
import Features
import Foundation
import Learning
import Matching

extension CaptionBench {
  /// `S = u S_local + (1 - u) S_global` of the trained network, over the phrases that a caption is read as.
  /// - Parameter galleries: ranges of photos.
  /// - Returns: one a gallery; `nil` after a stop.
  func networkRanks(
    _ network: AttentionModel, _ photos: [CaptionedPhoto], in folder: URL, _ galleries: [Range<Int>]
  ) async throws -> [RetrievalRanks]? {
    let parse = try auditor.instruments.claims.parser(kinds: [:])
    let phrases = photos.map { photo in
      photo.captions.map { caption in
        parse(caption, []).filter { $0.observability == .visible && !$0.isNegated }.map(AttentionMatcher.Phrase.init)
      }
    }
    let terms = Set(phrases.joined().joined().flatMap { [$0.term] + ($0.subject.map { [$0] } ?? []) })
    let vectors = try await auditor.vocabulary.vectors(of: terms, crew: auditor.crew)
    let matcher = AttentionMatcher(model: network, classes: try auditor.instruments.judges.classes().vectors)
    let seer = auditor.seer
    var ranks: [RetrievalRanks] = []
    for gallery in galleries {
      let asked = Array(phrases[gallery].joined())
      var similarities: [Float] = []
      let count = try await auditor.crew.run(
        gallery.count,
        work: { place -> [Float] in
          let file = folder.appendingPathComponent(photos[gallery.lowerBound + place].image)
          let features = try seer.features(of: file, hash: PhotoIdentity(of: file).hash())
          // Of a caption without a known phrase nothing can be said.
          return asked.map { matcher.similarity(of: $0, in: features, text: vectors).map { Float($0.total) } ?? .nan }
        },
        take: { similarities += $1 })
      guard count == gallery.count else { return nil }
      ranks.append(
        RetrievalRanks(
          Matrix(rows: gallery.count, columns: asked.count, values: similarities), owners: Self.owners(photos[gallery]))
      )
    }
    return ranks
  }
}
