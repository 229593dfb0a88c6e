import Features
import Learning
import Matching

/// What a catalog's specs teach about its photos, beside what other catalogs taught.
struct SearchLesson: Sendable {
  struct Pupil: Sendable {
    /// Among the pairs.
    let index: Int
    /// `ViewDescriptor`.
    let descriptor: [Float]
    /// `TextMean` of its spec; `nil` teaches nothing.
    let text: [Float]?
    let product: String
  }

  /// Fewer photos than this teach nothing that lasts.
  private static let fewestPhotos = 150
  /// Length given to what other catalogs alone taught, beside the class names' 1: chosen with each shop left out in turn.
  private static let priorShare: Float = 0.3
  /// A mean descriptor of fewer photos leans on the one of other catalogs.
  private static let priorPhotos: Float = 30

  /// `nil` where nothing was learned here or elsewhere.
  let map: PhotoTextMap?
  /// Length of what was learned: 1 from the catalog itself, less from others alone, 0 for nothing.
  let share: Float
  /// Of photos that taught, by index: each placed by a map that never saw its product.
  let placed: [Int: [Float]]

  /// - Parameters:
  ///   - textMean: what every text is centred on.
  ///   - prior: learned from other catalogs.
  init(_ pupils: [Pupil], textMean: [Float], prior: PhotoTextMap?) {
    let width = pupils.first?.descriptor.count ?? 0
    let prior = prior.flatMap { $0.weights.columns == width && $0.weights.rows == textMean.count ? $0 : nil }
    let known = pupils.filter { $0.text?.count == textMean.count }
    if known.count >= Self.fewestPhotos {
      let ridge = PhotoTextRidge(
        descriptors: Matrix(known.map(\.descriptor)),
        texts: Matrix(known.map { zip($0.text ?? [], textMean).map { $0 - $1 } }), prior: prior)
      if let map = ridge.map(from: Array(known.indices)),
        let rows = ridge.crossFitted(groups: Self.numbers(of: known.map(\.product)))
      {
        self.map = map
        share = 1
        placed = Dictionary(
          uniqueKeysWithValues: known.enumerated().map { ($0.element.index, Array(rows.row($0.offset))) })
        return
      }
    }
    map = prior.map { Self.recentred($0, on: pupils) }
    share = prior == nil ? 0 : Self.priorShare
    placed = [:]
  }

  init(map: PhotoTextMap?, share: Float) {
    self.map = map
    self.share = share
    placed = [:]
  }

  /// Where a photo that taught nothing lies.
  func place(_ descriptor: [Float]) -> [Float]? {
    guard let map, descriptor.count == map.weights.columns else { return nil }
    return map.map(Matrix([descriptor])).values.map { $0 * share }
  }

  /// Products in the order in which they first come.
  private static func numbers(of products: [String]) -> [Int] {
    var numbers: [String: Int] = [:]
    for product in products where numbers[product] == nil { numbers[product] = numbers.count }
    return products.map { numbers[$0] ?? 0 }
  }

  private static func recentred(_ map: PhotoTextMap, on pupils: [Pupil]) -> PhotoTextMap {
    let own = Float(pupils.count) / (Float(pupils.count) + priorPhotos)
    var mean = map.mean.map { (1 - own) * $0 }
    for pupil in pupils {
      for (index, value) in pupil.descriptor.enumerated() { mean[index] += own * value / Float(pupils.count) }
    }
    return PhotoTextMap(mean: mean, scale: map.scale, weights: map.weights)
  }
}
