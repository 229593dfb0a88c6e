/// Mean and variance of a few numbers.
struct MeanAndVariance {
  let mean: Double
  let variance: Double

  init(_ values: [Double]) {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    self.mean = mean
    variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count - 1))
  }
}
