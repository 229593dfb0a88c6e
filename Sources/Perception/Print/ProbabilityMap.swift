/// The detector's answer: for each pixel the probability that it is print, row by row.
package struct ProbabilityMap {
  let width: Int
  let height: Int
  let values: [Float]

  /// - Returns: nil where the numbers don't fill the rectangle.
  package init?(width: Int, height: Int, values: [Float]) {
    guard values.count == width * height else { return nil }
    self.width = width
    self.height = height
    self.values = values
  }

  /// The 8-connected pieces above `threshold`, each as the outermost pixel centres of its rows, sorted by y, then x.
  package func pieces(above threshold: Float) -> [[SIMD2<Float>]] {
    var open = values.map { $0 > threshold }
    var pieces: [[SIMD2<Float>]] = []
    var stack: [Int] = []
    for start in open.indices where open[start] {
      var rows: [Int: ClosedRange<Int>] = [:]
      open[start] = false
      stack.append(start)
      while let index = stack.popLast() {
        let (y, x) = index.quotientAndRemainder(dividingBy: width)
        rows[y] = rows[y].map { min($0.lowerBound, x)...max($0.upperBound, x) } ?? x...x
        for nextY in max(0, y - 1)...min(height - 1, y + 1) {
          for nextX in max(0, x - 1)...min(width - 1, x + 1) where open[nextY * width + nextX] {
            open[nextY * width + nextX] = false
            stack.append(nextY * width + nextX)
          }
        }
      }
      pieces.append(
        rows.sorted { $0.key < $1.key }.flatMap { y, span in
          Set([span.lowerBound, span.upperBound]).sorted().map { SIMD2(Float($0) + 0.5, Float(y) + 0.5) }
        })
    }
    return pieces
  }

  /// Mean over the pixels whose centre lies in the rectangle, 0 where there is none.
  func mean(in rectangle: TurnedRectangle) -> Float {
    let corners = rectangle.corners
    let low = corners.reduce(corners[0]) { pointwiseMin($0, $1) }
    let high = corners.reduce(corners[0]) { pointwiseMax($0, $1) }
    let columns = max(0, Int(low.x))..<max(0, min(width, Int(high.x) + 1))
    let rows = max(0, Int(low.y))..<max(0, min(height, Int(high.y) + 1))
    guard !columns.isEmpty, !rows.isEmpty else { return 0 }
    var (sum, count) = (Float(0), Float(0))
    for y in rows {
      for x in columns where rectangle.contains(SIMD2(Float(x) + 0.5, Float(y) + 0.5)) {
        sum += values[y * width + x]
        count += 1
      }
    }
    return count > 0 ? sum / count : 0
  }
}
