/// A button or wheel of the mouse, where the terminal reports it.
public struct MouseEvent: Sendable, Hashable {
  public enum Action: Sendable, Hashable { case press, release, wheelUp, wheelDown }

  /// A place on the picture shown, in fractions of its width and height.
  public struct Point: Sendable, Hashable {
    public let x: Float
    public let y: Float

    public init(x: Float, y: Float) {
      self.x = x
      self.y = y
    }
  }

  public let action: Action
  /// In cells.
  public let x: Int
  public let y: Int
  /// Where the cell is on the current pair's photo, if it is.
  public let photo: Point?

  public init(_ action: Action, x: Int, y: Int, photo: Point? = nil) {
    self.action = action
    self.x = x
    self.y = y
    self.photo = photo
  }
}
