import Foundation

/// A shape of a scene, before it has a surface.
public indirect enum Solid: Sendable, Hashable {
  case box(Vector, Vector)
  case sphere(Vector, Double)
  case cylinder(Vector, Vector, Double)
  case cone(Vector, Double, Vector, Double)
  /// Around the y axis.
  case torus(major: Double, minor: Double)
  case lathe(Outline)
  /// The outline lies in x and z and is drawn out along y.
  case prism(Outline, from: Double, to: Double)
  case superellipsoid(east: Double, north: Double)
  /// A smooth mesh over a grid of points, rows of equal length.
  case sheet([[Vector]])
  /// Letters facing the camera, centred, fitted into `width` x `height`, `depth` thick.
  case letters(String, font: Font, width: Double, height: Double, depth: Double)
  case union([Solid])
  case difference(Solid, [Solid])
  case intersection([Solid])
  case moved(Solid, [Move])

  /// POV-Ray's own fonts: nothing to install, the same everywhere.
  public enum Font: Int, Sendable, Hashable, CaseIterable {
    case serif = 1
    case sans = 2
  }

  public func moved(_ moves: Move...) -> Solid { .moved(self, moves) }
  public func at(_ x: Double, _ y: Double, _ z: Double) -> Solid { .moved(self, [.shift(x, y, z)]) }
  public func minus(_ others: Solid...) -> Solid { .difference(self, others) }
}

extension Solid {
  /// A round rod that follows a smooth curve through `points`; `ends` are its radii at both ends.
  public static func tube(_ points: [Vector], radius: Double, endRadius: Double? = nil, steps: Int = 8) -> Solid {
    let path = smoothPath(points, steps: steps)
    let last = Double(max(1, path.count - 1))
    let radii = path.indices.map { radius + ((endRadius ?? radius) - radius) * Double($0) / last }
    var solids: [Solid] = []
    for i in path.indices {
      solids.append(.sphere(path[i], radii[i]))
      if i + 1 < path.count, (path[i + 1] - path[i]).length > 1e-6 {
        solids.append(
          radii[i] == radii[i + 1]
            ? .cylinder(path[i], path[i + 1], radii[i]) : .cone(path[i], radii[i], path[i + 1], radii[i + 1]))
      }
    }
    return .union(solids)
  }

  /// Catmull-Rom through the points, both ends included.
  static func smoothPath(_ points: [Vector], steps: Int) -> [Vector] {
    guard points.count > 2 else { return points }
    var path: [Vector] = [points[0]]
    for i in 0..<points.count - 1 {
      let (a, b, c, d) = (points[max(0, i - 1)], points[i], points[i + 1], points[min(points.count - 1, i + 2)])
      for step in 1...steps {
        let t = Double(step) / Double(steps)
        let p =
          b * 2 + (c - a) * t + (a * 2 - b * 5 + c * 4 - d) * (t * t) + (b * 3 - a - c * 3 + d) * (t * t * t)
        path.append(p * 0.5)
      }
    }
    return path
  }

  /// A box with rounded edges; `radius` at most a little less than half of its thinnest side.
  public static func roundBox(_ low: Vector, _ high: Vector, radius: Double) -> Solid {
    let size = high - low
    let r = min(radius, 0.49 * min(size.x, size.y, size.z))
    let (a, b) = (low + Vector(r, r, r), high - Vector(r, r, r))
    var solids: [Solid] = [
      .box(Vector(low.x, a.y, a.z), Vector(high.x, b.y, b.z)), .box(Vector(a.x, low.y, a.z), Vector(b.x, high.y, b.z)),
      .box(Vector(a.x, a.y, low.z), Vector(b.x, b.y, high.z)),
    ]
    for x in [a.x, b.x] {
      for y in [a.y, b.y] {
        solids.append(.cylinder(Vector(x, y, a.z), Vector(x, y, b.z), r))
        for z in [a.z, b.z] { solids.append(.sphere(Vector(x, y, z), r)) }
      }
      for z in [a.z, b.z] { solids.append(.cylinder(Vector(x, a.y, z), Vector(x, b.y, z), r)) }
    }
    for y in [a.y, b.y] { for z in [a.z, b.z] { solids.append(.cylinder(Vector(a.x, y, z), Vector(b.x, y, z), r)) } }
    return .union(solids)
  }

  /// A disc with a rounded edge, standing on `y`.
  public static func disc(radius: Double, y: Double, height: Double, edge: Double? = nil) -> Solid {
    let e = min(edge ?? height / 3, height / 2)
    return .lathe(
      Outline([
        [(0, y), (radius - e, y)], [(radius - e, y), (radius - e * 0.3, y + e * 0.3), (radius, y + e)],
        [(radius, y + e), (radius, y + height - e)],
        [(radius, y + height - e), (radius - e * 0.3, y + height - e * 0.3), (radius - e, y + height)],
        [(radius - e, y + height), (0, y + height)],
      ]))
  }

  /// Outside, rounded lip and inside of a turned vessel; `profile` runs from the foot's edge to the rim.
  public static func vessel(_ profile: [(Double, Double)], wall: Double) -> (outside: Solid, inside: Solid) {
    let foot = profile[0]
    let rim = profile[profile.count - 1]
    let inner = profile.enumerated().map { index, point in
      (max(0.01, point.0 - wall), index == 0 ? point.1 + wall : point.1)
    }
    let outside = Solid.union([
      .lathe(Outline([[(0, foot.1), foot], profile])),
      .torus(major: rim.0 - wall / 2, minor: wall / 2).at(0, rim.1, 0),
    ])
    return (outside, .lathe(Outline([[(0, foot.1 + wall), inner[0]], inner])))
  }

  /// A mesh from a function of two parameters that run from 0 to 1.
  public static func surface(_ columns: Int, _ rows: Int, _ point: (Double, Double) -> Vector) -> Solid {
    .sheet(
      (0...rows).map { row in
        (0...columns).map { column in point(Double(column) / Double(columns), Double(row) / Double(rows)) }
      })
  }
}
