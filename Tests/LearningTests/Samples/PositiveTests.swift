import Claims
import Features
import Learning
import Matching
import Testing

@Suite(.enabled(if: SampleShop.tools != nil, "needs WordNet: apt-get install wordnet-base")) struct PositiveTests {
  @Test func `phrases are dropped, never all that a photo shows`() throws {
    let corpus = try #require(SampleShop.corpus(["Red ceramic mug with lid, dishwasher safe", "Lamp"]))
    let samples = SampleShop.samples(DroppedPhrases(), of: corpus)
    #expect(samples.count == 60, "of one phrase none can be left out")
    for sample in samples {
      #expect(sample.type == .imageSurplus && sample.wrongClaims.isEmpty)
      #expect(sample.claims.contains { $0.observability == .visible })
      #expect(sample.changes.contains { $0.original?.observability == .visible })
      #expect(sample.claims.count + sample.changes.count == corpus.pairs[0].claims.count)
      #expect(sample.claims.allSatisfy(corpus.pairs[0].claims.contains))
    }
  }

  @Test func `only what is said of the same photo is joined, and nothing twice`() throws {
    let corpus = try #require(SampleShop.corpus(["p|Red mug", "p|Red mug with handle", "Blue bowl with lid"]))
    let samples = SampleShop.samples(JoinedCaptions(), of: corpus, pair: 0)
    #expect(samples.count == 60 && samples.allSatisfy { $0.type == .none })
    #expect(SampleShop.newWords(samples) == ["handle"])
    #expect(SampleShop.samples(JoinedCaptions(), of: corpus, pair: 2).isEmpty)
  }

  @Test func `only what no photo shows is appended`() throws {
    let corpus = try #require(
      SampleShop.corpus(["Red mug", "Bowl, 350 ml, dishwasher safe", "Lamp, 2 year warranty", "Kettle, 1.5 l"]))
    let samples = SampleShop.samples(AppendedPhrases(), of: corpus, pair: 0)
    #expect(!samples.isEmpty)
    for sample in samples {
      #expect(
        sample.type == .textSurplus
          && Array(sample.claims.prefix(corpus.pairs[0].claims.count)) == corpus.pairs[0].claims)
      let added = sample.changes.compactMap(\.place).map { sample.claims[$0] }
      #expect(added.count == sample.changes.count && added.allSatisfy { $0.observability == .never })
    }
  }

  @Test func `a known part is hidden where it lies, else less than a quarter of the photo`() throws {
    let tools = try #require(SampleShop.tools)
    let claims = tools.parser.claims(in: "Mug with handle")
    let handle = Region(x0: 0.7, y0: 0.3, x1: 0.9, y1: 0.6)
    func pair(_ id: String, _ regions: [Region?]?) -> TrainingPair {
      TrainingPair(
        id: id, source: "s", product: id, photo: id, isValidation: false, claims: claims, regions: regions)
    }
    let regions = claims.map { $0.facet == .part ? handle : .whole }
    let corpus = TrainingCorpus(
      name: "t", pairs: [pair("known", regions), pair("unknown", nil)], exclusion: tools.exclusion)
    #expect(SampleShop.samples(MaskedRegions(), of: corpus, pair: 0).allSatisfy { $0.masks == [handle] })
    for sample in SampleShop.samples(MaskedRegions(), of: corpus, pair: 1) {
      let mask = try #require(sample.masks.first)
      #expect(mask.area > 0 && mask.area <= MaskedRegions.largest + 1e-6)
      #expect(mask.x0 >= 0 && mask.y0 >= 0 && mask.x1 <= 1 && mask.y1 <= 1 && sample.type == .textSurplus)
    }
  }
}
