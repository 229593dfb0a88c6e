/// A screenful of styled cells, and the places of photos in it.
public struct Drawing: Sendable, Hashable {
  public let size: Size
  /// Row by row.
  public private(set) var cells: [Cell]
  public var pictures: [PictureSlot] = []
  /// What a click on a rectangle means.
  private var targets: [TargetArea] = []
  /// Where the terminal's cursor stands while something is typed.
  public var caret: (x: Int, y: Int)? {
    get { caretX.flatMap { x in caretY.map { (x, $0) } } }
    set { (caretX, caretY) = (newValue?.x, newValue?.y) }
  }
  private var caretX: Int?
  private var caretY: Int?

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }

  public var bounds: Rect { Rect(x: 0, y: 0, width: size.columns, height: size.rows) }

  public subscript(x: Int, y: Int) -> Cell {
    get { contains(x, y) ? cells[y * size.columns + x] : .blank }
    set { if contains(x, y) { cells[y * size.columns + x] = newValue } }
  }

  public func contains(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && y >= 0 && x < size.columns && y < size.rows
  }

  mutating func add(_ target: MouseTarget, in rect: Rect) { targets.append(TargetArea(rect: rect, target: target)) }

  /// What lies under a cell, the topmost.
  public func target(at x: Int, _ y: Int) -> MouseTarget? { targets.last { $0.rect.contains(x, y) }?.target }

  /// One row as text, without what a picture puts there.
  public func line(_ y: Int) -> String {
    (0..<size.columns).map { self[$0, y].text }.joined()
  }
}
