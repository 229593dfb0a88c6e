import CatalogStudio
import Claims
import Testing

@Suite struct SpecTests {
  private func drafts(_ count: Int, wanting facet: Facet? = nil) -> [(SpecDraft, Sighting)] {
    (0..<count).map { number in
      let scene = Scene(kind: ProductKind.all[number % ProductKind.all.count], seed: 55, number: number)
      let sighting = Sighting(assuming: scene)
      let random = SeededRandom(seed: 55, stream: 1000 + number)
      return (SpecWriter.draft(of: scene, sighting, random: random, wanting: facet), sighting)
    }
  }

  @Test func spansAreTheirPhrases() {
    for (draft, sighting) in drafts(240) {
      let spec = draft.written(sighting)
      let scalars = Array(spec.text.unicodeScalars)
      for phrase in spec.phrases {
        #expect(String(String.UnicodeScalarView(scalars[phrase.start..<phrase.end])) == phrase.text)
      }
      #expect(zip(spec.phrases, spec.phrases.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  }

  @Test func aRightSpecContradictsNothing() {
    for (draft, sighting) in drafts(96) {
      #expect(draft.written(sighting).phrases.allSatisfy { $0.truth != .contradicted })
      #expect(draft.claims.contains { $0.facet == .kind })
    }
  }

  @Test(arguments: [Facet.kind, .colour, .material, .pattern, .part, .count, .shape, .state, .text])
  func aSlipChangesExactlyOnePhrase(facet: Facet) {
    var planted = 0
    for (draft, sighting) in drafts(144, wanting: facet) {
      for (index, claim) in draft.claims.enumerated() where claim.facet == facet {
        guard let wrong = claim.wrong.first else { continue }
        let right = draft.written(sighting)
        let slipped = draft.written(sighting, slip: .init(claim: index, text: wrong))
        let changed = zip(right.phrases, slipped.phrases).filter { $0.text != $1.text }
        #expect(changed.count == 1)
        #expect(changed.first?.1.facet == facet)
        #expect(slipped.phrases.filter { $0.truth == .contradicted }.count == 1)
        planted += 1
      }
    }
    #expect(planted > 0)
  }

  @Test func aWrongColourIsNoNeighbour() {
    for shade in Shade.allCases {
      #expect(!shade.unmistakable.isEmpty)
      #expect(!shade.unmistakable.contains(shade))
    }
    #expect(!Shade.navy.unmistakable.contains(.black) && !Shade.navy.unmistakable.contains(.blue))
    #expect(!Shade.beige.unmistakable.contains(.white))
    #expect(Shade.red.unmistakable.contains(.blue))
  }

  @Test func aWrongKindIsNeverTheKindItself() {
    for number in 0..<ProductKind.all.count {
      let scene = Scene(kind: ProductKind.all[number], seed: 2, number: number)
      #expect(!scene.product.unlike.contains(scene.kindName))
      #expect(!scene.product.unlike.contains(scene.product.kind))
    }
  }

  @Test func pluralsAreEnglish() {
    func plural(_ name: String) -> String? { ProductKind.all.first { $0.name == name }?.plural }
    #expect(plural("shelf") == "shelves")
    #expect(plural("box") == "boxes")
    #expect(plural("drinking glass") == "drinking glasses")
    #expect(plural("paint brush") == "paint brushes")
    #expect(plural("mug") == "mugs")
  }
}
