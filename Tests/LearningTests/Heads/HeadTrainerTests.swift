import Claims
import Features
import Foundation
import Learning
import Matching
import Testing

@Suite struct HeadTrainerTests {
  static let terms = ["mug", "chair", "lamp", "vase", "clock"]

  static func vector(_ index: Int) -> [Float] { (0..<8).map { $0 == index ? 1 : 0.1 } }

  /// Photos whose number at a kind's place is high; a share of them is called by another kind's name.
  static func corpus(photos: Int, wrong: Double = 0) -> HeadCorpus {
    var generator = SplitMix64(seed: 5)
    var corpus = HeadCorpus()
    for index in 0..<photos {
      let kind = index % terms.count
      let x = (0..<16).map { ($0 == kind ? 0.8 : 0) + Float.random(in: -0.15...0.15, using: &generator) }
      let called =
        Double.random(in: 0..<1, using: &generator) < wrong
        ? (kind + Int.random(in: 1..<5, using: &generator)) % terms.count : kind
      corpus.add(
        x, words: [HeadWord(facet: .kind, term: terms[called], vector: vector(called))], source: "shop")
    }
    return corpus
  }

  static func rightShare(_ heads: HeadSet?) -> Double {
    guard let head = heads?.trained[.kind]?.head else { return 0 }
    let keys = terms.indices.map { head.key(ofWord: vector($0)) ?? [] }
    let held = corpus(photos: 200).photos
    let right = held.enumerated().count { index, photo in
      let key = head.key(ofPhoto: photo.x) ?? []
      let scores = keys.map { FacetHead.score(key, $0) }
      return scores.max() == scores[index % terms.count]
    }
    return Double(right) / Double(held.count)
  }

  @Test func `kinds are learned, also where a quarter of the specs is wrong`() {
    let trainer = HeadTrainer(taxonomy: .flat)
    #expect(Self.rightShare(trainer.heads(of: Self.corpus(photos: 300))) > 0.98)
    #expect(Self.rightShare(trainer.heads(of: Self.corpus(photos: 300, wrong: 0.25))) > 0.95)
  }

  @Test func `the same seed gives the same heads, another seed others`() {
    var other = HeadSettings()
    other.seed = 2
    let corpus = Self.corpus(photos: 60)
    let one = HeadTrainer(taxonomy: .flat).heads(of: corpus)
    #expect(one != nil && one == HeadTrainer(taxonomy: .flat).heads(of: corpus))
    #expect(one != HeadTrainer(settings: other, taxonomy: .flat).heads(of: corpus))
  }

  @Test func `too few photos, one word, or words that all pass for each other make no head`() {
    let trainer = HeadTrainer(taxonomy: .flat)
    #expect(trainer.heads(of: Self.corpus(photos: 10))?.trained.isEmpty == true)
    var alike = HeadCorpus()
    for index in 0..<100 {
      let term = index % 2 == 0 ? "mug" : "coffee mug"
      alike.add([1, 0], words: [HeadWord(facet: .kind, term: term, vector: Self.vector(index % 2))], source: "shop")
    }
    #expect(trainer.heads(of: alike)?.trained.isEmpty == true)
    #expect(trainer.heads(of: HeadCorpus())?.trained.isEmpty == true)
  }

  @Test func `a stop ends training without heads`() {
    #expect(HeadTrainer(taxonomy: .flat).heads(of: Self.corpus(photos: 100), isStopped: { true }) == nil)
  }

  @Test func `words of another shop are no candidates`() throws {
    var corpus = Self.corpus(photos: 100)
    for _ in 0..<50 {
      corpus.add(
        [Float](repeating: 0.5, count: 16),
        words: [HeadWord(facet: .kind, term: "apple", vector: Self.vector(6))], source: "grocer")
    }
    // The grocer's only word has nothing that it could be confused with: it is known, but nothing is learned of it.
    let heads = try #require(HeadTrainer(taxonomy: .flat).heads(of: corpus))
    #expect(heads.trained[.kind]?.words.contains { $0.word.term == "apple" } == true)
    #expect(Self.rightShare(heads) > 0.98)
  }

  @Test func `heads and replay sets survive their files`() throws {
    let corpus = Self.corpus(photos: 60)
    let heads = try #require(HeadTrainer(taxonomy: .flat).heads(of: corpus))
    let read = try HeadSet(serialized: heads.serialized())
    #expect(read.trained[.kind]?.head == heads.trained[.kind]?.head)
    #expect(read.trained[.kind]?.words.map(\.word.term) == heads.trained[.kind]?.words.map(\.word.term))
    let replay = try HeadCorpus(serialized: corpus.serialized())
    #expect(replay.sources == ["shop"] && replay.photos.count == 60)
    #expect(replay.words.map(\.term) == corpus.words.map(\.term))
    // Half floats: 5e-4 relative.
    #expect(zip(replay.photos, corpus.photos).allSatisfy { zip($0.x, $1.x).allSatisfy { abs($0 - $1) < 1e-3 } })
  }

  @Test func `altered, cut and foreign files are refused with their name`() throws {
    let corpus = Self.corpus(photos: 40)
    let heads = try #require(HeadTrainer(taxonomy: .flat).heads(of: corpus)).serialized()
    let replay = corpus.serialized()
    var generator = SplitMix64(seed: 7)
    for original in [heads, replay] {
      for _ in 0..<200 {
        var bytes = original
        if Bool.random(using: &generator) {
          bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator))
        } else {
          bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
        }
        #expect(throws: EvidenceModelError.self) { try HeadSet(serialized: Data(bytes)) }
        #expect(throws: EvidenceModelError.self) { try HeadCorpus(serialized: Data(bytes)) }
      }
    }
    #expect(throws: EvidenceModelError.malformed(file: "heads.bin", what: "header")) {
      try HeadSet(serialized: replay)
    }
  }

  /// A right checksum proves nothing: whoever writes a file can seal it.
  @Test func `sealed nonsense is refused without large allocations`() {
    var generator = SplitMix64(seed: 9)
    for (magic, version) in [("KHDS", UInt16(1)), ("KRPL", 1)] as [(StaticString, UInt16)] {
      for count in [0, 4, 40, 400] {
        let payload = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let file = Data(FeatureFile.seal(payload, magic: magic, version: version))
        #expect(throws: EvidenceModelError.self) { try HeadSet(serialized: file) }
        #expect(throws: EvidenceModelError.self) { try HeadCorpus(serialized: file) }
      }
    }
  }
}
