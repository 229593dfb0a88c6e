import Foundation

/// An axis-parallel box around a solid.
public struct Bounds: Sendable, Hashable {
  public var low: Vector
  public var high: Vector

  public var size: Vector { high - low }
  public var centre: Vector { (low + high) * 0.5 }

  public var corners: [Vector] {
    [low.x, high.x].flatMap { x in [low.y, high.y].flatMap { y in [low.z, high.z].map { z in Vector(x, y, z) } } }
  }

  static func around(_ points: [Vector]) -> Bounds {
    Bounds(
      low: Vector(points.map(\.x).min() ?? 0, points.map(\.y).min() ?? 0, points.map(\.z).min() ?? 0),
      high: Vector(points.map(\.x).max() ?? 0, points.map(\.y).max() ?? 0, points.map(\.z).max() ?? 0))
  }

  static func around(_ all: [Bounds]) -> Bounds { around(all.flatMap { [$0.low, $0.high] }) }

  func grown(_ margin: Double) -> Bounds {
    Bounds(low: low - Vector(margin, margin, margin), high: high + Vector(margin, margin, margin))
  }

  func moved(_ moves: [Move]) -> Bounds {
    Self.around(corners.map { corner in moves.reduce(corner) { $1.applied(to: $0) } })
  }
}

extension Solid {
  /// Exact for upright primitives, never too small otherwise.
  public var bounds: Bounds {
    switch self {
    case .box(let a, let b): return .around([a, b])
    case .sphere(let c, let r): return Bounds(low: c, high: c).grown(r)
    case .cylinder(let a, let b, let r): return Self.rod(a, r, b, r)
    case .cone(let a, let r, let b, let s): return Self.rod(a, r, b, s)
    case .torus(let major, let minor):
      let r = major + minor
      return Bounds(low: Vector(-r, -minor, -r), high: Vector(r, minor, r))
    case .lathe(let outline):
      let (low, high) = outline.extent
      return Bounds(low: Vector(-high.x, low.y, -high.x), high: Vector(high.x, high.y, high.x))
    case .prism(let outline, let from, let to):
      let (low, high) = outline.extent
      return Bounds(low: Vector(low.x, from, low.y), high: Vector(high.x, to, high.y))
    case .superellipsoid: return Bounds(low: Vector(-1, -1, -1), high: Vector(1, 1, 1))
    case .sheet(let rows): return .around(rows.flatMap { $0 })
    case .letters(_, _, let width, let height, let depth):
      return Bounds(low: Vector(-width / 2, -height / 2, 0), high: Vector(width / 2, height / 2, depth))
    case .union(let solids): return .around(solids.map(\.bounds))
    case .difference(let solid, _): return solid.bounds
    case .intersection(let solids):
      let all = solids.map(\.bounds)
      return Bounds(
        low: Vector(all.map(\.low.x).max() ?? 0, all.map(\.low.y).max() ?? 0, all.map(\.low.z).max() ?? 0),
        high: Vector(all.map(\.high.x).min() ?? 0, all.map(\.high.y).min() ?? 0, all.map(\.high.z).min() ?? 0))
    case .moved(let solid, let moves): return solid.tightBounds(moves)
    }
  }

  /// Bounds after `moves`, taken point by point, so that a turned solid still touches the floor it is set on.
  private func tightBounds(_ moves: [Move]) -> Bounds {
    func moved(_ points: [Vector]) -> Bounds {
      .around(points.map { point in moves.reduce(point) { $1.applied(to: $0) } })
    }
    switch self {
    case .union(let solids): return .around(solids.map { $0.tightBounds(moves) })
    case .difference(let solid, _): return solid.tightBounds(moves)
    case .moved(let solid, let inner): return solid.tightBounds(inner + moves)
    case .sheet(let rows): return moved(rows.flatMap { $0 })
    case .sphere(let centre, let radius):
      let rings = (0...12).flatMap { step -> [Vector] in
        let angle = Double(step) * .pi / 12
        return Self.ring(radius * cos(angle), radius * sin(angle))
      }
      return moved(rings.map { $0 + centre })
    case .lathe(let outline): return moved(outline.beziers.joined().flatMap { Self.ring($0.y, $0.x) })
    case .torus(let major, let minor):
      let rings = (0..<12).flatMap { step -> [Vector] in
        let angle = Double(step) * .pi / 6
        return Self.ring(minor * sin(angle), major + minor * cos(angle))
      }
      return moved(rings)
    case .prism(let outline, let from, let to):
      return moved(outline.beziers.joined().flatMap { [Vector($0.x, from, $0.y), Vector($0.x, to, $0.y)] })
    default: return bounds.moved(moves)
    }
  }

  /// Points on a level circle around the axis.
  private static func ring(_ y: Double, _ radius: Double) -> [Vector] {
    (0..<24).map { Vector(radius * cos(Double($0) * .pi / 12), y, radius * sin(Double($0) * .pi / 12)) }
  }

  private static func rod(_ a: Vector, _ r: Double, _ b: Vector, _ s: Double) -> Bounds {
    let axis = (b - a).unit
    let across = Vector(
      (1 - axis.x * axis.x).squareRoot(), (1 - axis.y * axis.y).squareRoot(), (1 - axis.z * axis.z).squareRoot())
    return .around([a - across * r, a + across * r, b - across * s, b + across * s])
  }
}
