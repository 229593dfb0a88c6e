import Claims
import Matching

/// One facet of a corpus, ready for training: its words, and for each photo what its claim may be confused with.
struct HeadLesson {
  struct Example {
    /// Index into the corpus' photos.
    let photo: Int
    /// Index into `words`.
    let target: Int
    let weight: Float
  }

  /// Commonest first.
  let words: [HeadWord]
  /// Photos of each word.
  let counts: [Int]
  let examples: [Example]
  /// Words of each source, [sources][words].
  private let isSpoken: [[Bool]]
  /// [words, words]
  private let areRivals: [Bool]
  /// Words of each photo in this facet.
  private let claimed: [Int: [Int]]
  private let sourceOfPhoto: [Int: Int]

  /// - Parameter photos: indices of the corpus' photos that may be learned from.
  init(_ corpus: HeadCorpus, facet: Facet, photos: [Int], rivalry: WordRivalry, mostWords: Int) {
    var count: [Int: Int] = [:]
    for photo in photos {
      for word in corpus.photos[photo].words where corpus.words[word].facet == facet { count[word, default: 0] += 1 }
    }
    let kept = count.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostWords)
    let place = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1.key, $0) })
    let words = kept.map { corpus.words[$0.key] }
    let counts = kept.map(\.value)
    let entries = words.map { rivalry.entry($0) }
    var areRivals = [Bool](repeating: false, count: words.count * words.count)
    for one in words.indices {
      for other in 0..<one where rivalry.areRivals(entries[one], entries[other]) {
        areRivals[one * words.count + other] = true
        areRivals[other * words.count + one] = true
      }
    }
    var isSpoken = [[Bool]](repeating: [Bool](repeating: false, count: words.count), count: corpus.sources.count)
    var claimed: [Int: [Int]] = [:]
    var sourceOfPhoto: [Int: Int] = [:]
    var examples: [Example] = []
    for photo in photos {
      let own = corpus.photos[photo].words.compactMap { place[$0] }
      guard !own.isEmpty else { continue }
      claimed[photo] = own
      sourceOfPhoto[photo] = corpus.photos[photo].source
      for word in own {
        isSpoken[corpus.photos[photo].source][word] = true
        examples.append(Example(photo: photo, target: word, weight: 1 / Float(counts[word]).squareRoot()))
      }
    }
    self.words = words
    self.counts = counts
    self.areRivals = areRivals
    self.isSpoken = isSpoken
    self.claimed = claimed
    self.sourceOfPhoto = sourceOfPhoto
    self.examples = examples
  }

  /// Which words may stand in the place of an example's: spoken in its shop, rivals of all that is claimed of its photo.
  func candidates(of example: Example) -> [Bool] {
    let others = claimed[example.photo] ?? []
    let spoken = isSpoken[sourceOfPhoto[example.photo] ?? 0]
    return words.indices.map { word in
      spoken[word] && others.allSatisfy { areRivals[$0 * words.count + word] }
    }
  }
}
