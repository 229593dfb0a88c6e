/// What is printed or painted all over a part, in a second colour.
public enum Pattern: String, Sendable, Hashable, CaseIterable {
  case striped, dotted, checked, floral

  /// As it stands before a noun.
  public var adjective: String {
    switch self {
    case .dotted: "polka dot"
    default: rawValue
    }
  }

  /// A function of x and y with period 1 that is 0 on the ground, 1 on the figure, between them where colours mix.
  var function: String {
    switch self {
    case .striped: "select(mod(x+100,1)-0.5,0,1)"
    case .dotted:
      """
      select(min(pow(mod(x+100,1)-.5,2)+pow(mod(y+100,1)-.5,2),pow(mod(x+100.5,1)-.5,2)+pow(mod(y+100.5,1)-.5,2))-0.055,1,0)
      """
    case .checked: "(select(mod(x+100,1)-0.5,0,0.5)+select(mod(y+100,1)-0.5,0,0.5))"
    case .floral:
      // Five petals round a ring, a smaller blossom between every four.
      """
      select(min(\(Self.blossom(shift: 0, size: 0.36)),\(Self.blossom(shift: 0.5, size: 0.2))),1,0)
      """
    }
  }

  private static func blossom(shift: Double, size: Double) -> String {
    let x = "(mod(x+\(100 + shift),1)-.5)"
    let y = "(mod(y+\(100 + shift),1)-.5)"
    let r = "sqrt(\(x)*\(x)+\(y)*\(y))"
    return "max(\(r)-\(size)*(0.62+0.38*cos(5*atan2(\(y),\(x)))),\(size * 0.2)-\(r))"
  }
}
