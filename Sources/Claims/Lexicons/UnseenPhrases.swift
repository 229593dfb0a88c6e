/// Phrases that no photo settles ("dishwasher safe", "made in *"), found from their first word on.
struct UnseenPhrases: Sendable {
  private enum Piece: Sendable, Hashable {
    case word(String)
    case number
    /// One to four words up to a stronger break.
    case some
  }

  /// What a phrase is to the words beside it.
  enum Kind: String, Sendable {
    /// A claim that no photo settles.
    case never
    /// Selling talk, no claim at all.
    case noise
    /// The same as `never`, and so is the thing before it: "lid not included".
    case apart
    /// The list after it is of other goods: "also available in red, green".
    case others
  }

  private struct Phrase: Sendable {
    let pieces: [Piece]
    let kind: Kind
  }

  private var byFirstWord: [String: [Phrase]] = [:]
  private var fromNumber: [Phrase] = []

  init() {}

  init(_ table: LexiconTable) throws(LexiconError) {
    for row in table.rows {
      guard let kind = Kind(rawValue: row["kind"]) else {
        throw .malformed(file: table.file, line: row.line, reason: "\"\(row["kind"])\" is no kind of phrase")
      }
      let pieces = row["phrase"].split(separator: " ").flatMap { piece -> [Piece] in
        switch piece {
        case "{n}": [.number]
        case "*": [.some]
        default: PhraseTrie.words(of: String(piece)).map { .word($0) }
        }
      }
      let phrase = Phrase(pieces: pieces, kind: kind)
      switch pieces.first {
      case .word(let word): byFirstWord[word, default: []].append(phrase)
      case .number: fromNumber.append(phrase)
      case .some, nil:
        throw .malformed(file: table.file, line: row.line, reason: "a phrase starts with a word or \"{n}\"")
      }
    }
  }

  /// The longest phrase that starts at `start`, as its end, and its kind.
  func match(_ tokens: [Token], at start: Int) -> (end: Int, kind: Kind)? {
    var best: (end: Int, kind: Kind)?
    for phrase in tokens[start].isNumber ? fromNumber : byFirstWord[tokens[start].word] ?? [] {
      guard let end = end(of: phrase.pieces[...], tokens, at: start, isFirst: true), end > best?.end ?? start else {
        continue
      }
      best = (end, phrase.kind)
    }
    return best
  }

  private func end(of pieces: ArraySlice<Piece>, _ tokens: [Token], at position: Int, isFirst: Bool) -> Int? {
    guard let piece = pieces.first else { return position }
    guard position < tokens.count, isFirst || tokens[position].gap <= .slash || isListed(tokens, position) else {
      return nil
    }
    switch piece {
    case .word(let word):
      guard tokens[position].word == word else { return nil }
      return end(of: pieces.dropFirst(), tokens, at: position + 1, isFirst: false)
    case .number:
      guard tokens[position].isNumber else { return nil }
      return end(of: pieces.dropFirst(), tokens, at: position + 1, isFirst: false)
    case .some:
      var next = position + 1
      var longest = end(of: pieces.dropFirst(), tokens, at: next, isFirst: false)
      while next < tokens.count, next < position + 4, tokens[next].gap <= .slash {
        next += 1
        if let end = end(of: pieces.dropFirst(), tokens, at: next, isFirst: false) { longest = end }
      }
      return longest
    }
  }

  /// "for Men, Boys" goes on after its comma.
  private func isListed(_ tokens: [Token], _ position: Int) -> Bool {
    tokens[position].gap == .comma && tokens[position].letterCase == .capitalised
  }
}
