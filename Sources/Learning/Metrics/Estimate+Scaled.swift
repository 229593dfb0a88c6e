extension Estimate {
  /// In another unit.
  public func scaled(by factor: Double) -> Estimate {
    Estimate(value: value * factor, low: low * factor, high: high * factor, count: count)
  }
}
