public import Claims
import Features

/// What a text names, among phrases: the mean of its kinds of goods, or of all that a photo can show but colours where it
/// names none.
public enum TextMean {
  /// - Returns: `nil` where nothing named has a vector.
  public static func of(_ claims: [Claim], vectors: TextVectors) -> [Float]? {
    let visible = claims.filter { $0.observability == .visible && !$0.isNegated && $0.facet != .colour }
    let kinds = visible.filter { $0.facet == .kind }
    var sum: [Float] = []
    for claim in kinds.isEmpty ? visible : kinds {
      guard let mean = vectors[claim.term]?.mean else { continue }
      if sum.isEmpty { sum = [Float](repeating: 0, count: mean.count) }
      for index in sum.indices { sum[index] += mean[index] }
    }
    return sum.isEmpty ? nil : unit(sum)
  }
}
