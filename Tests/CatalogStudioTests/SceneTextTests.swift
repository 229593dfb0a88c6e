import CatalogStudio
import Testing

@Suite struct SceneTextTests {
  @Test(arguments: ProductKind.all.indices) func theSameSeedDrawsTheSameScene(kind: Int) {
    let one = Scene(kind: ProductKind.all[kind], seed: 3, number: kind)
    let again = Scene(kind: ProductKind.all[kind], seed: 3, number: kind)
    #expect(SceneText.photo(of: one) == SceneText.photo(of: again))
    #expect(SceneText.mask(of: one) == SceneText.mask(of: again))
  }

  @Test(arguments: ProductKind.all.indices) func anotherSeedDrawsAnother(kind: Int) {
    let one = Scene(kind: ProductKind.all[kind], seed: 3, number: kind)
    let other = Scene(kind: ProductKind.all[kind], seed: 4, number: kind)
    #expect(SceneText.photo(of: one) != SceneText.photo(of: other))
  }

  /// POV-Ray reads neither `nan` nor `inf`, and a lathe that crosses its axis is turned inside out.
  @Test(arguments: 0..<ProductKind.all.count * 4) func everyNumberIsFinite(number: Int) {
    let kinds = ProductKind.all
    let text = SceneText.photo(of: Scene(kind: kinds[number % kinds.count], seed: 91, number: number))
    #expect(!text.contains("nan") && !text.contains("inf,") && !text.contains("<inf"))
    #expect(text.count(where: { $0 == "{" }) == text.count(where: { $0 == "}" }))
  }

  @Test func aMaskHasAGreyForEveryPart() {
    for (number, kind) in ProductKind.all.enumerated() {
      let scene = Scene(kind: kind, seed: 8, number: number)
      // One byte a pixel: part i is grey 2 i + 1, its words one more.
      #expect(scene.product.parts.count <= 127, "\(kind.name)")
      let text = SceneText.mask(of: scene)
      for index in scene.product.parts.indices { #expect(text.contains("rgb \(2 * index + 1)/255")) }
    }
  }

  @Test func everyProductStandsOnTheFloorInFrontOfTheCamera() {
    for number in 0..<ProductKind.all.count * 3 {
      let scene = Scene(kind: ProductKind.all[number % ProductKind.all.count], seed: 17, number: number)
      #expect(abs(scene.stageBounds.low.y) < 1e-9)
      #expect(scene.stageBounds.size.x <= 2.2 + 1e-9 && scene.stageBounds.size.y <= 2.2 + 1e-9)
    }
  }

  /// The geometry of one kind, pinned: a change of a design is a change of the catalog.
  @Test func aBallIsWrittenAsASphere() {
    let solid = Solid.sphere(Vector(0, 1.5, 0), 1.5)
    #expect(solid.bounds.size == Vector(3, 3, 3))
    let text = SceneText.mask(of: Scene(kind: .named("ball"), seed: 1, number: 0))
    #expect(text.contains("sphere{<0,0,0>,1.5"))
  }
}
