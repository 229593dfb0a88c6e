import Claims
import Features
import Matching
import Testing

@Suite struct HeadEvidenceTests {
  private static func vector(_ index: Int) -> [Float] { (0..<4).map { $0 == index ? 1 : 0 } }

  /// A photo's x is what its middle layer says; word `i` is what the head sees at place `i`.
  private static let identity = Matrix(
    rows: 4, columns: 4, values: (0..<16).map { $0 % 5 == 0 ? 1 : 0 })
  private static let projection = PhotoProjection(
    means: [Float](repeating: 0, count: 6), scales: [Float](repeating: 1, count: 6),
    basis: Matrix(rows: 6, columns: 4, values: (0..<24).map { $0 / 4 >= 2 && $0 % 4 == $0 / 4 - 2 ? 1 : 0 }))

  private static func heads(_ teacher: HeadSet.Teacher, own: Set<String> = []) -> HeadSet {
    func trained(_ facet: Facet, _ words: [(String, Int, alternatives: [String])]) -> HeadSet.Trained {
      HeadSet.Trained(
        head: FacetHead(photo: identity, text: identity, centre: [0, 0, 0, 0]),
        words: words.enumerated().map { index, word in
          HeadSet.Word(
            HeadWord(facet: facet, term: word.0, alternatives: word.alternatives, vector: vector(index)),
            photos: word.1, isOwn: own.contains(word.0))
        })
    }
    return HeadSet(
      teacher: teacher,
      trained: [
        .kind: trained(.kind, [("mug", 9, []), ("chair", 9, []), ("apple", 9, []), ("coffee mug", 1, [])]),
        .material: trained(.material, [("wood", 9, ["metal"]), ("metal", 9, ["wood"]), ("oak", 9, [])]),
      ])
  }

  private func margins(
    _ claims: [Claim], shows place: Int, heads: HeadSet, catalog: [String] = [], text: [String: Int] = [:]
  ) -> [[String: Double]] {
    let base = EvidenceMatcherTests.model
    let matcher = EvidenceMatcher(
      model: EvidenceModel(
        version: "test", colours: base.colours, colourNames: base.colourNames, calibration: base.calibration,
        meanClasses: base.meanClasses, projection: Self.projection, heads: heads),
      classes: KindEvidenceTests.classes, taxonomy: .flat,
      catalog: CatalogContext(photos: [], claims: catalog.map { [Samples.claim($0, .kind)] }))
    var photo = Samples.photo(left: Samples.red)
    photo = PhotoFeatures(
      width: 1, height: 1, regions: photo.regions, lattice: photo.lattice, components: [], saliency: 1, classes: [],
      grid: Matrix(rows: 4, columns: 1), middle: Matrix(rows: 1, columns: 4, values: Self.vector(place)),
      cellClasses: photo.cellClasses)
    let vectors = TextVectors(text.mapValues { Samples.states(Self.vector($0)) })
    return matcher.examine(PairInput(claims: claims, photo: photo, print: nil, text: vectors))
      .map { $0.margins.filter { $0.key.hasPrefix("head.") || $0.key.hasPrefix("self.") } }
  }

  @Test func `a kind is measured against the catalog's other kinds`() throws {
    let text = ["mug": 0, "chair": 1]
    let heads = Self.heads(.corpus)
    let claim = Samples.claim("mug", .kind)
    let right = margins([claim], shows: 0, heads: heads, catalog: ["mug", "chair"], text: text)[0]
    let wrong = margins([claim], shows: 1, heads: heads, catalog: ["mug", "chair"], text: text)[0]
    // One rival: 20 (1 - 0) nats either way.
    #expect(abs(try #require(right["head.kind.seen"]) - 20) < 1e-4 && right.count == 1)
    #expect(abs(try #require(wrong["head.kind.seen"]) + 20) < 1e-4)
  }

  @Test func `words that were hardly trained on speak on a channel of their own`() {
    let claim = Samples.claim("coffee mug", .kind)
    let unseen = margins([claim], shows: 3, heads: Self.heads(.corpus), catalog: ["chair"], text: ["chair": 1])[0]
    #expect(Array(unseen.keys) == ["head.kind.unseen"])
    let new = margins(
      [Samples.claim("bench", .kind)], shows: 3, heads: Self.heads(.corpus), catalog: ["chair"],
      text: ["chair": 1, "bench": 3])[0]
    #expect(Array(new.keys) == ["head.kind.unseen"])
  }

  @Test func `nothing is said of unknown words, parts, denials, or without a rival`() {
    let heads = Self.heads(.corpus)
    for claim in [
      Samples.claim("bench", .kind), Samples.claim("mug", .kind, subject: "handle"),
      Samples.claim("mug", .kind, isNegated: true), Samples.claim("striped", .pattern),
    ] {
      #expect(margins([claim], shows: 0, heads: heads, catalog: ["chair"], text: ["chair": 1])[0].isEmpty)
    }
    #expect(margins([Samples.claim("mug", .kind)], shows: 0, heads: heads)[0].isEmpty)
  }

  @Test func `what could be true of the same thing is no rival`() throws {
    let text = ["mug": 0, "coffee mug": 3, "chair": 1]
    let claims = [Samples.claim("mug", .kind), Samples.claim("chair", .kind, at: 8)]
    let heads = Self.heads(.corpus)
    #expect(margins([claims[0]], shows: 3, heads: heads, catalog: ["coffee mug"], text: text)[0].isEmpty)
    // Both are named: neither stands in the other's place.
    #expect(margins(claims, shows: 1, heads: heads, catalog: ["mug", "chair"], text: text)[0].isEmpty)
  }

  @Test func `closed facets take the words that they were trained on, families excepted`() throws {
    let wood = margins([Samples.claim("wood", .material)], shows: 1, heads: Self.heads(.corpus))[0]
    #expect(abs(try #require(wood["head.material.seen"]) + 20) < 1e-4)
  }

  @Test func `long and short sleeves are rivals though both are sleeves, a sort and its family are not`() {
    let rivalry = WordRivalry(taxonomy: .flat)
    func entry(_ term: String, _ families: [String], _ alternatives: [String]) -> WordRivalry.Entry {
      rivalry.entry(
        HeadWord(facet: .part, term: term, families: families, alternatives: alternatives, vector: [0]))
    }
    let long = entry("long sleeves", ["sleeves"], ["short sleeves", "sleeveless"])
    let short = entry("short sleeves", ["sleeves"], ["long sleeves"])
    let sleeves = entry("sleeves", [], ["sleeveless"])
    let gingham = entry("gingham", ["checked"], ["striped"])
    let tartan = entry("tartan", ["checked"], ["striped"])
    let striped = entry("striped", [], ["checked"])
    #expect(rivalry.areRivals(long, short) && rivalry.areRivals(short, long))
    #expect(!rivalry.areRivals(long, sleeves) && !rivalry.areRivals(gingham, tartan))
    #expect(rivalry.areRivals(striped, tartan) && rivalry.areRivals(tartan, striped))
  }

  @Test func `a catalog's own heads compare its own words only`() throws {
    let heads = Self.heads(.catalog, own: ["mug", "chair"])
    let margin = margins(
      [Samples.claim("mug", .kind)], shows: 2, heads: heads, catalog: ["mug", "chair", "apple"],
      text: ["mug": 0, "chair": 1, "apple": 2])[0]
    // The photo shows an apple, which this catalog's heads know from elsewhere: no rival.
    #expect(abs(try #require(margin["self.kind.seen"])) < 1e-4)
  }
}
