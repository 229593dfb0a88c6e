import Claims
import Testing

@Suite(.enabled(if: Shelf.wordNet != nil, "wordnet-base is not installed"))
struct WordNetTests {
  private let net: WordNet

  init() throws { net = try #require(Shelf.wordNet) }

  @Test("Senses come in WordNet's order, as `wn mug -synsn` prints them")
  func sensesOfMug() {
    #expect(net.senses(of: "mug").map(\.offset) == [13_768_440, 9_921_409, 5_601_357, 3_797_390])
    #expect(net.senses(of: "Tote bag").map(\.offset) == [2_970_408])
    #expect(net.senses(of: "mugg").isEmpty)
    #expect(net.senses(of: "").isEmpty)
  }

  @Test("A synset's words are read with their spaces")
  func lemmas() {
    #expect(net.lemmas(of: Synset(offset: 2_970_408)) == ["carryall", "holdall", "tote", "tote bag"])
    #expect(net.category(of: Synset(offset: 2_970_408)) == .artifact)
  }

  @Test("ImageNet's coffee mug n03063599 is a mug, two steps below a drinking vessel")
  func ancestors() {
    let coffeeMug = Synset(offset: 3_063_599)
    let mug = Synset(offset: 3_797_390)
    let drinkingVessel = Synset(offset: 3_241_496)
    #expect(net.hypernyms(of: coffeeMug) == [mug])
    #expect(net.ancestors(of: coffeeMug)[drinkingVessel] == 2)
    #expect(net.isDescendant(coffeeMug, of: drinkingVessel, within: 2))
    #expect(!net.isDescendant(coffeeMug, of: drinkingVessel, within: 1))
    #expect(!net.isDescendant(mug, of: coffeeMug))
    #expect(net.descendants(of: mug)[coffeeMug] == 1)
  }

  @Test(
    "Plurals are found by rule and by exception",
    arguments: [
      ("mugs", "mug"), ("sewing boxes", ""), ("wolves", "wolf"), ("berries", "berry"), ("glasses", "glasses"),
      ("beer glasses", "beer glass"), ("tote bags", "tote bag"), ("bookshelves", "bookshelf"),
    ])
  func plurals(plural: String, singular: String) {
    #expect(net.baseForms(of: plural).first ?? "" == (net.contains(plural) ? plural : singular))
  }

  @Test("A definition comes without its examples, as `wn mug -over` prints it")
  func definition() {
    #expect(net.definition(of: Synset(offset: 3_797_390)) == "with handle and usually cylindrical")
  }

  @Test("Parts and substances are named, as `wn chair -meron` prints them")
  func meronyms() {
    let chair = net.partsAndSubstances(of: Synset(offset: 3_001_627))
    #expect(chair.flatMap { net.lemmas(of: $0) }.contains("leg"))
    // Cuts of food and the substances of glassware are of other pointers than kinds of chair.
    #expect(!chair.contains(Synset(offset: 2_738_535)))
  }

  @Test("Offsets that start no synset give nothing", arguments: [0, 1, -5, 2_970_409, 99_999_999] as [Int32])
  func strayOffsets(offset: Int32) {
    let stray = Synset(offset: offset)
    #expect(net.lemmas(of: stray).isEmpty)
    #expect(net.hypernyms(of: stray).isEmpty)
    #expect(net.ancestors(of: stray) == [stray: 0])
    #expect(net.category(of: stray) == .other)
    #expect(net.definition(of: stray).isEmpty)
    #expect(net.partsAndSubstances(of: stray).isEmpty)
  }

  @Test("Files that are not WordNet's are refused by name")
  func refusesStrangers() {
    #expect(throws: WordNetError.self) {
      try WordNet(indexNoun: [], dataNoun: [], exceptions: [])
    }
    #expect(throws: WordNetError.self) {
      try WordNet(
        indexNoun: Array("entity n 1 1 ~ 1 1 00001740\n".utf8), dataNoun: Array("nonsense\n".utf8), exceptions: [])
    }
  }
}
