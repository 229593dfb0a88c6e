import Claims
import Features
import Foundation
import Learning
import Matching
import Testing

@Suite struct EvaluatorTests {
  static let spec = "Red mug, 350 ml"

  static func truth(
    _ product: String, colour: TruthPhrase.Truth, kind: TruthPhrase.Truth = .supported, box: Region? = nil
  ) -> TruthPair {
    let isWrong = colour == .contradicted || kind == .contradicted
    return TruthPair(
      id: product, image: product, spec: spec, product: product,
      variant: colour == .contradicted ? .attribute : kind == .contradicted ? .kind : .match, split: nil,
      isWrong: isWrong,
      phrases: [
        TruthPhrase(text: "Red", span: Span(start: 0, end: 3), truth: colour, facet: .colour, region: box),
        TruthPhrase(text: "mug", span: Span(start: 4, end: 7), truth: kind, facet: .kind),
        TruthPhrase(text: "350 ml", span: Span(start: 9, end: 15), truth: .unobservable, facet: .size),
      ])
  }

  static func phrase(
    _ start: Int, _ end: Int, _ contradiction: Double, _ state: JudgedPhrase.State = .uncertain, region: Region? = nil
  ) -> JudgedPhrase {
    JudgedPhrase(
      text: "", start: start, end: end, facet: .colour, state: state, confidence: 1, contradiction: contradiction,
      region: region)
  }

  let evaluator = Evaluator(baseRate: 0.5, resamples: 50)

  @Test func `variants are measured apart, each against the right pairs`() throws {
    let judged = [
      JudgedPair(truth: Self.truth("a", colour: .supported), risk: 0.5, phrases: []),
      JudgedPair(truth: Self.truth("b", colour: .contradicted), risk: 0.9, phrases: []),
      JudgedPair(truth: Self.truth("c", colour: .supported, kind: .contradicted), risk: 0.1, phrases: []),
    ]
    let pair = evaluator.report(on: judged).pair
    #expect(pair.byVariant["attribute"]?.auroc?.value == 1)
    #expect(pair.byVariant["kind"]?.auroc?.value == 0)
    #expect(pair.byVariant["all"]?.auroc?.value == 0.5)
  }

  @Test func `a truth phrase is met by the most contradicted phrase over it, by none it is unobservable`() {
    let judged = [
      JudgedPair(
        truth: Self.truth("a", colour: .contradicted), risk: 1,
        phrases: [
          Self.phrase(0, 7, 0.2), Self.phrase(0, 3, 0.9, .contradicted), Self.phrase(9, 12, 0.8, .contradicted),
        ]),
      JudgedPair(truth: Self.truth("b", colour: .supported), risk: 0, phrases: [Self.phrase(0, 3, 0.3, .supported)]),
    ]
    let phrase = evaluator.report(on: judged).phrase
    #expect(phrase.auroc["colour"]?.value == 1)
    #expect(phrase.topOne["all"]?.value == 1)
    #expect(phrase.falseAlarms["size"]?.value == 0.5)
    #expect(phrase.checked["kind"]?.value == 0.5)
  }

  @Test func `equals share the first place, silence has none`() {
    let truth = Self.truth("a", colour: .contradicted)
    func named(_ phrases: [JudgedPhrase]) -> Double? {
      evaluator.report(on: [JudgedPair(truth: truth, risk: 1, phrases: phrases)]).phrase.topOne["all"]?.value
    }
    #expect(named([Self.phrase(0, 3, 0.7), Self.phrase(4, 7, 0.7)]) == 0.5)
    #expect(named([Self.phrase(0, 3, 0.6), Self.phrase(4, 7, 0.7)]) == 0)
    #expect(named([]) == 0)
  }

  @Test func `pointing beside the photo's centre on small boxes`() {
    let corner = Region(x0: 0, y0: 0, x1: 0.3, y1: 0.3)
    let judged = [
      JudgedPair(
        truth: Self.truth("a", colour: .supported, box: corner), risk: 0,
        phrases: [Self.phrase(0, 3, 0, region: corner)]),
      JudgedPair(
        truth: Self.truth("b", colour: .supported, box: .whole), risk: 0, phrases: [Self.phrase(0, 3, 0, region: nil)]),
    ]
    let region = evaluator.report(on: judged).region
    #expect(region.pointing?.value == 0.5 && region.meanIoU?.value == 0.5)
    #expect(region.pointingSmall?.value == 1 && region.pointingSmall?.count == 1)
    #expect(region.centreSmall?.value == 0)
  }

  @Test func `calibration is measured at the file's own share of wrong pairs`() throws {
    // Risks at 5 %: logit 0 means even odds times 0.05/0.95 there, so half of these are wrong if they are calibrated.
    let risk = 0.05
    let judged = (0..<10).map { index in
      JudgedPair(
        truth: Self.truth("p\(index)", colour: index < 5 ? .supported : .contradicted), risk: risk, phrases: [])
    }
    let error = try #require(Evaluator(baseRate: 0.05, resamples: 10).report(on: judged).pair.calibrationError)
    #expect(error.value < 1e-9)
  }

  @Test func `reliability weighs wrong and right phrases the same`() throws {
    let judged = (0..<8).map { index in
      JudgedPair(
        truth: Self.truth("p\(index)", colour: index < 2 ? .contradicted : .supported), risk: 0.5,
        phrases: [Self.phrase(0, 3, 0.55), Self.phrase(4, 7, 0.2, .unobservable)])
    }
    let reliability = evaluator.report(on: judged).reliability
    // 2 of 8 are wrong: half of the weight.
    #expect(reliability["colour"]?.bins.count == 1)
    #expect(reliability["colour"]?.bins.first.map { abs($0.happened.value - 0.5) < 1e-9 } == true)
    #expect(reliability["colour"]?.bins.map(\.stated).first.map { abs($0 - 0.55) < 1e-9 } == true)
    #expect(reliability["kind"] == nil, "what was not checked states nothing")
  }

  @Test func `a report is readable and survives JSON`() throws {
    let judged = [
      JudgedPair(truth: Self.truth("a", colour: .supported), risk: 0.5, phrases: [Self.phrase(0, 3, 0.1)]),
      JudgedPair(truth: Self.truth("b", colour: .contradicted), risk: 0.9, phrases: [Self.phrase(0, 3, 0.9)]),
    ]
    let report = evaluator.report(on: judged, wrongPhotos: judged)
    #expect(report.text.contains("AUROC, all"))
    #expect(try JSONDecoder().decode(EvaluationReport.self, from: JSONEncoder().encode(report)) == report)
  }
}
