internal import Claims
internal import Matching
internal import Records

extension ReviewState {
  mutating func beginCorrecting() -> [Effect] {
    screen = .correction
    let left = currentPair.flatMap { unsaved[$0]?.draft(for: current) }
    draft = left ?? savedDraft
    if left != nil { status = .done(say("going on with what was not saved", "未保存の訂正の続きです")) }
    return []
  }

  /// What this operator said of the pair already; empty where that is nothing.
  private var savedDraft: CorrectionDraft {
    guard let audit = current, let outcome = currentOutcome,
      let label = history.joined().last(where: { $0.id == outcome.label })
    else { return CorrectionDraft() }
    return CorrectionDraft(label, of: audit.phrases)
  }

  /// Corrections that are left before they are saved wait for `e`.
  /// - Returns: whether there are any.
  @discardableResult
  mutating func keepDraft() -> Bool {
    guard let draft, let pair = currentPair else { return false }
    let isNew = !draft.isEmpty && draft != savedDraft
    unsaved[pair] = isNew ? LeftDraft(draft, of: current) : nil
    self.draft = nil
    return isNew
  }

  /// Leaves; where corrections would be lost, goes to their pair first, and leaves when asked again.
  mutating func quit() -> [Effect] {
    if draft != nil {
      keepDraft()
      box = nil
      screen = .review
    }
    guard let pair = unsaved.filter({ !$0.value.isTold }).keys.min() else { return [.quit] }
    for left in unsaved.keys { unsaved[left]?.isTold = true }
    let way = pair == currentPair ? [] : find(pair)
    let (correct, quit) = (
      keys.key(for: .correct, in: .review)?.sign ?? "", keys.key(for: .quit, in: .review)?.sign ?? ""
    )
    status = .objection(
      say(
        "\(pair): corrections not saved; \(correct) goes on with them, \(quit) leaves without",
        "\(pair): 訂正が未保存です。\(correct) で続行、\(quit) で破棄して終了"))
    return way
  }

  /// `nil` where the command means the same as on the review screen.
  mutating func performCorrecting(_ command: Command) -> [Effect]? {
    switch command {
    case .accept: return judge(.right)
    case .reject: return judge(.wrong)
    case .retype:
      guard let phrase, let judged = selectedPhrase else { return [] }
      var said = ""
      if case .shouldSay(let before) = draft?.judgements[phrase] { said = before }
      entry = TextEntry(.correction(phrase: phrase), text: said, completions: judged.replacements)
      return []
    case .note:
      entry = TextEntry(.note, text: draft?.note ?? "")
      return []
    case .redrawRegion: return beginDrawing()
    case .open: return saveDraft()
    case .leave:
      if keepDraft() {
        let correct = keys.key(for: .correct, in: .review)?.sign ?? ""
        status = .done(say("not saved; \(correct) goes on with these corrections", "未保存。\(correct) でこの訂正を続けます"))
      }
      return show(.review)
    default: return nil
    }
  }

  private mutating func judge(_ judgement: CorrectionDraft.Judgement) -> [Effect] {
    guard let phrase else { return [] }
    draft?.judgements[phrase] = judgement
    // What it should say is typed next.
    if judgement == .wrong { return [] }
    let count = current?.phrases.count ?? 0
    return phrase + 1 < count ? select(phrase: phrase + 1) : []
  }

  private mutating func saveDraft() -> [Effect] {
    guard let draft, let audit = current else { return [] }
    currentPair.map { unsaved[$0] = nil }
    if draft == savedDraft {
      self.draft = nil
      screen = .review
      return advance()
    }
    let label = makeLabel(
      audit, draft.rejects ? .reject : .accept, reasons: draft.reasons(of: audit.phrases),
      corrections: draft.corrections(of: audit.phrases), note: draft.note.isEmpty ? nil : draft.note)
    self.draft = nil
    screen = .review
    let effects = put([label])
    replaced.draft = draft
    return effects + advance()
  }
}

extension JudgedPhrase {
  /// What the photo may show instead, written so that it can stand in the phrase's place; the likeliest first.
  fileprivate var replacements: [String] {
    let known = ([observed].compactMap { $0 } + alternatives.map(\.text)).compactMap(replacement)
    return known.enumerated().filter { !known[..<$0.offset].contains($0.element) }.map(\.element)
  }

  private func replacement(by term: String) -> String? {
    switch facet {
    // A part's alternative is its absence: "with a no lid" is not what anybody would write.
    case .part where term.hasPrefix("no "): nil
    case .count: text.contains(/[0-9]/) ? text.replacing(/[0-9]+/, with: term, maxReplacements: 1) : term
    default: LetterCase(of: text).applied(to: term)
    }
  }
}
