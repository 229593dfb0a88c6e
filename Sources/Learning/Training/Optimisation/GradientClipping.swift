/// Clipping by global norm (Pascanu et al. 2013).
package enum GradientClipping {
  /// Shortens `gradient` to `longest` where it is longer.
  /// - Returns: its length before.
  package static func clip(_ gradient: inout [Float], to longest: Double) -> Double {
    let norm = gradient.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
    guard norm > longest, norm.isFinite else { return norm }
    let factor = Float(longest / norm)
    for index in gradient.indices { gradient[index] *= factor }
    return norm
  }
}
