/// A rectangle of cells.
public struct Rect: Sendable, Hashable {
  public var x: Int
  public var y: Int
  public var width: Int
  public var height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public var right: Int { x + width }
  public var bottom: Int { y + height }
  public var isEmpty: Bool { width == 0 || height == 0 }

  func contains(_ column: Int, _ row: Int) -> Bool {
    column >= x && column < right && row >= y && row < bottom
  }

  func inset(by cells: Int) -> Rect {
    Rect(x: x + cells, y: y + cells, width: width - 2 * cells, height: height - 2 * cells)
  }

  /// The `height` topmost rows, and the rest.
  func splitTop(_ height: Int) -> (top: Rect, rest: Rect) {
    let height = min(max(0, height), self.height)
    return (
      Rect(x: x, y: y, width: width, height: height),
      Rect(x: x, y: y + height, width: width, height: self.height - height)
    )
  }

  func splitLeft(_ width: Int) -> (left: Rect, rest: Rect) {
    let width = min(max(0, width), self.width)
    return (
      Rect(x: x, y: y, width: width, height: height),
      Rect(x: x + width, y: y, width: self.width - width, height: height)
    )
  }
}
