import Foundation

/// A camera that sees all of a box, from a given side.
struct Camera: Sendable, Hashable {
  let place: Vector
  let target: Vector
  static let angle = 28.0

  /// - Parameters: degrees; `fill` is the share of the frame that the box takes in its larger direction.
  init(framing bounds: Bounds, elevation: Double, azimuth: Double, fill: Double, aspect: Double) {
    let e = elevation * .pi / 180
    let a = azimuth * .pi / 180
    let back = Vector(sin(a) * cos(e), sin(e), -cos(a) * cos(e))
    let right = Vector(cos(a), 0, sin(a))
    let up = back.cross(right).y > 0 ? back.cross(right) : right.cross(back)
    let reach = tan(Self.angle / 2 * .pi / 180) * fill

    var target = bounds.centre
    var distance = 1.0
    // The box's silhouette moves off the middle with perspective: aim again a few times.
    for _ in 0..<4 {
      var low = 0.1
      var high = 200.0
      for _ in 0..<40 {
        distance = (low + high) / 2
        let eye = target + back * distance
        let fits = bounds.corners.allSatisfy { corner in
          let ray = corner - eye
          let depth = -ray.dot(back)
          return depth > 0.1 && abs(ray.dot(right)) <= depth * reach * aspect && abs(ray.dot(up)) <= depth * reach
        }
        if fits { high = distance } else { low = distance }
      }
      distance = high
      let eye = target + back * distance
      let seen = bounds.corners.map { corner -> (Double, Double) in
        let ray = corner - eye
        let depth = max(0.1, -ray.dot(back))
        return (ray.dot(right) / depth, ray.dot(up) / depth)
      }
      let x = ((seen.map(\.0).min() ?? 0) + (seen.map(\.0).max() ?? 0)) / 2
      let y = ((seen.map(\.1).min() ?? 0) + (seen.map(\.1).max() ?? 0)) / 2
      target = target + right * (x * distance) + up * (y * distance)
    }
    place = target + back * distance
    self.target = target
  }

  func sdl(aspect: Double) -> String {
    // POV-Ray's `angle` is horizontal; the framing above reckons with the vertical one.
    let horizontal = 2 * atan(tan(Self.angle / 2 * .pi / 180) * aspect) * 180 / .pi
    return """
      camera{location \(SDL.vector(place)) up y right x*\(SDL.number(aspect)) angle \(SDL.number(horizontal)) look_at \(SDL.vector(target))}
      """
  }
}
