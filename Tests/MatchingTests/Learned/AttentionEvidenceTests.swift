import Claims
import Features
import Matching
import Testing

@Suite("Evidence by a trained attention network")
struct AttentionEvidenceTests {
  private static let classes = Matrix(rows: 1, columns: 2, values: [1, 0])

  private static func text(_ terms: [String]) -> TextVectors {
    TextVectors(
      Dictionary(
        // A right angle between any two, so that no two words mean the same.
        uniqueKeysWithValues: zip(terms, [[1, 0], [0, 1], [-1, 0], [0, -1]] as [[Float]]).map { term, mean in
          (term, PhraseStates(tokens: Matrix(rows: 0, columns: 2), mean: mean))
        }))
  }

  private static func photo() -> PhotoFeatures {
    let photo = Samples.photo(left: Samples.red, classes: [1])
    return PhotoFeatures(
      width: photo.width, height: photo.height, regions: photo.regions, lattice: photo.lattice,
      components: photo.components, saliency: photo.saliency, classes: photo.classes,
      grid: Matrix(rows: 4, columns: 1, values: [1, 2, 0, 3]), middle: photo.middle, cellClasses: photo.cellClasses)
  }

  private static func rate(_ claim: Claim, terms: [String]) -> [String: Ratings] {
    let matcher = AttentionMatcher(model: TinyAttention.model(), classes: classes)
    let rivals = RivalFinder(
      taxonomy: .flat, colours: ColourNames([]),
      vocabulary: [.kind: ["mug", "lamp", "chair", "sofa"].map { Alternative(term: $0) }])
    let scene = Scene(PairInput(claims: [claim], photo: photo(), print: nil, text: text(terms)))
    var ratings: [String: Ratings] = [:]
    for channel in AttentionEvidence.channels(matcher, rivals: rivals) where channel.facets.contains(claim.facet) {
      ratings[channel.channel] = channel.rate(claim, in: scene)
    }
    return ratings
  }

  @Test("a word of five products speaks on the channel of learned words, against learned words alone")
  func learnedWord() throws {
    let ratings = Self.rate(Samples.claim("mug", .kind), terms: ["mug", "lamp", "chair", "sofa"])
    #expect(Array(ratings.keys) == ["ascl.kind.seen"])
    let rivals = try #require(ratings["ascl.kind.seen"]).rivals.map(\.term)
    #expect(Set(rivals) == ["lamp", "chair"])
  }

  @Test("a word that was hardly met speaks on the other channel")
  func unlearnedWord() {
    #expect(
      Array(Self.rate(Samples.claim("sofa", .kind), terms: ["mug", "lamp", "chair", "sofa"]).keys) == [
        "ascl.kind.unseen"
      ])
    #expect(
      Array(Self.rate(Samples.claim("harp", .kind), terms: ["harp", "mug", "lamp"]).keys) == ["ascl.kind.unseen"])
  }

  @Test("says nothing of facets in which nothing was learned, of words without a vector, of what is absent")
  func silence() {
    #expect(
      Self.rate(Samples.claim("wood", .material, alternatives: [Alternative(term: "steel")]), terms: ["wood", "steel"])
        .isEmpty)
    #expect(Self.rate(Samples.claim("mug", .kind), terms: ["lamp", "chair"]).isEmpty)
    #expect(Self.rate(Samples.claim("mug", .kind, isNegated: true), terms: ["mug", "lamp"]).isEmpty)
  }

  @Test("says nothing of photos that another encoder saw")
  func foreignPhoto() {
    let matcher = AttentionMatcher(model: TinyAttention.model(), classes: Self.classes)
    let photo = Samples.photo(left: Samples.red, classes: [0.5, 0.5])
    #expect(matcher.supports(of: [.init(term: "mug", subject: nil)], in: photo, text: Self.text(["mug"])) == [nil])
  }

  @Test("a negated part is asked for as its absence")
  func absence() {
    #expect(AttentionWords.term(of: Samples.claim("lid", .part, isNegated: true)) == "no lid")
    #expect(AttentionWords.term(of: Samples.claim("set of", .count, count: 3)) == "3")
    #expect(TextVectors.terms(of: [Samples.claim("lid", .part, isNegated: true)]) == ["lid", "no lid"])
  }
}
