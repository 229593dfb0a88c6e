import Foundation

/// One affine step, applied in order as POV-Ray does; angles in degrees, left-handed.
public enum Move: Sendable, Hashable {
  case shift(Double, Double, Double)
  case turn(x: Double = 0, y: Double = 0, z: Double = 0)
  case stretch(Double, Double, Double)

  public static func size(_ factor: Double) -> Move { .stretch(factor, factor, factor) }

  func applied(to point: Vector) -> Vector {
    switch self {
    case .shift(let x, let y, let z): return point + Vector(x, y, z)
    case .stretch(let x, let y, let z): return Vector(point.x * x, point.y * y, point.z * z)
    case .turn(let x, let y, let z):
      var p = point
      if x != 0 {
        let (s, c) = Self.sineAndCosine(x)
        p = Vector(p.x, p.y * c - p.z * s, p.y * s + p.z * c)
      }
      if y != 0 {
        let (s, c) = Self.sineAndCosine(y)
        p = Vector(p.x * c + p.z * s, p.y, -p.x * s + p.z * c)
      }
      if z != 0 {
        let (s, c) = Self.sineAndCosine(z)
        p = Vector(p.x * c - p.y * s, p.x * s + p.y * c, p.z)
      }
      return p
    }
  }

  private static func sineAndCosine(_ degrees: Double) -> (Double, Double) {
    let angle = degrees * .pi / 180
    return (sin(angle), cos(angle))
  }

  var sdl: String {
    switch self {
    case .shift(let x, let y, let z): "translate \(SDL.vector(x, y, z))"
    case .stretch(let x, let y, let z): "scale \(SDL.vector(x, y, z))"
    case .turn(let x, let y, let z): "rotate \(SDL.vector(x, y, z))"
    }
  }
}
