import Installation
import Testing

struct TerminalFactsTests {
  private let good = TerminalFacts(
    isTerminal: true, kind: "xterm-direct2", columns: 120, rows: 40, colours: 1 << 24, hasTrueColour: true,
    encoding: "UTF-8")

  @Test func aGoodTerminalNeedsNothing() {
    #expect(good.findings.map(\.state) == [.ok, .ok, .ok])
  }

  @Test func whatIsLostIsSaidWithItsMend() {
    var facts = good
    facts.columns = 60
    facts.hasTrueColour = false
    facts.colours = 256
    facts.encoding = "ANSI_X3.4-1968"
    let findings = facts.findings
    #expect(findings.map(\.state) == [.poor, .poor, .poor])
    #expect(findings.map(\.mend).allSatisfy { $0?.isEmpty == false })
    #expect(findings[2].text.contains("export LC_ALL=C.UTF-8"))
  }

  @Test func withoutATerminalOnlyThatIsSaid() {
    var facts = good
    facts.isTerminal = false
    #expect(facts.findings.map(\.subject) == ["terminal"])
  }
}
