internal import Matching

/// One pair to decide: photo, spec, phrases, and what they come to.
struct PairScreen {
  let state: ReviewState
  let audit: Audit

  func draw(on drawing: inout Drawing, layout: Layout) {
    if let photo = layout.photo { PhotoPane(state: state, audit: audit, isCurrent: true).draw(on: &drawing, in: photo) }
    switch layout.kind {
    case .wide: drawTall(on: &drawing, in: layout.text)
    case .medium: drawBeside(on: &drawing, layout: layout)
    case .small where layout.text.height >= 20: drawTall(on: &drawing, in: layout.text)
    case .small: drawTight(on: &drawing, in: layout.text)
    }
  }

  /// Heading, spec, phrases and findings below one another, with room between.
  private func drawTall(on drawing: inout Drawing, in rect: Rect) {
    let (heading, below) = rect.splitTop(2)
    drawHeading(on: &drawing, in: heading, withBar: true)
    let findings = min(9, below.height / 3)
    let phrases = max(1, audit.phrases.count)
    let specRoom = max(4, below.height - findings - min(phrases, 12) - 2)
    let used = SpecPane(state: state, audit: audit).draw(
      on: &drawing, in: below.splitTop(specRoom).top, withMarks: true)
    let list = below.splitTop(used + 1).rest
    let rows = PhraseList(state: state, phrases: audit.phrases)
      .draw(on: &drawing, in: list.splitTop(max(1, list.height - findings)).top)
    drawFindings(on: &drawing, in: list.splitTop(rows + 1).rest)
  }

  /// Phrases beside the photo, the spec across the bottom.
  private func drawBeside(on drawing: inout Drawing, layout: Layout) {
    let (heading, below) = layout.text.splitTop(2)
    drawHeading(on: &drawing, in: heading, withBar: true)
    let room = max(1, below.height - 6)
    let rows = PhraseList(state: state, phrases: audit.phrases).draw(on: &drawing, in: below.splitTop(room).top)
    drawFindings(on: &drawing, in: below.splitTop(rows + 1).rest)
    if let spec = layout.spec { SpecPane(state: state, audit: audit).draw(on: &drawing, in: spec, withMarks: false) }
  }

  /// No row to spare.
  private func drawTight(on drawing: inout Drawing, in rect: Rect) {
    let (heading, below) = rect.splitTop(1)
    drawHeading(on: &drawing, in: heading, withBar: false)
    let used = SpecPane(state: state, audit: audit)
      .draw(on: &drawing, in: below.splitTop(min(4, below.height / 3 + 1)).top, withMarks: false)
    let list = below.splitTop(used).rest
    let rows = PhraseList(state: state, phrases: audit.phrases, isTight: true).draw(on: &drawing, in: list)
    drawFindings(on: &drawing, in: list.splitTop(rows).rest)
  }

  private func drawHeading(on drawing: inout Drawing, in rect: Rect, withBar: Bool) {
    guard !rect.isEmpty else { return }
    if state.hidesRisk(of: audit.id) { return drawBlindHeading(on: &drawing, in: rect, withWords: withBar) }
    let risk = audit.risk.map(\.twoDecimals) ?? "–"
    let barWidth = withBar && rect.width >= 44 ? 12 : 0
    let words = state.say("risk ", "リスク ")
    let riskWidth = CellText(words).width + barWidth + (barWidth > 0 ? 1 : 0) + risk.count
    let start = rect.right - riskWidth
    drawing.put(audit.id ?? "", x: rect.x, y: rect.y, width: max(0, start - rect.x - 1), style: .heading)
    var x = drawing.put(words, x: start, y: rect.y, width: riskWidth, style: .quiet)
    if barWidth > 0 {
      drawing.bar(audit.risk ?? 0, x: x, y: rect.y, width: barWidth, style: Style(riskRole))
      x += barWidth + 1
    }
    drawing.put(risk, x: x, y: rect.y, width: risk.count, style: Style(riskRole, bold: true))
  }

  private func drawBlindHeading(on drawing: inout Drawing, in rect: Rect, withWords: Bool) {
    let words = withWords && rect.width >= 44 ? state.say("risk after your answer", "リスクは判定後に表示") : ""
    let start = rect.right - CellText(words).width
    drawing.put(audit.id ?? "", x: rect.x, y: rect.y, width: max(0, start - rect.x - 1), style: .heading)
    drawing.put(words, x: start, y: rect.y, width: rect.right - start, style: .quiet)
  }

  private var riskRole: Role {
    switch audit.verdict {
    case .mismatch, .error: .contradicted
    case .uncertain: .uncertain
    case .match: .supported
    }
  }

  private func drawFindings(on drawing: inout Drawing, in rect: Rect) {
    let sentence = AuditSentence(audit: audit, say: state.say, tellsVerdict: !state.hidesRisk(of: audit.id)).text
    let used = drawing.putParagraph(sentence, in: rect)
    var rest = rect.splitTop(used).rest
    if let swap = audit.swap {
      let key = state.keys.key(for: .compare, in: .review)?.sign ?? ""
      let text = state.say(
        "Fits better: the photo of \(swap.with) (\(key) to compare)", "\(swap.with) の写真の方が合います (\(key) で比較)")
      rest = rest.splitTop(drawing.putParagraph(text, in: rest, style: Style(.uncertain, bold: true))).rest
    }
    if let note = state.draft?.note, !note.isEmpty {
      drawing.putParagraph(state.say("Note: ", "メモ: ") + note, in: rest, style: .quiet)
    }
  }
}

extension Double {
  /// Of 0 to 1, as "0.93", whatever the locale.
  var twoDecimals: String {
    let hundredths = Int((min(9.99, max(0, isFinite ? self : 0)) * 100).rounded())
    let cents = hundredths % 100
    return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
