import Features
import Learning
import Matching
import Testing

@Suite struct ShopLessonsTests {
  /// Two shops that differ in everything, and inside each the first number of a photo says what its text is.
  private func shop(offset: Float) -> [ShopLessons.Lesson] {
    (0..<10).map { index in
      let tone: Float = index % 2 == 0 ? 1 : -1
      return ShopLessons.Lesson(descriptor: [tone + offset, offset * 3, Float(index % 3)], text: [tone, offset])
    }
  }

  @Test func `how products differ is learned, not how shops do`() throws {
    var lessons = ShopLessons()
    lessons.add(shop(offset: 5))
    lessons.add(shop(offset: -5))
    lessons.add([])
    #expect(lessons.count == 20 && lessons.shops == 2)
    let map = try #require(lessons.map())
    #expect(abs(map.mean[0]) < 1e-5, "centred on the mean of all photos")
    // The second number tells shops apart and nothing else; the text's second number never varies within a shop.
    let weights = map.weights
    #expect(weights.values[0] > 5 * abs(weights.values[1]) && weights.values[0] > 5 * abs(weights.values[2]))
    #expect((3..<6).allSatisfy { abs(weights.values[$0]) < 1e-4 })
  }

  @Test func `no photos teach nothing`() { #expect(ShopLessons().map() == nil) }
}
