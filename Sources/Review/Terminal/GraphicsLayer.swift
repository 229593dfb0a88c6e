/// The pictures that lie over the cells: what is shown, what the terminal already has, and what to send so that it shows
/// something else. Knows the protocols, no terminal.
package struct GraphicsLayer: Sendable {
  /// What to do around painting the cells.
  package struct Change: Sendable, Hashable {
    /// To be sent before the cells are painted.
    package var before = ""
    /// Cells that have to be painted again, because a picture lay over them.
    package var uncovered: [Rect] = []
    /// To be sent after the cells were painted.
    package var after: [UInt8] = []

    package init() {}
  }

  /// Pictures that the terminal is trusted to keep.
  private static let kept = 24
  /// Bytes of base64 that one escape sequence may hold.
  private static let chunk = 4096

  private let isInTmux: Bool
  private var shown: [PlacedImage] = []
  /// Kitty's pictures that the terminal has, oldest first.
  private var sent: [PixelImage] = []

  /// - Parameter isInTmux: whether sequences must be passed through tmux to the terminal around it.
  package init(isInTmux: Bool) { self.isInTmux = isInTmux }

  /// Nothing is known of the screen any more: everything is sent again.
  package mutating func forget() { shown = [] }

  package mutating func change(to images: [PlacedImage]) -> Change {
    var change = Change()
    guard images != shown else { return change }
    for old in shown where !images.contains(old) {
      change.uncovered.append(old.frame)
      if case .png = old.image.content { change.before += passed("\u{1B}_Ga=d,d=i,i=\(old.image.number),q=2\u{1B}\\") }
    }
    // What lies under a picture is painted before it.
    for new in images where !shown.contains(new) { change.after += show(new) }
    shown = images
    return change
  }

  /// Takes every picture off the screen and out of the terminal's memory.
  package mutating func clear() -> String {
    let numbers = Set(sent.map(\.number)).sorted()
    (shown, sent) = ([], [])
    return numbers.map { passed("\u{1B}_Ga=d,d=I,i=\($0),q=2\u{1B}\\") }.joined()
  }

  private mutating func show(_ placed: PlacedImage) -> [UInt8] {
    let image = placed.image
    let start = Self.move(placed.frame.x, placed.frame.y)
    switch image.content {
    case .sixels(let bytes): return Array("\u{1B}7\(start)".utf8) + bytes + Array("\u{1B}8".utf8)
    case .png(let text):
      let transmission = transmit(image, text)
      let options = "i=\(image.number),p=1,c=\(placed.frame.width),r=\(placed.frame.height),q=2"
      if isInTmux {
        // tmux moves cells, not pictures: kitty finds the picture by placeholders that are cells.
        return Array((transmission + passed("\u{1B}_Ga=p,U=1,\(options)\u{1B}\\") + placeholders(placed)).utf8)
      }
      return Array("\u{1B}7\(transmission)\(start)\u{1B}_Ga=p,C=1,\(options)\u{1B}\\\u{1B}8".utf8)
    }
  }

  private mutating func transmit(_ image: PixelImage, _ text: String) -> String {
    if sent.contains(image) { return "" }
    sent.removeAll { $0.number == image.number }
    sent.append(image)
    var sequences = ""
    if sent.count > Self.kept {
      let old = sent.removeFirst()
      sequences += passed("\u{1B}_Ga=d,d=I,i=\(old.number),q=2\u{1B}\\")
    }
    var rest = text.utf8[...]
    var keys = "a=t,f=100,i=\(image.number),q=2,"
    repeat {
      let part = rest.prefix(Self.chunk)
      rest = rest.dropFirst(Self.chunk)
      sequences += passed("\u{1B}_G\(keys)m=\(rest.isEmpty ? 0 : 1);\(String(Substring(part)))\u{1B}\\")
      keys = "q=2,"
    } while !rest.isEmpty
    return sequences
  }

  /// Cells of U+10EEEE in the picture's colour number, the first of each row with the row's diacritic and column 0's.
  private func placeholders(_ placed: PlacedImage) -> String {
    var text = "\u{1B}7\u{1B}[38;5;\(placed.image.number)m"
    for (row, mark) in KittyDiacritics.rows.prefix(placed.frame.height).enumerated() {
      text += Self.move(placed.frame.x, placed.frame.y + row)
      text.unicodeScalars += ["\u{10EEEE}", mark, KittyDiacritics.rows[0]]
      text += String(repeating: "\u{10EEEE}", count: placed.frame.width - 1)
    }
    return text + "\u{1B}[39m\u{1B}8"
  }

  private func passed(_ sequence: String) -> String { isInTmux ? TmuxPassage.wrap(sequence) : sequence }

  private static func move(_ x: Int, _ y: Int) -> String { "\u{1B}[\(y + 1);\(x + 1)H" }
}
