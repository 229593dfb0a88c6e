import Claims
import Learning
import Testing

@Suite struct SwapPlantingTests {
  private static let pairs = (0..<100).flatMap { index in
    [false, true].map { isWrong in
      TruthPair(
        id: "\(index)\(isWrong)", image: "\(index).jpg", spec: "thing \(index / 4)", product: "\(index)",
        variant: isWrong ? .kind : .match, split: nil, isWrong: isWrong, phrases: [])
    }
  }

  @Test func `couples exchange photos, all others keep theirs`() throws {
    let planting = SwapPlanting(Self.pairs, products: 60, rate: 0.1, seed: 3)
    #expect(planting.pairs.count == 60 && planting.partners.count == 6)
    let byID = Dictionary(uniqueKeysWithValues: planting.pairs.map { ($0.id, $0) })
    for pair in planting.pairs {
      guard let partner = planting.partners[pair.id] else {
        #expect(pair.image == "\(pair.product).jpg" && !pair.isWrong)
        continue
      }
      let other = try #require(byID[partner])
      #expect(planting.partners[other.id] == pair.id && pair.image == "\(other.product).jpg" && pair.isWrong)
      #expect(pair.spec != other.spec)
    }
  }

  @Test func `equal specs are never exchanged`() {
    let alike = Self.pairs.filter { $0.spec == "thing 3" }
    #expect(SwapPlanting(alike, products: 4, rate: 1, seed: 1).partners.isEmpty)
  }

  @Test func `figures count as many flags as were planted`() {
    let candidates = [("a", "b", true), ("b", "c", true), ("x", "y", true), ("c", "d", false)]
      .map { (id: $0.0, with: $0.1, isNamed: $0.2) }
    let figures = SwapFigures(candidates, partners: ["a": "b", "b": "a", "c": "d", "d": "c"])
    #expect(figures.planted == 4 && figures.precision == 0.75 && figures.partnerNamed == 0.5)
    #expect(figures.named == 3 && figures.precisionOfNamed == 2.0 / 3)
    #expect(SwapFigures([], partners: [:]).precisionOfNamed == nil)
  }
}
