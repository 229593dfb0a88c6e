import CatalogStudio
import Testing

@Suite struct MaskTests {
  private let scene = Scene(kind: .named("ball"), seed: 1, number: 0)

  @Test func boxesAreTheExtentOfTheirGrey() {
    var pixels = [UInt8](repeating: 0, count: 20 * 10)
    for y in 2...5 { for x in 4...9 { pixels[y * 20 + x] = 1 } }
    let sighting = Sighting(scene: scene, mask: GreyImage(width: 20, height: 10, pixels: pixels), throughGlass: nil)
    #expect(sighting.whole == .init(0.2, 0.2, 0.5, 0.6))
    #expect(sighting.parts["body"]?.box == .init(0.2, 0.2, 0.5, 0.6))
    #expect(sighting.parts["body"]?.share == 24.0 / 200)
    #expect(sighting.words == nil)
  }

  @Test func wordsBelongToTheirPartAndHaveABoxOfTheirOwn() {
    var pixels = [UInt8](repeating: 1, count: 100)
    pixels[55] = 2
    let sighting = Sighting(scene: scene, mask: GreyImage(width: 10, height: 10, pixels: pixels), throughGlass: nil)
    #expect(sighting.words == .init(0.5, 0.5, 0.6, 0.6))
    #expect(sighting.parts["body"]?.box == .init(0, 0, 1, 1))
  }

  @Test func whatIsHiddenIsNotShown() {
    let sighting = Sighting(
      scene: scene, mask: GreyImage(width: 4, height: 4, pixels: [UInt8](repeating: 0, count: 16)), throughGlass: nil)
    #expect(sighting.whole == nil)
    #expect(!sighting.shows("body"))
  }
}
