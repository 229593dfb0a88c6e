import Claims
import Features
import Learning
import Matching
import Testing

@Suite(.enabled(if: SampleShop.tools != nil, "needs WordNet: apt-get install wordnet-base")) struct NegativeTests {
  static let words = [
    "Red mug", "Blue mug", "Navy mug", "Black kettle", "White kettle", "Green bowl", "Grey bowl", "Yellow sneakers",
    "Brown shoes", "Beige boots", "Orange lamp", "Pink lamp", "Purple chair", "Black chair",
  ]

  @Test func `a replaced claim is never a neighbour, a parent, a child or a synonym of the truth`() throws {
    let corpus = try #require(SampleShop.corpus(Self.words))
    for (pair, forbidden) in [
      (2, ["navy", "blue", "black"]), (7, ["sneakers", "shoes", "yellow"]), (8, ["shoes", "sneakers", "boots"]),
      (0, ["red", "mug"]), (6, ["grey"]),
    ] {
      let samples = SampleShop.samples(ReplacedClaim(), of: corpus, pair: pair)
      #expect(!samples.isEmpty)
      #expect(SampleShop.newWords(samples).isDisjoint(with: forbidden), "of \(Self.words[pair])")
    }
  }

  @Test func `a replaced claim says which claim is wrong, what stood there, and leaves the others`() throws {
    let corpus = try #require(SampleShop.corpus(Self.words))
    for sample in SampleShop.samples(ReplacedClaim(), of: corpus, pair: 0) {
      let place = try #require(sample.wrongClaims.first)
      let pair = corpus.pairs[0]
      #expect(sample.type == .conflict && sample.wrongClaims.count == 1 && sample.claims.count == pair.claims.count)
      #expect(
        sample.changes[0].original == pair.claims[place] && sample.claims[place].facet == pair.claims[place].facet)
      for other in pair.claims.indices where other != place { #expect(sample.claims[other] == pair.claims[other]) }
    }
  }

  @Test func `what another text says of the same photo is never called wrong`() throws {
    let corpus = try #require(
      SampleShop.corpus(["p|Red mug", "p|Mug in red and yellow", "p|Cup", "Yellow kettle", "Green cup", "Black lamp"]))
    let words = SampleShop.newWords(SampleShop.samples(ReplacedClaim(), of: corpus, pair: 0, draws: 200))
    #expect(!words.isEmpty && words.isDisjoint(with: ["yellow", "red", "cup", "mug"]))
  }

  @Test func `colours of a pack or a pattern are doubtful, and a colour of any part is none for the whole`() throws {
    let corpus = try #require(
      SampleShop.corpus([
        "Pack of 3 red mugs", "Striped red mug", "Red mug with white handle", "Blue bowl with black lid", "White bowl",
        "Green kettle", "Red mug",
      ]))
    func colours(_ pair: Int) -> [TrainingSample] {
      SampleShop.samples(ReplacedClaim(), of: corpus, pair: pair, draws: 200)
        .filter { $0.changes[0].original?.facet == .colour }
    }
    #expect(colours(0).allSatisfy { $0.weight == 0.5 } && !colours(0).isEmpty)
    #expect(colours(1).allSatisfy { $0.weight == 0.5 } && !colours(1).isEmpty)
    #expect(colours(6).allSatisfy { $0.weight == 1 } && !colours(6).isEmpty)
    let whole = colours(2).filter { $0.changes[0].original?.subject == nil }
    #expect(!whole.isEmpty && !SampleShop.newWords(whole).contains("white"))
  }

  @Test func `the colours of two parts are exchanged, each still there`() throws {
    let corpus = try #require(SampleShop.corpus(["Red mug with white handle", "Navy mug with black handle"]))
    let samples = SampleShop.samples(ExchangedParts(), of: corpus)
    #expect(samples.count == 60, "navy and black may pass for each other")
    let colours = try #require(samples.first).claims.filter { $0.facet == .colour }
    #expect(colours.map(\.term) == ["white", "red"] && colours.map(\.subject) == [nil, "handle"])
    #expect(samples.first?.wrongClaims.count == 2)
  }

  @Test func `a count is never what it was, nor what packs of packs come to`() throws {
    let corpus = try #require(SampleShop.corpus(["Set of 6 bowls", "2 packs of 6 candles"]))
    let samples = SampleShop.samples(ChangedCount(), of: corpus)
    #expect(samples.contains { $0.pair == "shop-0" })
    for sample in samples {
      let counts = sample.wrongClaims.compactMap { sample.claims[$0].count }
      #expect(counts.count == 1 && counts[0] > 0)
      #expect(!counts.contains(6) && !counts.contains(12) || sample.pair == "shop-0")
      #expect(sample.claims[sample.wrongClaims[0]].text == "\(counts[0])")
    }
  }

  @Test func `print is replaced by words of other goods that share no word with it`() throws {
    let corpus = try #require(
      SampleShop.corpus(["Mug marked \"HOME\"", "Jar marked \"SWEET HOME\"", "Jar marked \"SUGAR\""]))
    #expect(
      SampleShop.newWords(SampleShop.samples(ChangedPrint(), of: corpus, pair: 0)).map { $0.lowercased() } == ["sugar"])
  }

  @Test func `a phrase is borrowed only from goods of the same kind`() throws {
    let corpus = try #require(SampleShop.corpus(["Red mug", "Blue mug", "Green mug", "Yellow kettle", "White kettle"]))
    let words = SampleShop.newWords(SampleShop.samples(BorrowedPhrase(), of: corpus, pair: 0))
    #expect(words == ["blue", "green"])
  }

  @Test func `words stay within their source`() throws {
    let tools = try #require(SampleShop.tools)
    let one = try #require(SampleShop.corpus(["Red mug", "Blue kettle"], source: "one"))
    let other = try #require(SampleShop.corpus(["Green lamp", "Yellow chair"], source: "other"))
    let corpus = TrainingCorpus(name: "both", pairs: one.pairs + other.pairs, exclusion: tools.exclusion)
    let words = SampleShop.newWords(SampleShop.samples(ReplacedClaim(), of: corpus, pair: 0))
    #expect(words == ["blue", "kettle"])
  }

  @Test func `absence is the opposite of a part, and other parts are not`() throws {
    let corpus = try #require(SampleShop.corpus(["Mug with handle", "Jar without lid", "Jar with knob"]))
    let presence = SampleShop.samples(ReplacedClaim(), of: corpus, pair: 0)
      .filter { $0.changes[0].original?.facet == .part }
    #expect(!presence.isEmpty && presence.allSatisfy { $0.claims[$0.wrongClaims[0]].isNegated })
    #expect(SampleShop.newWords(presence) == ["handle"])
  }

  @Test func `the same seed gives the same samples`() throws {
    let corpus = try #require(SampleShop.corpus(Self.words))
    func draw() -> [TrainingSample?] {
      var generator = SplitMix64(seed: 3)
      return corpus.pairs.map { SampleMix.negatives.sample(of: $0, in: corpus, using: &generator) }
    }
    #expect(draw() == draw() && draw().contains { $0 != nil })
  }
}
