import Claims
import Features
import Foundation
import Matching
import Testing

@Suite struct EvidenceMatcherTests {
  static let model: EvidenceModel = {
    let claims = [
      ClaimCalibration(
        key: "colour", channels: ["colour.prototypes", "colour.table"], weights: [1, 1], intercept: 0, examples: 0),
      ClaimCalibration(key: "kind", channels: ["kind.conse"], weights: [1], intercept: 0, examples: 0),
      ClaimCalibration(key: "text", channels: ["text.print"], weights: [1], intercept: 0, examples: 0),
    ]
    let risk = RiskCalibration(
      weights: [1, 0.2, 0.2, 0], intercept: 0, baseRate: 0.5,
      thresholds: [.init(falseAlarms: 0.05, logit: 2), .init(falseAlarms: 0.1, logit: 0.5)])
    let set = CalibrationSet(claims: claims, risk: risk)
    return EvidenceModel(
      version: "test", colours: Samples.table, colourNames: Samples.names,
      calibration: Calibration(all: set, halves: [set, set]), meanClasses: [1.0 / 3, 1.0 / 3, 1.0 / 3])
  }()

  let matcher = EvidenceMatcher(
    model: model, classes: KindEvidenceTests.classes, taxonomy: .flat,
    catalog: CatalogContext(photos: [], claims: [[Samples.claim("mug", .kind)], [Samples.claim("chair", .kind)]]))

  func judge(_ claims: [Claim], left: Lab, settings: JudgeSettings = JudgeSettings()) -> Judgement {
    let photo = Samples.photo(left: left, classes: [0.9, 0.05, 0.05])
    return matcher.judge(
      PairInput(claims: claims, photo: photo, print: nil, text: KindEvidenceTests.text), settings: settings)
  }

  let claims = [
    Samples.claim("red", .colour), Samples.claim("mug", .kind, at: 4),
    Samples.claim("350 ml", .size, at: 9, observability: .never),
  ]

  @Test func `a right pair is supported, what no photo shows is unobservable`() {
    let judgement = judge(claims, left: Samples.red)
    #expect(judgement.phrases.map(\.state) == [.supported, .supported, .unobservable])
    #expect(judgement.phrases[2].contradiction == 0 && judgement.phrases[2].region == nil)
    #expect(judgement.verdict == .match && judgement.risk < 0.05)
    #expect(abs(judgement.asymmetry.textSurplus - 1.0 / 3) < 1e-9)
  }

  @Test func `a wrong colour is contradicted, with what was seen and where`() {
    let judgement = judge(claims, left: Samples.blue)
    let phrase = judgement.phrases[0]
    #expect(phrase.state == .contradicted && phrase.observed == "blue" && phrase.text == "red")
    #expect(phrase.region == Region(x0: 0.25, y0: 0.25, x1: 0.75, y1: 0.75))
    #expect(judgement.verdict == .mismatch && judgement.asymmetry.type == .conflict)
    #expect(judgement.asymmetry.conflict == phrase.contradiction)
    #expect(judgement.fit < judge(claims, left: Samples.red).fit)
  }

  @Test func `unobservable phrases never raise the risk`() {
    let more = claims + [Samples.claim("from Spain", .other, at: 20, observability: .unknown)]
    #expect(judge(more, left: Samples.red).risk == judge(claims, left: Samples.red).risk)
  }

  @Test func `metals are never proved by colour`() {
    let gold = [Samples.claim("gold", .colour)]
    #expect(judge(gold, left: Samples.red).phrases[0].state != .supported)
  }

  @Test func `the base rate moves the risk and not the verdict`() {
    let rare = judge(claims, left: Samples.blue, settings: JudgeSettings(baseRate: 0.01))
    let common = judge(claims, left: Samples.blue, settings: JudgeSettings(baseRate: 0.5))
    #expect(rare.risk < common.risk && rare.verdict == common.verdict)
  }

  @Test func `a pair without claims is judged too`() {
    let judgement = judge([], left: Samples.red)
    #expect(judgement.phrases.isEmpty && judgement.risk.isFinite && judgement.asymmetry.imageSurplus == 1)
  }

  @Test func `the same pair is judged the same on every thread, in any order`() async {
    let alone = [judge(claims, left: Samples.red), judge(claims, left: Samples.blue)]
    let matcher = matcher
    let claims = claims
    await withTaskGroup(of: (Int, Judgement).self) { group in
      for task in 0..<40 {
        group.addTask {
          let photo = Samples.photo(left: task % 2 == 0 ? Samples.red : Samples.blue, classes: [0.9, 0.05, 0.05])
          let input = PairInput(claims: claims, photo: photo, print: nil, text: KindEvidenceTests.text)
          return (task % 2, matcher.judge(input, settings: JudgeSettings()))
        }
      }
      for await (index, judgement) in group { #expect(judgement == alone[index]) }
    }
  }

  @Test func `features of another shape are no reason to crash`() {
    let empty = PhotoFeatures(
      width: 0, height: 0, regions: [], lattice: Lattice(columns: 0, rows: 0, lab: [], foreground: [], segment: []),
      components: [], saliency: 0, classes: [], grid: Matrix(rows: 0, columns: 0), middle: Matrix(rows: 0, columns: 0),
      cellClasses: [])
    let judgement = matcher.judge(
      PairInput(claims: claims, photo: empty, print: [], text: TextVectors()), settings: JudgeSettings())
    #expect(judgement.phrases.allSatisfy { $0.state == .unobservable })
  }
}
