internal import Matching
internal import Records

/// One pair to decide: photo, spec, phrases, and what they come to.
struct PairScreen {
  let state: ReviewState
  let audit: Audit

  func draw(on drawing: inout Drawing, layout: Layout) {
    if let photo = layout.photo { PhotoPane(state: state, audit: audit, isCurrent: true).draw(on: &drawing, in: photo) }
    switch layout.kind {
    case .wide: drawWide(on: &drawing, in: layout.text)
    case .medium, .small: drawNarrow(on: &drawing, layout: layout)
    }
  }

  private func drawWide(on drawing: inout Drawing, in rect: Rect) {
    let (heading, below) = rect.splitTop(2)
    drawHeading(on: &drawing, in: heading, withBar: true)
    let findings = 9
    let phrases = max(1, audit.phrases.count)
    let specRoom = max(4, below.height - findings - min(phrases, 12) - 2)
    let used = SpecPane(state: state, audit: audit).draw(
      on: &drawing, in: below.splitTop(specRoom).top, withMarks: true)
    let list = below.splitTop(used + 1).rest
    let rows = PhraseList(state: state, phrases: audit.phrases)
      .draw(on: &drawing, in: list.splitTop(max(1, list.height - findings)).top)
    drawFindings(on: &drawing, in: list.splitTop(rows + 1).rest)
  }

  private func drawNarrow(on drawing: inout Drawing, layout: Layout) {
    let (heading, below) = layout.text.splitTop(1)
    drawHeading(on: &drawing, in: heading, withBar: layout.text.width >= 36 && layout.kind == .medium)
    let isRoomy = layout.text.height >= 12
    let list = isRoomy ? below.splitTop(1).rest : below
    let room = isRoomy ? max(1, list.height - 6) : list.height
    let rows = PhraseList(state: state, phrases: audit.phrases).draw(on: &drawing, in: list.splitTop(room).top)
    if isRoomy || list.height - rows > 1 {
      drawFindings(on: &drawing, in: list.splitTop(rows + (isRoomy ? 1 : 0)).rest)
    }
    if let spec = layout.spec { SpecPane(state: state, audit: audit).draw(on: &drawing, in: spec, withMarks: false) }
  }

  private func drawHeading(on drawing: inout Drawing, in rect: Rect, withBar: Bool) {
    guard !rect.isEmpty else { return }
    let risk = audit.risk.map(\.twoDecimals) ?? "–"
    let wide = rect.width >= 44
    let barWidth = withBar ? (wide ? 12 : 8) : 0
    let words = state.say("risk ", "リスク ")
    let riskWidth = CellText(words).width + barWidth + (barWidth > 0 ? 1 : 0) + risk.count
    let start = rect.right - riskWidth
    var end = drawing.put(audit.id ?? "", x: rect.x, y: rect.y, width: max(0, start - rect.x - 1), style: .heading)
    if let label = state.currentLabel {
      end = drawing.put(
        label.words(state.say), x: end + 2, y: rect.y, width: max(0, start - end - 3),
        style: Style(label.decision == .accept ? .supported : .uncertain, bold: true))
    }
    var x = drawing.put(words, x: start, y: rect.y, width: riskWidth, style: .quiet)
    if barWidth > 0 {
      drawing.bar(audit.risk ?? 0, x: x, y: rect.y, width: barWidth, style: Style(riskRole))
      x += barWidth + 1
    }
    drawing.put(risk, x: x, y: rect.y, width: risk.count, style: Style(riskRole, bold: true))
  }

  private var riskRole: Role {
    switch audit.verdict {
    case .mismatch, .error: .contradicted
    case .uncertain: .uncertain
    case .match: .supported
    }
  }

  private func drawFindings(on drawing: inout Drawing, in rect: Rect) {
    let sentence = AuditSentence(audit: audit, say: state.say).text
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
