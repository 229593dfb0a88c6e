/// Mean and spread of points in the plane, each a square of side 1.
struct Moments {
  let x: Double
  let y: Double
  private let xx: Double
  private let xy: Double
  private let yy: Double

  init(of points: [(x: Double, y: Double)]) {
    let count = Double(max(points.count, 1))
    let x = points.reduce(0) { $0 + $1.x } / count
    let y = points.reduce(0) { $0 + $1.y } / count
    self.x = x
    self.y = y
    // A square's own second moment is 1/12.
    xx = points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) } / count + 1.0 / 12
    yy = points.reduce(0) { $0 + ($1.y - y) * ($1.y - y) } / count + 1.0 / 12
    xy = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) } / count
  }

  /// Longer by shorter axis of the ellipse of equal second moments.
  var elongation: Double {
    let half = (xx + yy) / 2
    let difference = ((xx - yy) * (xx - yy) / 4 + xy * xy).squareRoot()
    return ((half + difference) / (half - difference)).squareRoot()
  }

  /// Squared Mahalanobis distance: 4 on that ellipse's edge.
  func distance(of point: (x: Double, y: Double)) -> Double {
    let (dx, dy) = (point.x - x, point.y - y)
    return (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / (xx * yy - xy * xy)
  }
}
