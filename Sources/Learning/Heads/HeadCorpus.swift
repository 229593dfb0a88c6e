public import Claims
import Features
public import Matching

/// What heads are trained on: projected photos and what is truly claimed of them. No pictures.
public struct HeadCorpus: Sendable {
  public struct Photo: Sendable, Hashable {
    /// Index into `sources`.
    public let source: Int
    /// `PhotoProjection` of it.
    public let x: [Float]
    /// Indices into `words`, each once.
    public let words: [Int]
  }

  private struct Key: Hashable {
    let facet: Facet
    let term: String
  }

  /// Shops; a photo's claims are compared with words of its own shop only.
  public private(set) var sources: [String] = []
  public private(set) var words: [HeadWord] = []
  public private(set) var photos: [Photo] = []
  private var places: [Key: Int] = [:]

  public init() {}

  /// Adds a photo with those of its claims that a head could learn; nothing where there is none.
  ///
  /// - Parameters:
  ///   - claims: what is true of the photo.
  ///   - source: the shop that it comes from.
  public mutating func add(_ x: [Float], claims: [Claim], text: TextVectors, source: String) {
    add(x, words: Self.words(of: claims, text: text), source: source)
  }

  public mutating func add(_ x: [Float], words claimed: [HeadWord], source: String) {
    guard !claimed.isEmpty else { return }
    var indices: [Int] = []
    for word in claimed {
      let key = Key(facet: word.facet, term: word.term)
      let index = places[key] ?? words.count
      if index == words.count {
        places[key] = index
        words.append(word)
      }
      if !indices.contains(index) { indices.append(index) }
    }
    let place = sources.firstIndex(of: source) ?? sources.count
    if place == sources.count { sources.append(source) }
    photos.append(Photo(source: place, x: x, words: indices))
  }

  /// All photos of another corpus, its sources under their own names.
  public mutating func add(_ other: HeadCorpus) {
    for photo in other.photos {
      add(photo.x, words: photo.words.map { other.words[$0] }, source: other.sources[photo.source])
    }
  }

  /// Claims that a head could learn: of the product as a whole, of a facet that heads know, with a vector.
  public static func words(of claims: [Claim], text: TextVectors) -> [HeadWord] {
    claims.compactMap { claim in
      guard claim.observability == .visible, !claim.isNegated, claim.subject == nil,
        HeadSet.facets.contains(claim.facet), let vector = text[claim.term]?.mean
      else { return nil }
      return HeadWord(claim, vector: vector)
    }
  }
}
