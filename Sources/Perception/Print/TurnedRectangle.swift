/// A rectangle at any angle, in pixels. `along` is the unit vector of its first side, at most 45 degrees from the
/// horizontal; `across` is a quarter turn further, downwards.
package struct TurnedRectangle: Hashable {
  package var centre: SIMD2<Float>
  package var along: SIMD2<Float>
  /// Length of the side along `along`.
  package var width: Float
  /// Length of the side along `across`.
  package var height: Float

  package init(centre: SIMD2<Float>, along: SIMD2<Float>, width: Float, height: Float) {
    self.centre = centre
    self.along = along
    self.width = width
    self.height = height
  }

  package var across: SIMD2<Float> { SIMD2(-along.y, along.x) }
  var shorterSide: Float { min(width, height) }
  package var area: Float { width * height }

  package var corners: [SIMD2<Float>] {
    let (right, down) = (along * (width / 2), across * (height / 2))
    return [centre - right - down, centre + right - down, centre + right + down, centre - right + down]
  }

  func grown(by margin: Float) -> TurnedRectangle {
    TurnedRectangle(centre: centre, along: along, width: width + 2 * margin, height: height + 2 * margin)
  }

  func scaled(by factor: SIMD2<Float>) -> TurnedRectangle {
    // Photo and detector share their aspect but for rounding, so the angle stays.
    let mean = (factor.x + factor.y) / 2
    return TurnedRectangle(centre: centre * factor, along: along, width: width * mean, height: height * mean)
  }

  func contains(_ point: SIMD2<Float>) -> Bool {
    let offset = point - centre
    return abs((offset * along).sum()) <= width / 2 && abs((offset * across).sum()) <= height / 2
  }
}

extension TurnedRectangle {
  /// The rectangle of smallest area around a convex outline: one of its sides lies on a side of the outline
  /// (Freeman and Shapira 1975).
  /// - Parameter hull: corners of a convex polygon in order; nil for an empty one.
  package init?(around hull: [SIMD2<Float>]) {
    guard let first = hull.first else { return nil }
    var best = TurnedRectangle(centre: first, along: SIMD2(1, 0), width: 0, height: 0)
    var smallest = Float.infinity
    for (index, start) in hull.enumerated() {
      let side = hull[(index + 1) % hull.count] - start
      let length = (side * side).sum().squareRoot()
      guard length > 0 else { continue }
      let along = Self.upright(side / length)
      let across = SIMD2(-along.y, along.x)
      var (low, high) = (SIMD2<Float>(repeating: .infinity), SIMD2<Float>(repeating: -.infinity))
      for point in hull {
        let place = SIMD2((point * along).sum(), (point * across).sum())
        low = pointwiseMin(low, place)
        high = pointwiseMax(high, place)
      }
      let size = high - low
      guard size.x * size.y < smallest else { continue }
      smallest = size.x * size.y
      let middle = (low + high) / 2
      best = TurnedRectangle(
        centre: along * middle.x + across * middle.y, along: along, width: size.x, height: size.y)
    }
    self = best
  }

  /// The quarter turn of `direction` that lies within 45 degrees of the right.
  private static func upright(_ direction: SIMD2<Float>) -> SIMD2<Float> {
    var direction = direction
    if abs(direction.y) > abs(direction.x) { direction = SIMD2(-direction.y, direction.x) }
    return direction.x < 0 ? -direction : direction
  }
}
