import Claims
import Features
import Matching
import Testing

@Suite struct PointingTests {
  let matcher = EvidenceMatcher(
    model: EvidenceMatcherTests.model, classes: KindEvidenceTests.classes, taxonomy: .flat, catalog: .unknown)

  func region(
    of claim: Claim, beside others: [Claim] = [], right: Lab = Samples.red, print: [PrintedLine]? = nil
  ) -> Region? {
    let input = PairInput(
      claims: [claim] + others, photo: Samples.photo(left: Samples.red, right: right), print: print, text: TextVectors()
    )
    return matcher.judge(input, settings: JudgeSettings()).phrases.first?.region
  }

  @Test func `the whole product is pointed at by its rectangle`() {
    #expect(region(of: Samples.claim("mug", .kind)) == Region(x0: 0.25, y0: 0.25, x1: 0.75, y1: 0.75))
  }

  @Test func `a part's colour points at the piece that has it`() throws {
    let claim = Samples.claim("blue", .colour, subject: "panel")
    let region = try #require(
      self.region(of: claim, beside: [Samples.claim("red", .colour, at: 9)], right: Samples.blue))
    #expect(region.x0 >= 0.5 && region.x1 <= 0.75)
  }

  @Test func `a part without a colour is looked for where such parts sit`() throws {
    let lid = try #require(region(of: Samples.claim("lid", .part)))
    let legs = try #require(region(of: Samples.claim("wooden legs", .part)))
    #expect(lid.y0 == 0.25 && lid.y1 < 0.45 && legs.y0 > 0.55 && legs.y1 == 0.75)
  }

  @Test func `print points at its line, and nowhere where it was not read`() {
    let box = Region(x0: 0.4, y0: 0.4, x1: 0.6, y1: 0.5)
    let line = PrintedLine(text: "ARLA", confidence: 0.99, rectangle: box, foreground: 1)
    #expect(region(of: Samples.claim("Arla", .text), print: [line]) == box)
    #expect(region(of: Samples.claim("Oatly", .text), print: [line]) == nil)
  }

  @Test func `what no photo shows is pointed at nowhere`() {
    #expect(region(of: Samples.claim("350 ml", .size, observability: .never)) == nil)
  }
}
