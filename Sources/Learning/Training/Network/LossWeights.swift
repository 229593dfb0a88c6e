/// How much each loss counts.
package struct LossWeights: Sendable, Hashable, Codable {
  /// InfoNCE with generated negatives; of the originals alone where a batch has none.
  package var typeI: Double
  /// InfoNCE with generated positives.
  package var typeIIAndIII: Double
  /// Each claim against its own alternatives.
  package var contrast: Double

  package init(typeI: Double = 0.5, typeIIAndIII: Double = 0.5, contrast: Double = 1) {
    self.typeI = typeI
    self.typeIIAndIII = typeIIAndIII
    self.contrast = contrast
  }
}
