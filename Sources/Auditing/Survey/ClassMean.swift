/// The mean of the class probabilities of a catalog's photos.
struct ClassMean {
  private var sum: [Double] = []
  private(set) var photos = 0

  mutating func add(_ classes: [Float]) {
    if sum.isEmpty { sum = [Double](repeating: 0, count: classes.count) }
    guard classes.count == sum.count else { return }
    for index in sum.indices { sum[index] += Double(classes[index]) }
    photos += 1
  }

  var classes: [Float] { sum.map { Float($0 / Double(max(photos, 1))) } }
}
