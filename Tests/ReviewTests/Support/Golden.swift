import Features
import Foundation
import Review
import Testing

/// Screens as text files: the cells, and under them which role each has. `KANTEI_RECORD=1` writes them anew; look at
/// the difference before committing it.
enum Golden {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Goldens")

  static func check(_ drawing: Drawing, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try check(text(of: drawing), name, sourceLocation)
  }

  /// The same with each row's colours as the theme has them.
  static func check(
    _ drawing: Drawing, in theme: Theme, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let rows = (0..<drawing.size.rows).flatMap { y in
      [drawing.line(y).trimmingSuffix(" "), "    " + runs(of: drawing, theme, y).joined(separator: " ")]
    }
    try check(rows.joined(separator: "\n") + "\n", name, sourceLocation)
  }

  /// "12 d8dbe0/15171c bold": so many cells in these colours.
  private static func runs(of drawing: Drawing, _ theme: Theme, _ y: Int) -> [String] {
    var runs: [(count: Int, look: String)] = []
    for x in 0..<drawing.size.columns {
      let look = words(for: theme.look(of: drawing[x, y].style), theme)
      if runs.last?.look == look { runs[runs.count - 1].count += 1 } else { runs.append((1, look)) }
    }
    return runs.map { "\($0.count)×\($0.look)" }
  }

  private static func words(for look: Theme.Look, _ theme: Theme) -> String {
    func hex(_ colour: RGB?) -> String {
      colour.map { String($0.hex + 0x1000000, radix: 16).dropFirst() }.map(String.init) ?? "own"
    }
    let flags = [(look.isBold, "b"), (look.isDim, "d"), (look.isUnderlined, "u"), (look.isReversed, "r")]
    return "\(hex(look.foreground))/\(hex(look.background ?? theme.background))"
      + flags.filter(\.0).map(\.1).joined()
  }

  private static func check(_ shown: String, _ name: String, _ sourceLocation: SourceLocation) throws {
    let file = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["KANTEI_RECORD"] != nil {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try shown.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    guard shown != expected else { return }
    let (new, old) = (
      shown.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let row = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(name) differs at line \((row?.offset ?? min(new.count, old.count)) + 1):\n\(row?.element.0 ?? "")\nnot\n\(row?.element.1 ?? "")",
      sourceLocation: sourceLocation)
  }

  private static func text(of drawing: Drawing) -> String {
    let rows = 0..<drawing.size.rows
    let cells = rows.map { drawing.line($0) }
    let roles = rows.map { y in (0..<drawing.size.columns).map { sign(of: drawing[$0, y]) }.joined() }
    let pictures = drawing.pictures.map { slot in
      let crop = slot.request.crop.map { " crop \($0.x0) \($0.y0) \($0.x1) \($0.y1)" } ?? ""
      let outlines = slot.outlines.map { "\($0.number)\($0.isSelected ? "!" : "") \($0.role)" }.joined(separator: ", ")
      return
        "picture \(slot.request.pair)\(crop) at \(slot.rect.x),\(slot.rect.y) \(slot.rect.width)x\(slot.rect.height): \(outlines)"
    }
    return (cells + [""] + roles + [""] + pictures).map { $0.trimmingSuffix(" ") }.joined(separator: "\n") + "\n"
  }

  /// One letter a role, upper case where it is reversed or bold; a dot for plain text.
  private static func sign(of cell: Cell) -> String {
    if cell.text == " ", cell.style.role == .text { return " " }
    let letters: [Role: String] = [
      .text: ".", .quiet: "q", .border: "b", .heading: "g", .header: "h", .bar: "r", .key: "k", .keyWord: "w",
      .supported: "s", .contradicted: "c", .uncertain: "u", .unobservable: "n", .status: "t", .objection: "o",
      .failure: "f", .input: "i",
    ]
    let letter = letters[cell.style.role] ?? "?"
    return cell.style.isReversed || cell.style.isBold ? letter.uppercased() : letter
  }
}

extension String {
  fileprivate func trimmingSuffix(_ sign: Character) -> String {
    var text = self[...]
    while text.last == sign { text.removeLast() }
    return String(text)
  }
}
