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

  @Test func `a model's name is made printable too`() {
    #expect(lines(confidence: 1, model: "\u{1B}[2J").first?.contains("(␛[2J)") == true)
  }
}
