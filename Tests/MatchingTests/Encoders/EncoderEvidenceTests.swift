import Claims
import Features
import Foundation
import Matching
import Testing

/// An encoder of three axes, so that cosines can be worked out by hand: red, blue, mug.
struct EncoderEvidenceTests {
  static let questions = EncoderQuestions(
    name: "tiny", book: PromptBook(templates: [.colour: "{term} {kind}", .kind: "{term}"]), scale: 10, points: true)
  static let prompts = TextVectors([
    "red mug": Samples.states([0.6, 0, 0.8]), "blue mug": Samples.states([0, 0.6, 0.8]),
    "mug": Samples.states([0, 0, 1]), "plate": Samples.states([0, 1, 0]), "cup": Samples.states([0, 0.1, 0.995]),
  ])
  /// Red above, blue below, on a border without photo to the right.
  static let photo = EncodedPhoto(
    embedding: [0.6, 0, 0.8], patches: Matrix(rows: 3, columns: 3, values: [1, 0, 0, 0, 1, 0, 0.6, 0, 0.8]),
    rectangles: [
      Region(x0: 0, y0: 0, x1: 1, y1: 0.5), Region(x0: 0, y0: 0.5, x1: 1, y1: 1), Region(x0: 1, y0: 0, x1: 1, y1: 1),
    ])
  let red = Samples.claim("red", .colour, alternatives: [Alternative(term: "blue")])
  let mug = Samples.claim("mug", .kind, alternatives: [Alternative(term: "plate")])

  func matcher(_ vocabulary: [String] = [], encoders: [EncoderQuestions] = [questions]) -> EvidenceMatcher {
    EvidenceMatcher(
      model: EvidenceMatcherTests.model, classes: KindEvidenceTests.classes, taxonomy: .flat,
      catalog: CatalogContext(photos: [], claims: vocabulary.map { [Samples.claim($0, .kind)] }), encoders: encoders)
  }

  func input(_ claims: [Claim], photo: EncodedPhoto = photo, prompts: TextVectors = prompts) -> PairInput {
    PairInput(
      claims: claims, photo: Samples.photo(left: Samples.red), print: nil, text: TextVectors(),
      encoders: ["tiny": EncoderView(photo: photo, prompts: prompts)])
  }

  @Test func aClaimIsRatedByScaledCosines() throws {
    let ratings = try #require(matcher().examine(input([red, mug]))[0].ratings["encoder.tiny"])
    // 0.36 + 0.64 = 1 against 0.64.
    #expect(abs(ratings.claim - 10) < 1e-5)
    #expect(ratings.rivals.map(\.term) == ["blue"] && abs(ratings.rivals[0].score - 6.4) < 1e-5)
    #expect(abs(ratings.margin - 3.6) < 1e-5)
  }

  @Test func kindsAreComparedWithTheCatalogsOwnLessWhatTheSpecNames() throws {
    let ratings = try #require(matcher(["cup", "plate", "mug"]).examine(input([mug]))[0].ratings["encoder.tiny"])
    #expect(ratings.rivals.map(\.term) == ["cup", "plate"])
    let named = Samples.claim("cup", .kind, at: 10)
    let beside = try #require(matcher(["cup"]).examine(input([mug, named]))[0].ratings["encoder.tiny"])
    #expect(beside.rivals.map(\.term) == ["plate"])
  }

  @Test func whatHasNoPromptOrNoEncoderIsNotRated() {
    let examinations = matcher().examine(
      input([
        Samples.claim("striped", .pattern), Samples.claim("red", .colour, isNegated: true),
        Samples.claim("teal", .colour),
      ]))
    #expect(examinations.allSatisfy { $0.ratings["encoder.tiny"] == nil })
    let without = PairInput(claims: [red], photo: Samples.photo(left: Samples.red), print: nil, text: TextVectors())
    #expect(matcher().examine(without)[0].ratings["encoder.tiny"] == nil)
    #expect(matcher(encoders: []).examine(input([red, mug]))[0].ratings["encoder.tiny"] == nil)
  }

  @Test func aPromptOfAnotherSizeIsNotCompared() {
    let odd = TextVectors(["red mug": Samples.states([1, 0]), "blue mug": Samples.states([0, 1])])
    let ratings = matcher().examine(input([red, mug], prompts: odd))[0].ratings
    #expect(ratings["encoder.tiny"] == nil && ratings["encoder.tiny.local"] == nil)
  }

  @Test func patchesAreTheLocalChannel() throws {
    let ratings = try #require(matcher().examine(input([red, mug]))[0].ratings["encoder.tiny.local"])
    // Of the two patches in the photo "red mug" fits the red one (0.6), "blue mug" the blue one: nothing to choose.
    #expect(abs(ratings.margin) < 1e-4)
    let bare = EncodedPhoto(embedding: [0.6, 0, 0.8], patches: Matrix(rows: 0, columns: 3), rectangles: [])
    #expect(matcher().examine(input([red, mug], photo: bare))[0].ratings["encoder.tiny.local"] == nil)
  }

  @Test func wordsLookWhereTheyFitAndNeverAtTheBorder() throws {
    let words = PhraseStates(tokens: Matrix(rows: 2, columns: 3, values: [1, 0, 0, 1, 0, 0]), mean: [0, 0, 1])
    let attention = try #require(PatchAttention(words, over: Self.photo))
    // Cosines 1 and 0 at temperature 0.1: e^10 to 1; the border's patch, 0.6, counts nothing.
    let share = 1 / (1 + exp(Float(-10)))
    #expect(abs(attention.weights[0] - share) < 1e-6 && attention.weights[2] == 0)
    #expect(abs(attention.similarity - 1) < 1e-4)
    #expect(attention.region(in: Self.photo) == Region(x0: 0, y0: 0, x1: 1, y1: 0.5))
    let border = EncodedPhoto(
      embedding: [1, 0, 0], patches: Matrix(rows: 1, columns: 3, values: [1, 0, 0]),
      rectangles: [Region(x0: 1, y0: 0, x1: 1, y1: 1)])
    #expect(PatchAttention(words, over: border) == nil)
  }

  @Test func theEncoderSaysWhereToLookAndHowSimilarAllIs() {
    let judgement = matcher().judge(input([red, mug]), settings: JudgeSettings())
    #expect(judgement.phrases[0].region == Region(x0: 0, y0: 0, x1: 1, y1: 0.5))
    // Mean prompt (0.3, 0, 0.9) of length 0.9487 and the photo (0.6, 0, 0.8).
    #expect(abs(judgement.similarity.global - 0.9 / 0.9486833) < 1e-5)
    let plain = matcher(encoders: []).judge(input([red, mug]), settings: JudgeSettings())
    #expect(plain.similarity.global != judgement.similarity.global)
  }
}
