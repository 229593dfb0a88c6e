import CVTerm
import Foundation
import Robot

/// A terminal's screen as a picture.
struct ScreenSVG {
  private static let (width, height) = (8, 16)
  /// Quarters of a cell that a block covers, as rectangles in half cells.
  private static let blocks: [Unicode.Scalar: [(x: Int, y: Int, width: Int, height: Int)]] = [
    "█": [(0, 0, 2, 2)], "▀": [(0, 0, 2, 1)], "▄": [(0, 1, 2, 1)], "▌": [(0, 0, 1, 2)], "▐": [(1, 0, 1, 2)],
    "▘": [(0, 0, 1, 1)], "▝": [(1, 0, 1, 1)], "▖": [(0, 1, 1, 1)], "▗": [(1, 1, 1, 1)],
    "▚": [(0, 0, 1, 1), (1, 1, 1, 1)], "▞": [(1, 0, 1, 1), (0, 1, 1, 1)], "▛": [(0, 0, 2, 1), (0, 1, 1, 1)],
    "▜": [(0, 0, 2, 1), (1, 1, 1, 1)], "▙": [(0, 0, 1, 1), (0, 1, 2, 1)], "▟": [(1, 0, 1, 1), (0, 1, 2, 1)],
  ]

  private var grounds = ""
  private var marks = ""
  private let size: (width: Int, height: Int)

  init(_ terminal: PseudoTerminal) {
    size = (terminal.columns * Self.width, terminal.rows * Self.height)
    for row in 0..<terminal.rows { add(row, of: terminal) }
  }

  var text: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(size.width)" height="\(size.height)" \
    stroke="none" font-family="DejaVu Sans Mono, monospace" font-size="13" shape-rendering="crispEdges">
    \(grounds)\(marks)</svg>

    """
  }

  private mutating func add(_ row: Int, of terminal: PseudoTerminal) {
    var run: (start: Int, colour: String)?
    func close(_ end: Int) -> String {
      guard let run else { return "" }
      return Self.rect(
        run.start * Self.width, row * Self.height, (end - run.start) * Self.width, Self.height, run.colour)
    }
    for column in 0..<terminal.columns {
      let cell = terminal.cell(column, row)
      let (ground, ink) = Self.colours(of: cell)
      if run?.colour != ground {
        grounds += close(column)
        run = (column, ground)
      }
      guard let scalar = Unicode.Scalar(cell.chars.0), cell.chars.0 != 0, scalar != " " else { continue }
      let (x, y) = (column * Self.width, row * Self.height)
      if let parts = Self.blocks[scalar] {
        for part in parts {
          marks += Self.rect(
            x + part.x * Self.width / 2, y + part.y * Self.height / 2, part.width * Self.width / 2,
            part.height * Self.height / 2, ink)
        }
      } else {
        let bold = cell.attrs.bold != 0 ? " font-weight=\"bold\"" : ""
        let line = cell.attrs.underline != 0 ? " text-decoration=\"underline\"" : ""
        let sign = ["<": "&lt;", "&": "&amp;"][scalar] ?? String(scalar)
        marks += "<text x=\"\(x)\" y=\"\(y + 12)\" fill=\"\(ink)\"\(bold)\(line)>\(sign)</text>\n"
      }
    }
    grounds += close(terminal.columns)
  }

  private static func colours(of cell: VTermScreenCell) -> (ground: String, ink: String) {
    let (ground, ink) = (hex(cell.bg, otherwise: "#000000"), hex(cell.fg, otherwise: "#ffffff"))
    return cell.attrs.reverse != 0 ? (ink, ground) : (ground, ink)
  }

  private static func hex(_ colour: VTermColor, otherwise: String) -> String {
    guard colour.type & 0x07 == 0 else { return otherwise }
    return String(format: "#%02x%02x%02x", colour.rgb.red, colour.rgb.green, colour.rgb.blue)
  }

  private static func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ fill: String) -> String {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill)\"/>\n"
  }
}
