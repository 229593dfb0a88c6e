/// How something flat is laid on a part.
public enum Wrap: Sendable, Hashable {
  /// Once round the y axis.
  case around
  /// From the front, along z.
  case front
  /// From above, along y.
  case above
  /// From the side, along x.
  case side
  /// All over a ball's surface.
  case ball

  /// Repeats round the axis must be whole, along it they need not.
  var warp: String {
    switch self {
    case .around: "warp{cylindrical dist_exp 0} rotate y*-90"
    case .ball: "warp{spherical dist_exp 0} rotate y*-90"
    case .front: ""
    case .above: "rotate x*90"
    case .side: "rotate y*90"
    }
  }
}
