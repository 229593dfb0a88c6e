import Claims
import Features
import Learning
import Testing

@Suite struct TruthFileTests {
  static let line = """
    {"id":"m-1","image":"m.jpg","spec":"Röd mugg, 2 dl","truth":"mismatch","variant":"attribute","product":"m",\
    "split":"train","phrases":[{"text":"Röd","truth":"contradicted","facet":"colour","region":[0.1,0.2,0.3,0.4]},\
    {"text":"mugg","start":4,"end":8,"truth":"supported","facet":"kind","region":null},\
    {"text":"2 dl","truth":"unobservable","facet":"size"}]}
    """

  @Test func `a line is read as the contract has it`() throws {
    let pair = try #require(try TruthFile.pairs(in: Self.line + "\n\n", file: "t").first)
    #expect(pair.isWrong && pair.variant == .attribute && pair.product == "m" && pair.split == "train")
    #expect(pair.phrases.map(\.truth) == [.contradicted, .supported, .unobservable])
    #expect(pair.phrases.map(\.span) == [Span(start: 0, end: 3), Span(start: 4, end: 8), Span(start: 10, end: 14)])
    #expect(pair.phrases[0].region == Region(x0: 0.1, y0: 0.2, x1: 0.3, y1: 0.4))
  }

  @Test func `another field's spec has places of its own, and lines without it are left out`() throws {
    let line = """
      {"id":"a","image":"a","spec":"Red mug","spec_ja":"赤いマグ","truth":"match","phrases":\
      [{"text":"Red","text_ja":"赤い","truth":"supported","facet":"colour","start":0,"end":3},\
      {"text":"mug","text_ja":"マグ","start_ja":2,"end_ja":4,"truth":"supported","facet":"kind"}]}
      """
    let pairs = try TruthFile.pairs(in: line + "\n" + Self.line, file: "t", field: "spec_ja")
    #expect(pairs.map(\.spec) == ["赤いマグ"])
    #expect(pairs.first?.phrases.map(\.span) == [Span(start: 0, end: 2), Span(start: 2, end: 4)])
    #expect(throws: TruthError.noField(file: "t", field: "spec_fr")) {
      try TruthFile.pairs(in: line, file: "t", field: "spec_fr")
    }
  }

  @Test func `what may be left out is filled in`() throws {
    let short = #"{"id":"a","image":"a.jpg","spec":"Mug","truth":"match","phrases":[]}"#
    let pair = try #require(try TruthFile.pairs(in: short, file: "t").first)
    #expect(pair.product == "a.jpg" && pair.variant == .match && pair.split == nil)
  }

  @Test(arguments: [
    "{", #"{"id":"a"}"#, #"{"id":"a","image":"a","spec":"Mug","truth":"maybe","phrases":[]}"#,
    #"{"id":"a","image":"a","spec":"Mug","truth":"match","phrases":[{"text":"Cup","truth":"supported","facet":"kind"}]}"#,
    #"{"id":"a","image":"a","spec":"Mug","truth":"match","phrases":[{"text":"Mug","start":0,"end":9,"truth":"supported","facet":"kind"}]}"#,
  ])
  func `a bad line is named`(bad: String) {
    do {
      _ = try TruthFile.pairs(in: Self.line + "\n" + bad, file: "t.ndjson")
      Issue.record("read \(bad)")
    } catch { #expect(error.description.hasPrefix("t.ndjson:2: ")) }
  }

  @Test func `a facet that may not teach takes its phrases along, and the pairs that are wrong by it`() throws {
    let pair = try #require(try TruthFile.pairs(in: Self.line, file: "t").first)
    #expect(pair.without([.colour]) == nil)
    #expect(try #require(pair.without([.kind])).phrases.map(\.facet) == [.colour, .size])
  }

  @Test func `an empty file has nothing to measure`() {
    #expect(throws: TruthError.empty(file: "t")) { try TruthFile.pairs(in: "\n", file: "t") }
  }
}
