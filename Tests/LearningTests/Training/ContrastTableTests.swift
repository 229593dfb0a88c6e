import Claims
import Learning
import Matching
import Testing

@Suite("What a claim is trained against")
struct ContrastTableTests {
  @Test("is every word of the source that cannot be true beside the claim, the common ones more often")
  func oddsFollowFrequency() throws {
    let material = ToyMaterial.material()
    let table = ContrastTable(
      pairs: material.pairs, words: material.phrases, taxonomy: .flat, colours: ToyMaterial.names)
    let pair = try #require(material.pairs.first)
    let rivals = table.rivals(of: pair)
    #expect(Set(rivals[0].map(\.term)) == Set(ToyMaterial.kinds).subtracting([pair.claims[0].term]))
    #expect(Set(rivals[1].map(\.term)) == Set(ToyMaterial.colours).subtracting([pair.claims[1].term]))
    #expect(rivals[2].isEmpty)
    #expect(rivals[0].allSatisfy { $0.odds > 1 })
  }

  @Test("is drawn without repetition, in proportion to its odds")
  func drawing() {
    let material = ToyMaterial.material()
    let table = ContrastTable(
      pairs: material.pairs, words: material.phrases, taxonomy: .flat, colours: ToyMaterial.names)
    let rivals = table.rivals(of: material.pairs[0])[0]
    var generator = SplitMix64(seed: 1)
    let drawn = ContrastTable.draw(2, of: rivals, using: &generator)
    #expect(Set(drawn).count == 2)
    #expect(ContrastTable.draw(9, of: rivals, using: &generator) == rivals)
  }
}
