/// Corners of the convex outline of points, counter-clockwise as y points up, by Andrew's monotone chain (1979).
/// - Parameter points: sorted by y, then x.
/// - Complexity: O(n).
package func convexHull(ofSorted points: [SIMD2<Float>]) -> [SIMD2<Float>] {
  guard points.count > 2 else { return points }
  func turn(_ a: SIMD2<Float>, _ b: SIMD2<Float>, _ c: SIMD2<Float>) -> Float {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }
  func chain(_ points: some Sequence<SIMD2<Float>>) -> [SIMD2<Float>] {
    var corners: [SIMD2<Float>] = []
    for point in points {
      while corners.count > 1, turn(corners[corners.count - 2], corners[corners.count - 1], point) <= 0 {
        corners.removeLast()
      }
      corners.append(point)
    }
    return corners.dropLast()
  }
  return chain(points) + chain(points.reversed())
}
