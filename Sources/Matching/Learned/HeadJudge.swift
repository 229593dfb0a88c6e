import Claims
import Features
import Synchronization

/// Rates the claims of one facet by its head; remembers words and their rivals, which come back in every pair.
final class HeadJudge: Sendable {
  private struct Entry: Sendable {
    let rivalry: WordRivalry.Entry
    /// `FacetHead.key(ofWord:)`.
    let key: [Float]

    var term: String { rivalry.word.term }
  }

  private struct Memory {
    var entries: [String: Entry] = [:]
    var rivals: [String: [Entry]] = [:]
  }

  /// Terms kept in mind.
  private static let capacity = 4_000

  private let facet: Facet
  private let head: FacetHead
  private let seen: Set<String>
  /// Words that the head knows without the text encoder's help.
  private let trained: [String: HeadWord]
  /// Rivals of every claim that they could stand in the place of.
  private let vocabulary: [Alternative]
  /// Whether a claim's own alternatives are rivals too: not where the catalog itself said what its goods could be.
  private let comparesAlternatives: Bool
  private let rivalry: WordRivalry
  private let memory = Mutex(Memory())

  init(
    _ trained: HeadSet.Trained, facet: Facet, teacher: HeadSet.Teacher, taxonomy: Taxonomy, vocabulary: [Alternative]
  ) {
    self.facet = facet
    head = trained.head
    let seen = Set(trained.words.lazy.filter { $0.photos >= HeadSet.fewestPhotos }.map(\.word.term))
    self.trained = Dictionary(trained.words.map { ($0.word.term, $0.word) }, uniquingKeysWith: { first, _ in first })
    rivalry = WordRivalry(taxonomy: taxonomy)
    self.seen = seen
    let own = trained.words.filter { teacher == .catalog ? $0.isOwn : facet != .kind && seen.contains($0.word.term) }
    self.vocabulary = own.isEmpty ? vocabulary : own.map(\.word.alternative)
    comparesAlternatives = own.isEmpty
  }

  /// Whether the head was trained on enough photos of the word.
  func knows(_ term: String) -> Bool { seen.contains(term) }

  /// - Returns: `nil` without a vector of the claim's word, and where nothing could stand in its place.
  func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard let asked = ask(claim, in: scene) else { return nil }
    return Ratings(
      claim: FacetHead.score(asked.photoKey, asked.own.key),
      rivals: asked.rivals.map { Ratings.Rival(term: $0.term, score: FacetHead.score(asked.photoKey, $0.key)) })
  }

  /// The same as vectors, for what is to be learned from the answer.
  func question(_ claim: Claim, in scene: Scene, channel: String) -> HeadQuestion? {
    guard let asked = ask(claim, in: scene) else { return nil }
    return HeadQuestion(
      facet: facet, channel: channel, photo: asked.photo, word: asked.own.rivalry.word.vector,
      rivals: asked.rivals.map(\.rivalry.word.vector), score: FacetHead.score(asked.photoKey, asked.own.key),
      rivalScores: asked.rivals.map { FacetHead.score(asked.photoKey, $0.key) })
  }

  private func ask(
    _ claim: Claim, in scene: Scene
  ) -> (photo: [Float], photoKey: [Float], own: Entry, rivals: [Entry])? {
    guard let x = scene.projected, let photoKey = head.key(ofPhoto: x),
      let own = entry(claim, text: scene.text)
    else { return nil }
    let others = scene.claims.filter {
      $0.facet == facet && $0.subject == nil && !$0.isNegated && $0.term != claim.term
    }.compactMap { entry($0, text: scene.text) }
    let rivals = rivals(of: own, claim, text: scene.text).filter { rival in
      others.allSatisfy { rivalry.areRivals($0.rivalry, rival.rivalry) }
    }
    return rivals.isEmpty ? nil : (x, photoKey, own, rivals)
  }

  private func rivals(of own: Entry, _ claim: Claim, text: TextVectors) -> [Entry] {
    if let known = memory.withLock({ $0.rivals[own.term] }) { return known }
    var terms: Set<String> = []
    let rivals = (vocabulary + (comparesAlternatives ? claim.alternatives : [])).compactMap { word -> Entry? in
      guard terms.insert(word.term).inserted, let entry = entry(word, text: text),
        rivalry.areRivals(own.rivalry, entry.rivalry)
      else { return nil }
      return entry
    }
    memory.withLock { if $0.rivals.count < Self.capacity { $0.rivals[own.term] = rivals } }
    return rivals
  }

  private func entry(_ claim: Claim, text: TextVectors) -> Entry? {
    entry(claim.term) { text[claim.term].map { HeadWord(claim, vector: $0.mean) } }
  }

  private func entry(_ word: Alternative, text: TextVectors) -> Entry? {
    entry(word.term) {
      text[word.term].map { HeadWord(facet: facet, term: word.term, senses: word.senses, vector: $0.mean) }
    }
  }

  private func entry(_ term: String, otherwise make: () -> HeadWord?) -> Entry? {
    if let known = memory.withLock({ $0.entries[term] }) { return known }
    guard let word = trained[term] ?? make(), let key = head.key(ofWord: word.vector) else { return nil }
    let entry = Entry(rivalry: rivalry.entry(word), key: key)
    memory.withLock { if $0.entries.count < Self.capacity { $0.entries[term] = entry } }
    return entry
  }
}
