/// A profile drawn as Bézier pieces: turned on a lathe it is (radius, height), in a prism it is (x, z).
public struct Outline: Sendable, Hashable {
  public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Runs of points: smooth within a run, a corner where one run ends and the next begins at the same point.
  public private(set) var runs: [[Point]]

  public init(_ runs: [[(Double, Double)]]) {
    self.runs = runs.map { $0.map { Point($0.0, $0.1) } }
  }

  /// Straight lines from point to point.
  public static func corners(_ points: [(Double, Double)]) -> Outline {
    Outline(zip(points, points.dropFirst()).map { [$0, $1] })
  }

  public static func smooth(_ points: [(Double, Double)]) -> Outline { Outline([points]) }

  /// A closed rectangle with rounded corners, centred on the origin.
  public static func roundedRectangle(width: Double, height: Double, radius: Double) -> Outline {
    let (w, h, r) = (width / 2, height / 2, radius)
    let k = r * 0.45
    func corner(_ from: (Double, Double), _ a: (Double, Double), _ b: (Double, Double), _ to: (Double, Double))
      -> [(Double, Double)]
    { [from, a, b, to] }
    var outline = Outline([])
    let pieces: [[(Double, Double)]] = [
      [(-w + r, -h), (w - r, -h)], corner((w - r, -h), (w - k, -h), (w, -h + k), (w, -h + r)),
      [(w, -h + r), (w, h - r)], corner((w, h - r), (w, h - k), (w - k, h), (w - r, h)),
      [(w - r, h), (-w + r, h)], corner((-w + r, h), (-w + k, h), (-w, h - k), (-w, h - r)),
      [(-w, h - r), (-w, -h + r)], corner((-w, -h + r), (-w, -h + k), (-w + k, -h), (-w + r, -h)),
    ]
    outline.pieces = pieces.map { piece in
      let points = piece.map { Point($0.0, $0.1) }
      return points.count == 4 ? points : Self.line(points[0], points[1])
    }
    outline.runs = outline.pieces ?? []
    return outline
  }

  private var pieces: [[Point]]?

  /// Four control points a piece.
  var beziers: [[Point]] {
    if let pieces { return pieces }
    return runs.flatMap { run -> [[Point]] in
      guard run.count > 2 else { return run.count == 2 ? [Self.line(run[0], run[1])] : [] }
      return (0..<run.count - 1).map { i in
        let before = run[max(0, i - 1)]
        let (a, b) = (run[i], run[i + 1])
        let after = run[min(run.count - 1, i + 2)]
        let first = Self.control(before, a, b)
        let second = Self.control(after, b, a)
        return [a, first, second, b]
      }
    }
  }

  /// The control point beside `b` on the way to `c`: a Catmull-Rom tangent by chord lengths, so that short pieces beside
  /// long ones don't overshoot.
  private static func control(_ a: Point, _ b: Point, _ c: Point) -> Point {
    let (d0, d1) = (length(a, b), length(b, c))
    guard d0 > 1e-9, d1 > 1e-9 else { return Point(b.x + (c.x - b.x) / 3, b.y + (c.y - b.y) / 3) }
    func tangent(_ a: Double, _ b: Double, _ c: Double) -> Double {
      ((b - a) / d0 - (c - a) / (d0 + d1) + (c - b) / d1) * d1
    }
    return Point(b.x + tangent(a.x, b.x, c.x) / 3, b.y + tangent(a.y, b.y, c.y) / 3)
  }

  private static func length(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  private static func line(_ a: Point, _ b: Point) -> [Point] {
    [
      a, Point(a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3),
      Point(a.x + (b.x - a.x) * 2 / 3, a.y + (b.y - a.y) * 2 / 3), b,
    ]
  }

  var extent: (low: Point, high: Point) {
    let all = beziers.joined()
    return (
      Point(all.map(\.x).min() ?? 0, all.map(\.y).min() ?? 0), Point(all.map(\.x).max() ?? 0, all.map(\.y).max() ?? 0)
    )
  }
}
