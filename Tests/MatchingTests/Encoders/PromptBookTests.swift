import Claims
import Matching
import Testing

struct PromptBookTests {
  let book = PromptBook(templates: [
    .colour: "a photo of a {term} {kind}.", .kind: "a photo of a {term}.", .material: "{kind} {of} {term}",
  ])
  let mug = Samples.claim("mug", .kind, alternatives: [Alternative(term: "plate")])
  let red = Samples.claim("red", .colour, alternatives: [Alternative(term: "blue")])

  @Test func theGoodsStandBesideTheWord() {
    #expect(book.prompt(for: "red", facet: .colour, kind: "mug") == "a photo of a red mug.")
    #expect(book.prompt(for: "wood", facet: .material, kind: "box") == "box {of} wood")
    #expect(book.prompt(for: "striped", facet: .pattern, kind: "mug") == nil)
  }

  @Test func whatAWordReadsLikeIsNotFilledIn() {
    #expect(book.prompt(for: "{kind} {term}", facet: .kind, kind: "mug") == "a photo of a {kind} {term}.")
  }

  @Test func thePartThatAClaimIsAboutComesBeforeTheGoods() {
    let handle = Samples.claim("red", .colour, subject: "handle")
    #expect(PromptBook.kind(of: handle, among: [handle, mug]) == "handle")
    #expect(PromptBook.kind(of: red, among: [red, mug]) == "mug")
    #expect(PromptBook.kind(of: red, among: [red]) == "product")
    #expect(PromptBook.kind(of: red, among: [Samples.claim("lid", .kind, isNegated: true)]) == "product")
  }

  @Test func allThatIsComparedIsEncoded() {
    let negated = Samples.claim("green", .colour, isNegated: true)
    let prompts = book.prompts(of: [red, mug, negated], vocabulary: [Alternative(term: "bowl")])
    #expect(
      prompts == [
        "a photo of a red mug.", "a photo of a blue mug.", "a photo of a mug.", "a photo of a plate.",
        "a photo of a bowl.",
      ])
  }
}
