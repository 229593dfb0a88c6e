/// Standardises numbers one by one: `(x - centre) factor`.
public struct FeatureScale: Sendable, Hashable {
  package let centre: [Float]
  package let factor: [Float]

  package init(centre: [Float], factor: [Float]) {
    precondition(centre.count == factor.count, "one factor a centre")
    self.centre = centre
    self.factor = factor
  }

  package static func identity(_ count: Int) -> FeatureScale {
    FeatureScale(centre: [Float](repeating: 0, count: count), factor: [Float](repeating: 1, count: count))
  }

  var count: Int { centre.count }

  package func apply(to values: inout [Float], from start: Int) {
    for index in centre.indices { values[start + index] = (values[start + index] - centre[index]) * factor[index] }
  }
}
