internal import Foundation
internal import Matching
internal import Records

/// The same review as prompts and lines, for screen readers, pipes and slow lines: the state is the terminal's, only
/// nothing is drawn.
public struct PlainReview {
  /// What needs no screen.
  private static let commands: [Command] = [
    .accept, .reject, .skip, .defer, .undo, .next, .previous, .nextUndecided, .find, .help, .quit,
  ]

  private let store: any ReviewStore
  private let inbox: Inbox
  private let read: () -> String?
  private let write: (String) -> Void

  /// - Parameters:
  ///   - read: the next line typed, without its end; `nil` at the end of input.
  ///   - write: shows a line.
  public init(
    store: any ReviewStore, inbox: Inbox = Inbox(), read: @escaping () -> String?, write: @escaping (String) -> Void
  ) {
    self.store = store
    self.inbox = inbox
    self.read = read
    self.write = write
  }

  /// Every character of a line is a key; a line that starts with the key of `find` is a filter.
  public func run(_ state: ReviewState) -> ReviewState {
    var state = state
    var shown: String?
    _ = handle(.tick, &state)
    while true {
      for event in inbox.drain().events { _ = handle(event, &state) }
      if state.current?.id != shown || shown == nil { describe(state) }
      shown = state.current?.id
      write(prompt(state))
      guard let line = read() else { return state }
      guard answer(line, &state) else { return state }
      if let status = words(state.status) { write(status) }
    }
  }

  /// - Returns: whether the review goes on.
  private func answer(_ line: String, _ state: inout ReviewState) -> Bool {
    if let find = state.keys.key(for: .find, in: .review), case .character(let sign) = find, line.first == sign {
      return press([find, .control("u")] + line.dropFirst().map(Key.character) + [.enter], &state)
    }
    // A word is no row of keys: what was meant for a search must decide nothing.
    if line.count > 1, let stray = line.first(where: { state.keys.command(for: .character($0), in: .review) == nil }) {
      write(
        state.say(
          "Nothing was done: \(shown(String(stray))) means nothing here. A line is keys, one after another; to find a pair, type / and its words on one line.",
          "何もしていません: \(shown(String(stray))) はここでは使えません。1 行は続けて押すキーです。検索は / に続けて同じ行に入力します。"))
      return true
    }
    for character in line {
      let key = Key.character(character)
      switch state.keys.command(for: key, in: .review) {
      case .help: describeKeys(state)
      case let command? where !Self.commands.contains(command): refuse(command, by: key, state)
      default: if !press([key], &state) { return false }
      }
      // What a line can't hold is left again at once.
      if state.entry != nil { _ = press([.escape], &state) }
    }
    return true
  }

  private func refuse(_ command: Command, by key: Key, _ state: ReviewState) {
    let words = command.help(state.say, in: .review)
    let help = state.keys.key(for: .help, in: .review)?.sign ?? "?"
    write(
      state.say(
        "\(key.sign) (\(words)) needs the screen: start without --plain. \(help) lists what works here.",
        "\(key.sign)(\(words))は画面が必要です。--plain なしで起動してください。\(help) で使えるキーを表示します。"))
  }

  private func press(_ keys: [Key], _ state: inout ReviewState) -> Bool {
    keys.allSatisfy { handle(.key($0), &state) }
  }

  /// - Returns: whether the review goes on.
  private func handle(_ event: ReviewEvent, _ state: inout ReviewState) -> Bool {
    for effect in state.update(event, at: Date()) {
      if case .quit = effect { return false }
      if case .save(let labels) = effect { save(labels, &state) }
      if let answer = store.answer(effect), !handle(answer, &state) { return false }
    }
    return true
  }

  private func save(_ labels: [Label], _ state: inout ReviewState) {
    let shown = Shown(picture: "none", columns: 0, rows: 0, phrase: state.phrase)
    do { try store.append(labels, shown: shown, next: nil) } catch {
      _ = handle(.saveFailed(labels, reason: "\(error)"), &state)
    }
  }

  private func describe(_ state: ReviewState) {
    let say = state.say
    guard let audit = state.current, let id = audit.id else {
      return write(state.emptiness)
    }
    let isBlind = state.hidesRisk(of: id)
    let risk = audit.risk.map(\.twoDecimals) ?? "–"
    write("")
    write(
      say(
        "\(shown(id)),\(isBlind ? "" : " risk \(risk),") photo \(shown(audit.image ?? "–"))",
        "\(shown(id))、\(isBlind ? "" : "リスク \(risk)、")写真 \(shown(audit.image ?? "–"))"))
    write("\(TerminalText(audit.spec ?? "", lines: .kept))")
    for (place, phrase) in audit.phrases.enumerated() {
      let finding = [phrase.finding(say), phrase.percent].filter { !$0.isEmpty }.joined(separator: ", ")
      let words = "\(phrase.stateWord(say)): \(phrase.text) (\(phrase.facet.word(say)))"
      write(shown("  \(place + 1) " + [words, finding].filter { !$0.isEmpty }.joined(separator: ", ")))
    }
    write(shown(AuditSentence(audit: audit, say: say, tellsVerdict: !isBlind).text))
    if let label = state.currentOutcome { write(shown(label.words(say))) }
  }

  private func prompt(_ state: ReviewState) -> String {
    let hints = Self.commands.filter { $0 != .nextUndecided }.compactMap { command in
      state.keys.key(for: command, in: .review).map { "\($0.sign) \(command.hint(state.say, in: .review))" }
    }
    return "\(state.queue.flaggedDecided)/\(state.queue.flagged) | " + hints.joined(separator: ", ") + " > "
  }

  private func describeKeys(_ state: ReviewState) {
    for binding in state.keys.bindings(in: .review) where Self.commands.contains(binding.command) {
      write("  \(binding.key.sign)  \(binding.command.help(state.say, in: .review))")
    }
  }

  private func words(_ status: ReviewState.Status?) -> String? {
    switch status {
    case .done(let text), .objection(let text), .failure(let text): shown(text)
    case nil: nil
    }
  }

  private func shown(_ text: String) -> String { TerminalText(text).description }
}
