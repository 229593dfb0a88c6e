/// How each role looks.
public struct Theme: Sendable, Hashable {
  public struct Look: Sendable, Hashable {
    /// `nil` is the terminal's own.
    public var foreground: RGB?
    /// `nil` is the theme's background.
    public var background: RGB?
    public var isBold = false
    public var isDim = false
    public var isUnderlined = false
    public var isReversed = false

    public init(foreground: RGB? = nil, background: RGB? = nil) {
      self.foreground = foreground
      self.background = background
    }
  }

  public let name: String
  /// Behind everything; `nil` is the terminal's own.
  public let background: RGB?
  private let looks: [Role: Look]

  public init(name: String, background: RGB?, looks: [Role: Look]) {
    self.name = name
    self.background = background
    self.looks = looks
  }

  /// A cell's look: its role's, with what the style adds.
  public func look(of style: Style) -> Look {
    var look = looks[style.role] ?? Look()
    look.isBold = look.isBold || style.isBold
    look.isUnderlined = look.isUnderlined || style.isUnderlined
    look.isReversed = look.isReversed != style.isReversed
    return look
  }

  /// No colour at all: marks, words and attributes alone. For `NO_COLOR`, for two-colour terminals, and where no theme
  /// file can be read.
  public static let monochrome = Theme(
    name: "monochrome", background: nil,
    looks: [
      .heading: .with { $0.isBold = true }, .header: .with { $0.isReversed = true },
      .bar: .with { $0.isReversed = true },
      .key: .with { $0.isBold = true }, .contradicted: .with { $0.isBold = true },
      .failure: .with { $0.isReversed = true }, .input: .with { $0.isUnderlined = true },
    ])
}

extension Theme.Look {
  fileprivate static func with(_ change: (inout Theme.Look) -> Void) -> Theme.Look {
    var look = Theme.Look()
    change(&look)
    return look
  }
}
