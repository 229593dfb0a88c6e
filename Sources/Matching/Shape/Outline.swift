import Features
import Foundation

/// The outline of a product's largest piece, holes filled: how it fills the figures that shape words name.
struct Outline: Sendable {
  /// Share of it within the ellipse of equal second moments: 1 for an ellipse, less for corners.
  let ellipticity: Double
  /// Share that it covers of the smallest rectangle around it, turned in steps of 5 degrees: 1 for a rectangle, 0.79 for an ellipse.
  let fill: Double
  /// Longer by shorter side of that rectangle.
  let elongation: Double
  /// Height by width of the upright rectangle around it.
  let tallness: Double

  private static let fewestSamples = 30
  private static let turns = 18

  /// - Returns: `nil` where nothing stands out from its background.
  init?(of scene: Scene) {
    guard scene.standsOut else { return nil }
    let lattice = scene.photo.lattice
    let piece = lattice.filled(lattice.largestPiece(of: scene.foreground))
    guard piece.count >= Self.fewestSamples else { return nil }
    // Samples stand for patches that need not be square.
    let width = Double(scene.photo.width) / Double(lattice.columns)
    let height = Double(scene.photo.height) / Double(lattice.rows)
    guard width > 0, height > 0 else { return nil }
    let side = (width * height).squareRoot()
    let points = piece.map {
      (x: Double($0 % lattice.columns) * width / side, y: Double($0 / lattice.columns) * height / side)
    }
    let moments = Moments(of: points)
    ellipticity = Double(points.count { moments.distance(of: $0) <= 4 }) / Double(points.count)
    let upright = Self.extent(of: points, turnedBy: 0)
    tallness = upright.height / upright.width
    let turned = (0..<Self.turns).map { Self.extent(of: points, turnedBy: Double($0) * .pi / 2 / Double(Self.turns)) }
    let smallest = turned.min { $0.width * $0.height < $1.width * $1.height } ?? upright
    fill = Double(points.count) / (smallest.width * smallest.height)
    elongation = max(smallest.width, smallest.height) / min(smallest.width, smallest.height)
  }

  private static func extent(
    of points: [(x: Double, y: Double)], turnedBy angle: Double
  ) -> (width: Double, height: Double) {
    let (sine, cosine) = (sin(angle), cos(angle))
    var (left, right, top, bottom) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
    for point in points {
      let x = point.x * cosine + point.y * sine
      let y = point.y * cosine - point.x * sine
      left = min(left, x)
      right = max(right, x)
      top = min(top, y)
      bottom = max(bottom, y)
    }
    return (right - left + 1, bottom - top + 1)
  }
}
