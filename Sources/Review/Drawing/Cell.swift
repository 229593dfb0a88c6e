/// One cell of a drawing.
public struct Cell: Sendable, Hashable {
  /// A character with its combining marks; empty for the second half of a wide one.
  public var text: String
  public var style: Style
  /// A picture's own colours, which no theme changes.
  public var paint: Paint?

  public struct Paint: Sendable, Hashable {
    public let foreground: RGB
    public let background: RGB

    public init(foreground: RGB, background: RGB) {
      self.foreground = foreground
      self.background = background
    }
  }

  public init(_ text: String, _ style: Style = .text, paint: Paint? = nil) {
    self.text = text
    self.style = style
    self.paint = paint
  }

  public static let blank = Cell(" ")
}
