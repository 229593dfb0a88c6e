import Claims
import Features
import Learning
import Matching
import Testing

@Suite(.enabled(if: SampleShop.tools != nil, "needs WordNet: apt-get install wordnet-base")) struct SampleControlTests {
  /// Makes every mug red, whatever it is: a mistake that words alone give away.
  struct AlwaysRed: Sampler {
    func sample(
      of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
    ) -> TrainingSample? {
      guard let place = pair.claims.firstIndex(where: { $0.facet == .colour }),
        let red = corpus.pairs.lazy.flatMap(\.claims).first(where: { $0.term == "red" })
      else { return nil }
      var claims = pair.claims
      claims[place] = claims[place].asserting(red)
      return TrainingSample(
        pair: pair.id, type: .conflict, claims: claims,
        changes: [SampleChange(.replaced, place: place, original: pair.claims[place])])
    }
  }

  static func corpus() -> TrainingCorpus? {
    guard let tools = SampleShop.tools else { return nil }
    var generator = SplitMix64(seed: 11)
    let colours = ["blue", "green", "white", "yellow", "pink", "red"]
    let pairs = (0..<400).map { index in
      let colour = index == 0 ? "red" : colours[Int.random(in: 0..<6, using: &generator)]
      return TrainingPair(
        id: "\(index)", source: "s", product: "\(index)", photo: "\(index)", isValidation: index % 2 == 1,
        claims: tools.parser.claims(in: "\(colour) mug"))
    }
    return TrainingCorpus(name: "t", pairs: pairs, exclusion: tools.exclusion)
  }

  @Test func `a mistake that words give away is found out`() throws {
    let corpus = try #require(Self.corpus())
    let report = SampleControl(mix: SampleMix([(AlwaysRed(), 1)])).report(on: corpus) { _ in [1, 0] }
    #expect(try #require(report.words["all"]).value > 0.8)
  }

  @Test func `the samplers' own mistakes leave chance to the words and to the photo`() throws {
    let corpus = try #require(Self.corpus())
    let mix = SampleMix([(ReplacedClaim(), 1)])
    let report = SampleControl(mix: mix).report(on: corpus) { pair in [Float(pair.id.count), 1, 0] }
    // Of 200 validation pairs: three standard errors.
    #expect(abs(try #require(report.words["all"]).value - 0.5) < 0.1)
    #expect(abs(try #require(report.photo).value - 0.5) < 0.12)
    #expect(report.withoutMistake == 0)
  }

  @Test func `recovered types are counted by what was made`() throws {
    var recovery = TypeRecovery()
    for named in [Asymmetry.Kind.conflict, .conflict, .none, .textSurplus] {
      recovery.add(generated: .conflict, named: named)
    }
    recovery.add(generated: .textSurplus, named: .textSurplus)
    #expect(recovery.recall(of: .conflict) == 0.5 && recovery.recall(of: .textSurplus) == 1)
    #expect(recovery.recall(of: .imageSurplus) == nil && recovery.balancedAccuracy == 0.75)
    #expect(recovery.text.contains("0.750"))
  }
}
