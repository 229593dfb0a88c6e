internal import Matching
internal import Records

extension ReviewState {
  mutating func beginCorrecting() -> [Effect] {
    screen = .correction
    draft = CorrectionDraft()
    return []
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
      let letterCase = LetterCase(of: judged.text)
      let known = ([judged.observed].compactMap { $0 } + judged.alternatives.map(\.text)).map(letterCase.applied)
      let completions = known.enumerated().filter { !known[..<$0.offset].contains($0.element) }.map(\.element)
      entry = TextEntry(.correction(phrase: phrase), text: said, completions: completions)
      return []
    case .note:
      entry = TextEntry(.note, text: draft?.note ?? "")
      return []
    case .redrawRegion: return beginDrawing()
    case .open: return saveDraft()
    case .leave:
      draft = nil
      return show(.review)
    default: return nil
    }
  }

  private mutating func judge(_ judgement: CorrectionDraft.Judgement) -> [Effect] {
    guard let phrase else { return [] }
    draft?.judgements[phrase] = judgement
    let count = current?.phrases.count ?? 0
    return phrase + 1 < count ? select(phrase: phrase + 1) : []
  }

  private mutating func saveDraft() -> [Effect] {
    guard let draft, let audit = current else { return [] }
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
