import Features
import Foundation

/// Where one phrase looks, and how well what it sees there fits.
struct Attention: Sendable {
  /// Weight of each of the photo's regions, adding up to 1.
  let weights: [Double]
  /// Attention-weighted similarity of the phrase and the regions.
  let similarity: Double

  /// Lower is sharper.
  private static let temperature = 0.1

  /// Softmax of similarities, regions outside the foreground held back by how little of them is foreground.
  /// - Parameter similarities: of the phrase with each region; `nil` where the phrase has nothing to compare.
  init?(_ similarities: [Double?], regions: [PhotoRegion]) {
    let logits = zip(similarities, regions).map { similarity, region in
      similarity.map { $0 / Self.temperature + logForeground(region) } ?? -.infinity
    }
    let total = logSumExp(logits)
    guard total.isFinite else { return nil }
    weights = logits.map { exp($0 - total) }
    similarity = zip(weights, similarities).reduce(0) { $0 + $1.0 * ($1.1 ?? 0) }
  }
}

private func logForeground(_ region: PhotoRegion) -> Double { log(Double(region.foreground) + 0.01) }
