import Prose

/// A paragraph broken to lines of terminal cells: at spaces, and beside letters that fill a square, as Japanese is, by its own
/// rules (`Kinsoku`). What is too long for a line is broken where it must.
struct ParagraphLines {
  private let room: Int
  private(set) var lines: [String] = []
  private var line = ""
  private var used = 0

  /// - Parameter room: cells of a line.
  init(_ paragraph: String, room: Int) {
    self.room = room
    for word in paragraph.split(separator: " ") {
      for (place, piece) in Self.pieces(of: word).enumerated() { add(piece, isSpaced: place == 0) }
    }
    flush()
  }

  private mutating func add(_ piece: Substring, isSpaced: Bool) {
    let space = isSpaced && used > 0 ? 1 : 0
    let width = PlainText.width(String(piece))
    if used > 0, used + space + width > room {
      flush()
    } else if space > 0 {
      line += " "
      used += 1
    }
    line += piece
    used += width
    while used > room, line.count > 1 { breakWord() }
  }

  /// Of a line that is one word.
  private mutating func breakWord() {
    let letters = Array(line)
    var (fitting, width) = (0, 0)
    while fitting < letters.count - 1 {
      width += PlainText.width(String(letters[fitting]))
      if width > room { break }
      fitting += 1
    }
    let count = Kinsoku.breakPlace(in: letters.map(Self.base), fitting: max(1, fitting))
    lines.append(String(letters[..<count]))
    line = String(letters[count...])
    used = PlainText.width(line)
  }

  private mutating func flush() {
    if used > 0 { lines.append(line) }
    (line, used) = ("", 0)
  }

  /// What stays on one line of a word, where it can.
  private static func pieces(of word: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = word.startIndex
    for (last, next) in zip(word.indices, word.indices.dropFirst()) where allowsBreak(word[last], word[next]) {
      pieces.append(word[start..<next])
      start = next
    }
    return pieces + [word[start...]]
  }

  private static func allowsBreak(_ last: Character, _ next: Character) -> Bool {
    (PlainText.width(String(last)) > 1 || PlainText.width(String(next)) > 1)
      && Kinsoku.allowsBreak(after: base(last), before: base(next))
  }

  private static func base(_ letter: Character) -> Unicode.Scalar { letter.unicodeScalars.first ?? " " }
}
