import Auditing
import Claims
import Foundation
import Matching
import Testing

/// A store that somebody damaged, or sent, is shown all the same.
@Suite struct ExplainedTextTests {
  private func lines(confidence: Double, model: String = "base-1") -> [String] {
    let phrase = JudgedPhrase(
      text: "Red", start: 0, end: 3, facet: .colour, state: .contradicted, confidence: confidence, contradiction: 0.9)
    let audit = Audit(id: "1", image: nil, spec: "Red", model: model, risk: 0.5, verdict: .mismatch, phrases: [phrase])
    return ExplainedText(audit) { $0.replacing("\u{1B}", with: "␛") }.lines
  }

  @Test(arguments: [(0.955, "96 %"), (1e300, "100 %"), (-1, "0 %"), (Double.infinity, "0 %"), (.nan, "0 %")])
  func `a confidence of any size is a share`(confidence: Double, expected: String) {
    #expect(lines(confidence: confidence).contains { $0.contains("contradicted \(expected)") })
  }

  @Test(arguments: [
    (Facet.colour, JudgedPhrase.State.contradicted, "blue" as String?, "contradicted 80 %, looks blue"),
    (.colour, .contradicted, nil, "contradicted 80 %, looks otherwise"),
    (.part, .contradicted, "no lid", "contradicted 80 %, no lid seen"),
    (.part, .contradicted, nil, "contradicted 80 %, not seen"),
    (.count, .contradicted, nil, "contradicted 80 %, shows another number"),
    (.kind, .contradicted, "mug", "contradicted 80 %, looks like mug"),
    (.text, .contradicted, "HONEY", "contradicted 80 %, reads \"HONEY\""),
    (.material, .uncertain, "steel", "not sure 80 %"),
    (.size, .unobservable, nil, "no photo shows"), (.pattern, .unobservable, nil, "not checked"),
  ])
  func `a phrase is answered in the review's words`(
    facet: Facet, state: JudgedPhrase.State, observed: String?, expected: String
  ) {
    let phrase = JudgedPhrase(
      text: "x", start: 0, end: 1, facet: facet, state: state, confidence: 0.8, contradiction: 0.5, observed: observed)
    let audit = Audit(id: "1", image: nil, spec: "x", model: "base-1", risk: 0.5, verdict: .match, phrases: [phrase])
    let line = ExplainedText(audit) { $0 }.lines.first { $0.contains(" \(facet.rawValue) ") }
    #expect(line?.hasSuffix(" \(expected)") == true, "\(line ?? "")")
  }

  private func summary(
    _ type: Asymmetry.Kind, _ verdict: Verdict, _ states: [(String, JudgedPhrase.State)]
  ) -> [String] {
    let phrases = states.map {
      JudgedPhrase(text: $0.0, start: 0, end: 3, facet: .colour, state: $0.1, confidence: 0.8, contradiction: 0.4)
    }
    let audit = Audit(
      id: "1", image: nil, spec: "Red", model: "base-1", risk: 0.5, verdict: verdict,
      asymmetry: Asymmetry(conflict: 0.4, imageSurplus: 0, textSurplus: 0, type: type), phrases: phrases)
    let lines = ExplainedText(audit) { $0 }.lines
    // After the last empty line, without the numbers.
    return Array(lines[lines.index(after: lines.lastIndex(of: "") ?? 0)...].dropLast())
  }

  @Test func `a contradicted phrase is not the same as what the photo shows`() {
    let denied = "The photo seems to deny “Red”, but not surely enough to flag the pair."
    #expect(summary(.none, .uncertain, [("Red", .contradicted), ("mug", .supported)]) == [denied])
    #expect(
      summary(.imageSurplus, .match, [("Red", .contradicted), ("big", .contradicted), ("new", .contradicted)]) == [
        "The photo seems to deny “Red”, “big” and “new”, but not surely enough to flag the pair.",
        "The photo shows more than the text says (type II).",
      ])
    #expect(summary(.conflict, .mismatch, [("Red", .contradicted)]) == ["Photo and text conflict (type I)."])
  }

  @Test func `what could not be settled is said, and only what agrees is called the same`() {
    #expect(summary(.none, .match, [("Red", .supported)]) == ["Photo and text say the same."])
    #expect(
      summary(.none, .uncertain, [("Red", .supported), ("lid", .uncertain)])
        == ["Nothing conflicts, but “lid” could not be settled."])
    #expect(
      summary(.none, .uncertain, [("Red", .supported)]) == ["No phrase conflicts, but the pair as a whole is not sure."]
    )
    #expect(summary(.none, .match, [("12 cm", .unobservable)]) == ["No phrase could be checked."])
  }

  @Test func `a model's name is made printable too`() {
    #expect(lines(confidence: 1, model: "\u{1B}[2J").first?.contains("(␛[2J)") == true)
  }
}
