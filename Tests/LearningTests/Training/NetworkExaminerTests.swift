import Claims
import Features
import Learning
import Matching
import Testing

@Suite("The report on a trained network")
struct NetworkExaminerTests {
  /// Each product of the toy shop once right and once with another kind.
  private static func lines(_ material: MatcherMaterial) -> [ReportLine] {
    material.pairs.flatMap { pair in
      let kind = pair.claims[0].term
      let wrong = ToyMaterial.kinds.first { $0 != kind } ?? kind
      return [(kind, false), (wrong, true)].map { term, isWrong in
        let phrases = [
          TruthPhrase(
            text: term, span: Span(start: 0, end: 4), truth: isWrong ? .contradicted : .supported, facet: .kind),
          TruthPhrase(text: "colour", span: Span(start: 5, end: 9), truth: .supported, facet: .colour),
        ]
        let truth = TruthPair(
          id: pair.id, image: "", spec: "", product: pair.product, variant: isWrong ? .kind : .match, split: nil,
          isWrong: isWrong, phrases: phrases)
        return ReportLine(
          truth, source: "toy", photo: pair.photo,
          claims: [
            ToyMaterial.claim(term, .kind, at: 0, instead: ToyMaterial.kinds),
            ToyMaterial.claim(pair.claims[1].term, .colour, at: 5, instead: ToyMaterial.colours),
          ])
      }
    }
  }

  private static func report(epochs: Int) -> NetworkReport {
    var configuration = ToyMaterial.configuration
    configuration.epochs = epochs
    configuration.patience = epochs
    let trainer = ToyMaterial.trainer(configuration, products: 120)
    var state = trainer.start
    _ = trainer.run(&state, report: { _ in }, keep: { _ in }, isStopped: { false })
    let material = ToyMaterial.material(products: 120)
    let examiner = NetworkExaminer(
      lines(material), text: material.phrases.text, taxonomy: .flat, colours: ToyMaterial.names,
      unseen: ["dishwasher safe"], resamples: 20)
    return examiner.report(trainer.model(state), photos: material.photosByContent(configuration))
  }

  @Test("finds what training learned: wrong kinds, which claim is wrong, what no photo shows")
  func figures() throws {
    let report = Self.report(epochs: 30)
    #expect(try #require(report[.claimsKind]).value > 0.9)
    #expect(try #require(report[.marginKind]).value > 0.9)
    #expect(try #require(report[.namingMargin]).value > 0.9)
    #expect(try #require(report[.similarityKind]).value > 0.8)
    // Another product's photo says nothing of a claim.
    #expect(abs(try #require(report[.wrongPhoto]).value - 0.5) < 0.2)
    #expect(report.claimsBySource.count == 1 && report.claimsBySource.values.first == report[.claims])
    // Nothing was wrong with any attribute.
    #expect(report[.similarityAttribute] == nil)
  }

  @Test("a table has a row a variant, the mean over seeds, and no column that nobody has")
  func table() {
    let reports = [0.8, 0.9].map {
      NetworkReport(figures: ["gate": Estimate(value: $0, low: $0 - 0.1, high: $0 + 0.1, count: 9)])
    }
    let lines = AblationTable([("full", reports), ("without local", [reports[0]]), ("not run", [])]).markdown
      .split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "| | seeds | gate |")
    #expect(lines[2] == "| full | 2 | 0.850 [0.75, 0.95] ±0.050 |")
    #expect(lines[3] == "| without local | 1 | 0.800 [0.70, 0.90] |")
  }

  @Test("a source left out stands beside itself: its claims when it was learned from, and unseen")
  func unseenSource() {
    func reports(_ value: Double) -> [NetworkReport] {
      let estimate = Estimate(value: value, low: value - 0.1, high: value + 0.1, count: 9)
      return [NetworkReport(figures: [:], claimsBySource: ["shop": estimate, "renders": estimate])]
    }
    let table = AblationTable([("full", reports(0.9)), ("without shop", reports(0.7))])
    let lines = table.unseenSources(full: "full") { "without \($0)" }.split(separator: "\n")
    #expect(lines.count == 3, "renders were never left out")
    #expect(lines[2] == "| shop | 0.900 [0.80, 1.00], 9 claims | 0.700 [0.60, 0.80], 9 claims |")
    #expect(AblationTable([("full", reports(0.9))]).unseenSources(full: "full") { $0 }.isEmpty)
  }
}
