internal import Matching
internal import Records

/// The line above the keys: what is being typed, what a key just did or why it can't, how far scoring is.
struct StatusLine {
  let state: ReviewState

  func draw(on drawing: inout Drawing, in rect: Rect) {
    if let entry = state.entry { return draw(entry, on: &drawing, in: rect) }
    let (text, style) = content
    drawing.put(text, x: rect.x + 1, y: rect.y, width: rect.width - 2, style: style)
  }

  private var content: (String, Style) {
    switch state.status {
    case .done(let text): return (text, Style(.status))
    case .objection(let text): return (text, Style(.objection))
    case .failure(let text): return ("! " + text, Style(.failure, bold: true))
    case nil: break
    }
    if state.screen == .region, let phrase = state.selectedPhrase {
      let text = state.say(
        "where is “\(phrase.text)”? Arrows move the box, or draw it with the mouse",
        "「\(phrase.text)」はどこですか。矢印キーかマウスで囲みます")
      return (text, Style(.input))
    }
    if state.screen == .photo, let phrase = state.selectedPhrase, let place = state.phrase {
      let text = "\(place + 1) \(phrase.mark) \(phrase.text)  \(phrase.finding(state.say)) \(phrase.percent)"
      return (text, Style(phrase.role, bold: true))
    }
    if state.screen == .compare, state.rival != nil, let gain = state.current?.swap?.gain {
      let text = state.say(
        "each photo fits the other's text better, by \(gain.twoDecimals)", "互いの写真の方が合います (差 \(gain.twoDecimals))")
      return (text, Style(.uncertain, bold: true))
    }
    if let label = state.currentOutcome, label.operator != state.session.operator, state.screen == .correction {
      return (label.words(state.say), Style(.objection))
    }
    if let progress = state.progress {
      let counts = "\(progress.done)/\(progress.total)"
      let text = state.say(
        "scoring, \(activity(progress)): \(counts); the queue fills meanwhile",
        "採点中、\(activity(progress)): \(counts)。キューは増えていきます")
      return (text, .quiet)
    }
    if !state.queue.filter.isEmpty {
      let text = state.say(
        "filter “\(state.queue.filter.text)”; \(state.wayToClearFilter) clears it",
        "フィルター「\(state.queue.filter.text)」。\(state.wayToClearFilter) で解除")
      return (text, .quiet)
    }
    if let pair = state.currentPair, let other = state.others.first(where: { $0.value == pair })?.key {
      return (state.say("\(other) is looking at this pair too", "\(other) もこの組を確認中です"), Style(.objection))
    }
    if let label = state.currentOutcome, state.screen != .queue, state.screen != .keys {
      return (label.words(state.say), Style(label.decision == .accept ? .supported : .uncertain))
    }
    return ("", .quiet)
  }

  private func activity(_ progress: ScoringProgress) -> String {
    switch progress.activity {
    case .checking: state.say("checking photos", "写真を確認")
    case .reading: state.say("reading texts", "文を解析")
    case .looking: state.say("looking at photos", "写真を解析")
    case .learning: state.say("learning from the catalog", "カタログから学習")
    case .judging: state.say("judging pairs", "組を判定")
    case .comparing: state.say("looking for swapped photos", "入れ違いを検索")
    }
  }

  private func draw(_ entry: TextEntry, on drawing: inout Drawing, in rect: Rect) {
    let prompt = drawing.put(
      self.prompt(for: entry), x: rect.x + 1, y: rect.y, width: rect.width / 2, style: Style(.key))
    let room = rect.right - prompt - 2
    // The end of a long line is what is being typed.
    let text = CellText(entry.text)
    var glyphs = text.glyphs[...]
    var width = text.width
    while width > room - 1, let first = glyphs.popFirst() { width -= first.width }
    let end = drawing.put(CellText(glyphs: glyphs), x: prompt, y: rect.y, width: room, style: Style(.input))
    drawing.caret = (end, rect.y)
    let rest = entry.fitting
    if !rest.isEmpty {
      let hint = state.say("tab: ", "Tab: ") + rest.prefix(4).joined(separator: ", ")
      drawing.put(hint, x: end + 2, y: rect.y, width: rect.right - end - 3, style: .quiet)
    }
  }

  private func prompt(for entry: TextEntry) -> String {
    switch entry.purpose {
    case .filter: state.say("find: ", "検索: ")
    case .correction(let phrase): correctionPrompt(phrase)
    case .note: state.say("note: ", "メモ: ")
    }
  }

  /// The phrase in its own words: by its number alone the wrong one is easily typed into.
  private func correctionPrompt(_ phrase: Int) -> String {
    let text = state.selectedPhrase?.text ?? ""
    let short = text.count > 24 ? text.prefix(23) + "…" : text
    return state.say("\(phrase + 1) “\(short)” should say: ", "\(phrase + 1)「\(short)」の正しい内容: ")
  }
}
