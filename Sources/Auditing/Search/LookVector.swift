import Features
import Matching

/// How a photo's product looks: the first half of `ViewDescriptor`.
enum LookVector {
  /// - Returns: [1280], length 1 or zeros.
  static func of(_ features: PhotoFeatures) -> [Float] {
    unit(Array(ViewDescriptor.of(features).prefix(features.grid.columns)))
  }
}
