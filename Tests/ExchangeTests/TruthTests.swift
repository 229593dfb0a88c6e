import Exchange
import Features
import Foundation
import Learning
import Records
import Testing

/// The truth file, read by `kantei evaluate`'s own reader and by Python.
@Suite struct TruthTests {
  let shop: LabelledShop

  init() throws {
    shop = try LabelledShop()
    try shop.correct("007", "Red", to: "Blue")
    try shop.decide("1e5", .accept)
    try shop.decide("=cmd|x", .defer)
  }

  @Test func evaluateReadsIt() throws {
    let pairs = try TruthFile.pairs(in: try shop.export(.truth), file: "truth.ndjson")
    #expect(pairs.map(\.id) == ["007", "1e5"])
    #expect(pairs.map(\.isWrong) == [true, false])
    #expect(pairs[0].variant == .attribute)
    #expect(pairs[0].phrases.first?.truth == .contradicted)
    #expect(pairs[0].phrases.first?.region?.x0 == 0.25)
    #expect(pairs[1].phrases.first?.text == "Green")
    #expect(pairs[1].phrases.first?.truth == .supported)
    #expect(pairs[1].phrases.first?.region == nil)
  }

  @Test func pythonReadsIt() throws {
    let file = shop.file("truth.ndjson")
    try Data(try shop.export(.truth).utf8).write(to: file)
    let script = """
      import json, sys
      lines = [json.loads(l) for l in open(sys.argv[1], encoding='utf-8')]
      print(json.dumps([[p['text'], l['spec'][p['start']:p['end']]] for l in lines for p in l['phrases']]))
      """
    let phrases = try #require(try Outside.python(script, [file.path]) as? [[String]])
    #expect(phrases == [["Red", "Red"], ["Green", "Green"]])
  }

  @Test func whatChangedSinceIsLeftOutAndNamed() throws {
    try Data("id,image,spec\n007,a.png,Blue mug\n1e5,b.png,\"😀 Green \"\"box\"\", 350 ml\"\n".utf8).write(
      to: shop.source)
    let summary = try shop.exporter(.truth).write(to: MemorySink(), contents: try shop.contents())
    #expect(summary.count == 1)
    #expect(summary.problems == ["007: left out, its photo or spec was changed after the decision"])
  }
}
