internal import CNcurses
internal import Prose

/// Text cut into terminal cells: each glyph a base character with what combines with it, one or two cells wide.
public struct CellText: Sendable, Hashable {
  public struct Glyph: Sendable, Hashable {
    public var text: String
    /// 1 or 2 cells.
    public let width: Int
    /// Place of its first scalar in the text, to find a glyph by a span.
    public let scalar: Int

    fileprivate var base: Unicode.Scalar { text.unicodeScalars.first ?? " " }
  }

  public private(set) var glyphs: [Glyph] = []
  public private(set) var width = 0

  public init(_ untrusted: some StringProtocol) { self.init(TerminalText(untrusted)) }

  public init(_ text: TerminalText) { self.init(scalars: text.scalars[...]) }

  private init(scalars: ArraySlice<Unicode.Scalar>) {
    for (place, scalar) in zip(scalars.indices, scalars) { append(scalar, at: place) }
  }

  /// Cut at line feeds; places still count from the whole text's start.
  public static func paragraphs(of untrusted: String) -> [CellText] {
    let lines = TerminalText(untrusted.replacing("\r\n", with: " \n"), lines: .kept).scalars.split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.map { CellText(scalars: $0) }
  }

  init(glyphs: some Sequence<Glyph>) {
    for glyph in glyphs {
      self.glyphs.append(glyph)
      width += glyph.width
    }
  }

  /// At most `cells` wide; what is cut off shows as "…".
  public func clipped(to cells: Int) -> CellText {
    if width <= cells { return self }
    guard cells > 0 else { return CellText(glyphs: []) }
    var kept: [Glyph] = []
    var used = 0
    for glyph in glyphs {
      if used + glyph.width > cells - 1 { break }
      kept.append(glyph)
      used += glyph.width
    }
    kept.append(Glyph(text: "…", width: 1, scalar: glyphs.dropFirst(kept.count).first?.scalar ?? 0))
    return CellText(glyphs: kept)
  }

  /// The same, cut between words where that costs less than half of it.
  func elided(to cells: Int) -> CellText {
    if width <= cells { return self }
    let kept = clipped(to: cells).glyphs.dropLast()
    // The next glyph may be the space that ends the last word kept.
    let isWhole = glyphs.dropFirst(kept.count).first?.text == " "
    guard !isWhole, let space = kept.lastIndex(where: { $0.text == " " }) else { return clipped(to: cells) }
    let words = CellText(glyphs: kept[..<space])
    guard words.width * 2 >= cells else { return clipped(to: cells) }
    return CellText(glyphs: words.glyphs + [Glyph(text: "…", width: 1, scalar: kept[space].scalar)])
  }

  /// Lines of at most `cells` cells, broken at spaces, between wide characters, or where a word is too long.
  public func wrapped(to cells: Int) -> [CellText] {
    guard cells > 1, !glyphs.isEmpty else { return [self] }
    var lines: [CellText] = []
    var start = 0
    while start < glyphs.count {
      let end = lineEnd(from: start, cells: cells)
      lines.append(CellText(glyphs: glyphs[start..<end]))
      start = end
      while start < glyphs.count, glyphs[start].text == " " { start += 1 }
    }
    return lines
  }

  private func lineEnd(from start: Int, cells: Int) -> Int {
    var used = 0
    var lastBreak: Int?
    for place in start..<glyphs.count {
      let glyph = glyphs[place]
      if place > start, glyph.text == " " || isBreak(before: place) { lastBreak = place }
      if used + glyph.width > cells { return lastBreak ?? wordEnd(from: start, fitting: max(place - start, 1)) }
      used += glyph.width
    }
    return glyphs.count
  }

  /// Where a word that is too long for a line is broken.
  private func wordEnd(from start: Int, fitting count: Int) -> Int {
    guard start + count < glyphs.count else { return start + count }
    return start + Kinsoku.breakPlace(in: glyphs[start...start + count].map(\.base), fitting: count)
  }

  /// Between two wide characters, but for those that Japanese never begins or ends a line with.
  private func isBreak(before place: Int) -> Bool {
    let (last, next) = (glyphs[place - 1], glyphs[place])
    return last.width == 2 && next.width == 2 && Kinsoku.allowsBreak(after: last.base, before: next.base)
  }

  private mutating func append(_ scalar: Unicode.Scalar, at place: Int) {
    if scalar == "\t" { return push(Glyph(text: " ", width: 1, scalar: place)) }
    // Terminals disagree on the width of what these join or vary; without them every cell stays where it is counted.
    if scalar.isJoinerOrVariation { return }
    if scalar.properties.isEmojiModifier, glyphs.last?.width == 2 { return }
    let cells = Int(kantei_cell_width(wchar_t(bitPattern: scalar.value)))
    switch cells {
    case 1, 2: push(Glyph(text: String(scalar), width: cells, scalar: place))
    case 0: combine(scalar, at: place)
    default: push(Glyph(text: "\u{FFFD}", width: 1, scalar: place))
    }
  }

  private mutating func push(_ glyph: Glyph) {
    glyphs.append(glyph)
    width += glyph.width
  }

  /// ncurses holds five characters a cell; more marks than that are a prank.
  private mutating func combine(_ mark: Unicode.Scalar, at place: Int) {
    if glyphs.isEmpty { push(Glyph(text: " ", width: 1, scalar: place)) }
    let last = glyphs.count - 1
    if glyphs[last].text.unicodeScalars.count < 5 { glyphs[last].text.unicodeScalars.append(mark) }
  }
}

extension Unicode.Scalar {
  fileprivate var isJoinerOrVariation: Bool {
    (0x200C...0x200D).contains(value) || (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
  }
}
