import Claims
import Features
import Foundation
import Matching
import Testing

/// Three classes at right angles; a dictionary knows of the mug's handle and clay, and of the lamp's glass.
@Suite struct LoreEvidenceTests {
  static let classes = ClassVocabulary(
    vectors: KindEvidenceTests.classes.vectors, synsets: KindEvidenceTests.classes.synsets,
    names: KindEvidenceTests.classes.names,
    lore: ClassLore(words: [["handle": 1, "clay": 0.5], ["leg": 1], ["glass": 1]]))
  static let mug: [Float] = [0.9, 0.05, 0.05]
  static let even = [Float](repeating: 1 / 3, count: 3)

  func rating(
    _ claim: Claim, _ probabilities: [Float], lore: Bool = true, meaning vector: [Float] = [0.577, 0.577, 0.577]
  ) -> Ratings? {
    let matcher = EvidenceMatcher(
      model: EvidenceMatcherTests.model, classes: lore ? Self.classes : KindEvidenceTests.classes, taxonomy: .flat,
      catalog: CatalogContext(photos: [[Float]](repeating: Self.even, count: 100_000), claims: []))
    let terms = [claim.term] + claim.alternatives.map(\.term)
    let text = TextVectors(Dictionary(uniqueKeysWithValues: terms.map { ($0, Samples.states(vector)) }))
    let photo = Samples.photo(left: Samples.red, classes: probabilities)
    return matcher.examine(PairInput(claims: [claim], photo: photo, print: nil, text: text))[0].ratings["classes.lore"]
  }

  @Test func `a score is log of mentions and of likeness above the mean photo's`() throws {
    let handle = try #require(rating(Samples.claim("handles", .part), Self.mug))
    // The word is as like to one class as to another, so that only mentions differ from the mean photo.
    let expected = log(0.9 + 0.02) - log(1.0 / 3 + 0.02)
    // Some of the mean is the model's own, that of photos at large.
    #expect(abs(handle.margin - expected) < 0.02)
    #expect(handle.rivals.map(\.term) == ["no handles"])
  }

  @Test func `the head of a part's name is what a dictionary mentions`() throws {
    #expect(try #require(rating(Samples.claim("wooden legs", .part), Self.mug)).margin < -1)
    #expect(try #require(rating(Samples.claim("wooden legs", .part), [0.05, 0.9, 0.05])).margin > 0.5)
  }

  @Test func `a material is known by the words that definitions use for it`() throws {
    let claim = Samples.claim("ceramic", .material, alternatives: [Alternative(term: "glass")])
    #expect(try #require(rating(claim, Self.mug)).margin > 1)
    #expect(try #require(rating(claim, [0.05, 0.05, 0.9])).margin < -1)
    #expect(try #require(rating(claim, Self.even)).margin.magnitude < 0.05)
  }

  @Test func `without a dictionary the likeness of class names decides`() throws {
    let claim = Samples.claim("porcelain", .material)
    #expect(try #require(rating(claim, Self.mug, lore: false, meaning: [1, 0, 0])).margin > 0.9)
  }

  @Test func `colours, absent parts, sleeves and materials of parts are left to others`() {
    #expect(rating(Samples.claim("red", .colour), Self.mug) == nil)
    #expect(rating(Samples.claim("lid", .part, isNegated: true), Self.mug) == nil)
    #expect(rating(Samples.claim("wood", .material, subject: "handle"), Self.mug) == nil)
    #expect(rating(Samples.claim("long sleeves", .part), Self.mug) == nil)
  }

  @Test func `a plural and its singular are one word`() {
    #expect(ClassLore.keys(in: "made of glass, with Handles") == ["made", "of", "glass", "with", "handle"])
  }
}
