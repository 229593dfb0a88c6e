import Claims
import Features
import Foundation
import Matching
import Testing

/// Three classes at right angles, so that the formula can be worked out by hand.
@Suite struct KindEvidenceTests {
  static let classes = ClassVocabulary(
    vectors: Matrix(rows: 3, columns: 3, values: [1, 0, 0, 0, 1, 0, 0, 0, 1]),
    synsets: [Synset(offset: 1), Synset(offset: 2), Synset(offset: 3)], names: ["mug", "chair", "lamp"])
  /// 1 descends from 10 in two steps, 2 from 20 in five.
  static let taxonomy = Taxonomy { synset in
    switch synset.offset {
    case 1: [synset: 0, Synset(offset: 10): 2]
    case 2: [synset: 0, Synset(offset: 20): 5]
    default: [synset: 0]
    }
  }
  static let text = TextVectors([
    "mug": Samples.states([1, 0, 0]), "chair": Samples.states([0, 1, 0]), "lamp": Samples.states([0, 0, 1]),
    "cup": Samples.states([0.9, 0, 0.436]), "thing": Samples.states([0.577, 0.577, 0.577]),
  ])

  func matcher(_ photos: [[Float]], kinds: [String] = []) -> EvidenceMatcher {
    let claims = kinds.map { [Samples.claim($0, .kind)] }
    return EvidenceMatcher(
      model: EvidenceMatcherTests.model, classes: Self.classes, taxonomy: Self.taxonomy,
      catalog: CatalogContext(photos: photos, claims: claims))
  }

  func ratings(
    _ claim: Claim, _ probabilities: [Float], _ matcher: EvidenceMatcher, beside others: [Claim] = []
  ) -> Ratings? {
    let photo = Samples.photo(left: Samples.red, classes: probabilities)
    let input = PairInput(claims: [claim] + others, photo: photo, print: nil, text: Self.text)
    return matcher.examine(input).first?.ratings["kind.conse"]
  }

  @Test func `a score is log probability above the mean photo's`() throws {
    // 700 photos beside the prior's 300: mean = 0.7 * catalog + 0.3 * prior (a third each).
    let matcher = matcher([[Float]](repeating: [0.5, 0.5, 0], count: 700))
    let claim = Samples.claim("mug", .kind, alternatives: [Alternative(term: "chair")])
    let ratings = try #require(self.ratings(claim, [0.8, 0.1, 0.1], matcher))
    let other = exp(-10.0)
    func score(_ own: Double, _ rest: Double) -> Double { log(own + rest * other + 1e-5) }
    let mean = 0.7 * 0.5 + 0.3 / 3
    let expected = score(0.8, 0.2) - score(mean, 1 - mean)
    // Weights are single precision.
    #expect(abs(ratings.claim - expected) < 1e-5)
    #expect(abs(ratings.margin - (expected - (score(0.1, 0.9) - score(mean, 1 - mean)))) < 1e-5)
  }

  @Test func `a class speaks for an ancestor at most four steps up`() throws {
    let matcher = matcher([])
    let near = Samples.claim(
      "thing", .kind, senses: [Synset(offset: 10)], alternatives: [Alternative(term: "lamp")])
    let far = Samples.claim(
      "thing", .kind, senses: [Synset(offset: 20)], alternatives: [Alternative(term: "lamp")])
    let mug: [Float] = [1, 0, 0]
    let chair: [Float] = [0, 1, 0]
    #expect(try #require(self.ratings(near, mug, matcher)).claim > 0.5)
    #expect(try #require(self.ratings(far, chair, matcher)).claim < 0.5)
  }

  @Test func `a class speaks a little for a word that defines it`() throws {
    func claimScore(_ lore: ClassLore) throws -> Double {
      let classes = ClassVocabulary(
        vectors: Self.classes.vectors, synsets: Self.classes.synsets, names: Self.classes.names, lore: lore)
      let matcher = EvidenceMatcher(
        model: EvidenceMatcherTests.model, classes: classes, taxonomy: .flat, catalog: .unknown)
      // Like no class by its vector, so that only lore can tell.
      let claim = Samples.claim(
        "stranger", .kind, senses: [Synset(offset: 11)], alternatives: [Alternative(term: "lamp")])
      let text = TextVectors(["stranger": Samples.states([0, 0, 0]), "lamp": Samples.states([0, 0, 1])])
      let photo = Samples.photo(left: Samples.red, classes: [1, 0, 0])
      let examined = matcher.examine(PairInput(claims: [claim], photo: photo, print: nil, text: text))
      return try #require(examined[0].ratings["kind.conse"]).claim
    }
    let unexplained = try claimScore(.none)
    let explained = try claimScore(ClassLore(words: [["stranger": 1], ["stranger": 0.9], [:]]))
    // Centred on a mean photo of which a third is the mug.
    #expect(abs(unexplained) < 1e-6)
    #expect(abs(explained - log((0.05 + 5.5e-5) / (0.05 / 3 + 5.5e-5))) < 0.02)
  }

  @Test func `the catalog's other kinds are rivals, related ones are not`() throws {
    let matcher = matcher([[0.3, 0.3, 0.4]], kinds: ["mug", "chair", "cup", "lamp"])
    let rivals = try #require(self.ratings(Samples.claim("mug", .kind), [0.8, 0.1, 0.1], matcher)).rivals.map(\.term)
    // cos(mug, cup) = 0.9: the same to a shop.
    #expect(Set(rivals) == ["chair", "lamp"])
    let beside = Samples.claim("chair", .kind, at: 6)
    let fewer = try #require(self.ratings(Samples.claim("mug", .kind), [0.8, 0.1, 0.1], matcher, beside: [beside]))
    #expect(fewer.rivals.map(\.term) == ["lamp"])
  }

  @Test func `a photo in which nothing is recognised leads nowhere, however many words there are`() throws {
    for kinds in [["mug", "chair"], ["mug", "chair", "lamp"]] {
      // The prior's own mean: every centred score is 0.
      let ratings = try #require(
        self.ratings(Samples.claim("mug", .kind), [1.0 / 3, 1.0 / 3, 1.0 / 3], matcher([], kinds: kinds)))
      #expect(abs(ratings.margin) < 1e-6)
    }
  }

  @Test func `a word without a vector is not checked`() {
    let claim = Samples.claim("bogus", .kind, alternatives: [Alternative(term: "lamp")])
    #expect(ratings(claim, [1, 0, 0], matcher([])) == nil)
  }

  @Test func `more probability for the claim never lowers its margin`() throws {
    let matcher = matcher([], kinds: ["mug", "chair", "lamp"])
    let margins = try stride(from: Float(0), through: 1, by: 0.1).map { share in
      try #require(self.ratings(Samples.claim("mug", .kind), [share, (1 - share) / 2, (1 - share) / 2], matcher)).margin
    }
    #expect(zip(margins, margins.dropFirst()).allSatisfy { $0 < $1 })
  }
}
