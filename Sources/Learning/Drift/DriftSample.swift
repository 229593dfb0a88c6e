/// One value of each pair of both periods.
struct DriftSample<Value> {
  let when: String
  private(set) var values: [Value] = []
  private(set) var ids: [String] = []
  /// Indices of the recent ones.
  private(set) var recent: [Int] = []
  private var products: [String] = []

  init(when: String) { self.when = when }

  mutating func add(_ pair: DriftPair, _ value: Value, isRecent: Bool) {
    if isRecent { recent.append(values.count) }
    values.append(value)
    ids.append(pair.id)
    products.append(pair.product)
  }

  /// Takes the other's pairs with another value each.
  mutating func copy<Other>(_ other: DriftSample<Other>, _ value: (Other) -> Value) {
    values = other.values.map(value)
    ids = other.ids
    recent = other.recent
    products = other.products
  }

  func shuffles(seed: UInt64) -> GroupedShuffles {
    var isRecent = [Bool](repeating: false, count: values.count)
    for index in recent { isRecent[index] = true }
    return GroupedShuffles(products: products, isRecent: isRecent, seed: seed)
  }

  /// "Photos of 40 pairs of the last 7 days look different from those of 200 earlier ones."
  func comparison(_ subject: String, isDifferent: Bool) -> String {
    "\(subject) of \(recent.count) pairs \(when) "
      + (isDifferent ? "differ from those" : "show no change against those")
      + " of \(values.count - recent.count) earlier ones."
  }
}

extension DriftSample where Value == Double {
  /// Of the earlier and of the recent ones.
  var means: (before: Double, now: Double) {
    let total = values.reduce(0, +)
    let sum = recent.reduce(0) { $0 + values[$1] }
    return ((total - sum) / Double(max(1, values.count - recent.count)), sum / Double(max(1, recent.count)))
  }
}

extension DriftSample where Value == [Double] {
  /// Each number of a row less its mean, in its deviations: of both periods together, so that no shuffle changes it.
  var standardised: DriftSample<[Float]> {
    let scales = (values.first ?? []).indices.map { column in MeanAndVariance(values.map { $0[column] }) }
    var sample = DriftSample<[Float]>(when: when)
    sample.copy(self) { row in
      zip(row, scales).map { value, scale in
        scale.variance > 1e-18 ? Float((value - scale.mean) / scale.variance.squareRoot()) : 0
      }
    }
    return sample
  }
}
