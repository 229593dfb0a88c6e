import Auditing
import Claims
import Features
import Foundation
package import Matching
import Records
import Review
import Synchronization

extension FuzzTarget {
  /// Any text, and any text in each place of an audit that a person sees: nothing of it commands the terminal.
  static func terminal() -> FuzzTarget {
    FuzzTarget("terminal", longest: 2048) { input in
      var breaches: [String] = []
      for text in [TerminalText(utf8: input).description, TerminalText(utf8: input, lines: .kept).description] {
        let codes = TerminalPromise.harm(in: text.replacing("\n", with: "").replacing("\t", with: ""))
        if !codes.isEmpty { breaches.append("lets through \(codes)") }
      }
      let shown = String(decoding: input, as: UTF8.self)
      if TerminalText(shown).scalars.count != shown.unicodeScalars.count { breaches.append("spans move") }
      breaches += cells(of: shown)
      breaches += screens(of: shown)
      let bytes = TerminalPromise.controlBytes(in: plainOutput(of: shown).utf8)
      if bytes > 0 { breaches.append("\(bytes) control bytes in plain output") }
      return breaches
    }
  }

  private static func cells(of text: String) -> [String] {
    let cells = CellText(text)
    var breaches: [String] = []
    if cells.width != cells.glyphs.reduce(0, { $0 + $1.width }) { breaches.append("a width that is not the glyphs'") }
    if cells.clipped(to: 7).width > 7 { breaches.append("clipped to more than was asked for") }
    if cells.wrapped(to: 7).contains(where: { $0.width > 7 }) { breaches.append("wrapped to more than was asked for") }
    for paragraph in [cells] + CellText.paragraphs(of: text) {
      let codes = TerminalPromise.harm(in: paragraph.glyphs.map(\.text).joined())
      if !codes.isEmpty { breaches.append("cells hold \(codes)") }
    }
    return breaches
  }

  /// An audit that says the text wherever it can say something.
  package static func audit(saying text: String) -> Audit {
    let phrases = JudgedPhrase.State.allCases.enumerated().map { place, state in
      JudgedPhrase(
        text: text, start: place, end: place + 1, facet: Facet.allCases[place % Facet.allCases.count], state: state,
        confidence: 0.9, contradiction: 0.5, observed: text, alternatives: [.init(text: text, score: 0.4)],
        region: .whole, reason: text)
    }
    return Audit(
      id: text, image: text, spec: text, model: text, risk: 0.9, verdict: .mismatch, phrases: phrases,
      swap: Swap(with: text, gain: 0.3))
  }

  private static func screens(of text: String) -> [String] {
    let audit = audit(saying: text)
    let session = ReviewState.Session(
      id: UUID(), catalog: text, operator: text, started: Date(timeIntervalSince1970: 0), pictures: .none)
    let state = ReviewState(
      session: session, queue: ReviewQueue([QueueEntry(pair: text, risk: 0.9, verdict: .mismatch)]), audits: [audit],
      others: [text: text], size: Size(columns: 70, rows: 18))
    let drawing = state.drawing
    let codes = TerminalPromise.harm(in: (0..<drawing.size.rows).map { drawing.line($0) }.joined())
    return codes.isEmpty ? [] : ["a screen holds \(codes)"]
  }

  /// What `kantei score` and `kantei explain` print of such an audit, without colours.
  package static func plainOutput(of text: String) -> String {
    func printable(_ text: String) -> String { TerminalText(text).description }
    let printed = Mutex("")
    var table = AuditFormat.text.writer(
      to: TextSink { line in printed.withLock { $0 += line } }, printable: printable, isColoured: false)
    var audit = audit(saying: text)
    table.begin()
    try? table.add(audit)
    audit.verdict = .error
    audit.error = text
    try? table.add(audit)
    table.end()
    let explained = [FuzzTarget.audit(saying: text), audit].flatMap {
      ExplainedText($0, printable: printable).lines
    }
    return printed.withLock { $0 } + explained.joined(separator: "\n")
  }
}
