/// What a cell means; a theme says how that looks.
public enum Role: String, Sendable, Hashable, CaseIterable {
  case text, quiet, border, heading
  case header, bar
  case key, keyWord
  case supported, contradicted, uncertain, unobservable
  case status, objection, failure
  case input
}

public struct Style: Sendable, Hashable {
  public var role: Role
  public var isBold: Bool
  public var isUnderlined: Bool
  public var isReversed: Bool

  public init(_ role: Role, bold: Bool = false, underlined: Bool = false, reversed: Bool = false) {
    self.role = role
    isBold = bold
    isUnderlined = underlined
    isReversed = reversed
  }

  public static let text = Style(.text)
  public static let quiet = Style(.quiet)
  public static let border = Style(.border)
  public static let heading = Style(.heading, bold: true)
}
