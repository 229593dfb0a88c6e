import Claims
import Learning
import Testing

@Suite struct ControlsTests {
  static func pair(_ product: Int, _ variant: TruthPair.Variant, _ spec: String) -> TruthPair {
    TruthPair(
      id: "\(product)-\(variant.rawValue)", image: "\(product).jpg", spec: spec, product: "p\(product)",
      variant: variant, split: nil, isWrong: variant != .match, phrases: [])
  }

  static func auroc(_ pairs: [TruthPair]) -> Double? {
    RankedSample(scores: TextControl.scores(of: pairs), isPositive: pairs.map(\.isWrong))
      .auroc(weights: pairs.map { _ in 1 })
  }

  @Test func `words that give the answer away are found out, also as a pair`() throws {
    let leaking = (0..<80).flatMap { [Self.pair($0, .match, "red mug"), Self.pair($0, .attribute, "pink mug")] }
    #expect(try #require(Self.auroc(leaking)) > 0.95)
    // Each word is as often right as wrong; only together they tell.
    let paired = (0..<80).flatMap { index in
      index % 2 == 0
        ? [Self.pair(index, .match, "red mug"), Self.pair(index, .attribute, "pink mug")]
        : [Self.pair(index, .match, "pink vase"), Self.pair(index, .attribute, "red vase")]
    }
    #expect(try #require(Self.auroc(paired)) > 0.95)
  }

  @Test func `what another split gives away is found out here`() throws {
    let training = (0..<80).flatMap { [Self.pair($0, .match, "red mug"), Self.pair($0, .attribute, "pink mug")] }
    let pairs = [Self.pair(100, .match, "red vase"), Self.pair(100, .attribute, "pink vase")]
    let scores = TextControl.scores(of: pairs, training: training)
    #expect(scores.count == 2 && scores[0] < scores[1])
  }

  @Test func `words that tell nothing stay at chance`() throws {
    let words = ["red", "blue", "green", "pink", "white", "black"]
    var generator = SplitMix64(seed: 4)
    let pairs = (0..<300).flatMap { index in
      [TruthPair.Variant.match, .attribute].map {
        Self.pair(index, $0, "\(words.randomElement(using: &generator) ?? "") mug")
      }
    }
    // 300 of each: two standard errors are about 0.05.
    #expect(abs(try #require(Self.auroc(pairs)) - 0.5) < 0.08)
  }

  @Test func `every product gets another product's photo, its pairs the same one`() {
    let pairs = (0..<30).flatMap { [Self.pair($0, .match, "a"), Self.pair($0, .kind, "b")] }
    let images = WrongPhotos.images(for: pairs)
    #expect(zip(pairs, images).allSatisfy { $0.image != $1 })
    #expect(stride(from: 0, to: 60, by: 2).allSatisfy { images[$0] == images[$0 + 1] })
    #expect(Set(images).count == 30)
  }

  @Test func `a catalog takes each product once, the asked share wrong`() {
    let pairs = (0..<100).flatMap { [Self.pair($0, .match, "a"), Self.pair($0, .kind, "b")] }
    let catalog = CatalogSampling.pairs(from: pairs, rate: 0.2, seed: 7)
    #expect(catalog.count == 100 && Set(catalog.map(\.product)).count == 100)
    #expect(catalog.count { $0.isWrong } == 20)
    #expect(catalog == CatalogSampling.pairs(from: pairs, rate: 0.2, seed: 7))
    #expect(catalog != CatalogSampling.pairs(from: pairs, rate: 0.2, seed: 8))
  }
}
