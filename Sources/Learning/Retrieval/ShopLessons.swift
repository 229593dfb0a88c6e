import Features
public import Matching

/// Photos with texts of several shops, from which one map is learned: each shop is centred on its own mean, so that what is
/// learned is how products of one shop differ, not how shops do.
public struct ShopLessons: Sendable {
  public struct Lesson: Sendable, Hashable {
    /// `ViewDescriptor`.
    public let descriptor: [Float]
    /// `TextMean`.
    public let text: [Float]

    public init(descriptor: [Float], text: [Float]) {
      self.descriptor = descriptor
      self.text = text
    }
  }

  public private(set) var shops = 0
  private var descriptors: [[Float]] = []
  private var texts: [[Float]] = []
  private var sum: [Float] = []

  public init() {}

  public var count: Int { descriptors.count }

  public mutating func add(_ shop: [Lesson]) {
    guard !shop.isEmpty else { return }
    let (look, text) = (Self.mean(shop.map(\.descriptor)), Self.mean(shop.map(\.text)))
    if sum.isEmpty { sum = [Float](repeating: 0, count: look.count) }
    for index in sum.indices { sum[index] += look[index] * Float(shop.count) }
    descriptors += shop.map { zip($0.descriptor, look).map { $0 - $1 } }
    texts += shop.map { zip($0.text, text).map { $0 - $1 } }
    shops += 1
  }

  /// - Returns: a map centred on the mean of all photos; `nil` without a photo.
  public func map() -> PhotoTextMap? {
    guard count > 0 else { return nil }
    let step = max(1, (count + PhotoTextRidge.mostPhotos - 1) / PhotoTextRidge.mostPhotos)
    let chosen = Array(stride(from: 0, to: count, by: step))
    let ridge = PhotoTextRidge(
      descriptors: Matrix(chosen.map { descriptors[$0] }), texts: Matrix(chosen.map { texts[$0] }))
    return ridge.map(from: Array(chosen.indices)).map {
      PhotoTextMap(mean: sum.map { $0 / Float(count) }, scale: $0.scale, weights: $0.weights)
    }
  }

  private static func mean(_ vectors: [[Float]]) -> [Float] {
    guard let first = vectors.first else { return [] }
    var sum = [Float](repeating: 0, count: first.count)
    for vector in vectors { for index in sum.indices { sum[index] += vector[index] } }
    return sum.map { $0 / Float(vectors.count) }
  }
}
