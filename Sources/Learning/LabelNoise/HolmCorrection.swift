/// p-values of many questions so that any false finding among them has the stated probability (Holm 1979).
public enum HolmCorrection {
  /// - Returns: adjusted p-values, beside those given.
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var most = 0.0
    for (rank, index) in pValues.indices.sorted(by: { (pValues[$0], $0) < (pValues[$1], $1) }).enumerated() {
      most = max(most, min(1, Double(pValues.count - rank) * pValues[index]))
      adjusted[index] = most
    }
    return adjusted
  }
}
