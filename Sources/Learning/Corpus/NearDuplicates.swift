import COpenBLAS

/// Finds the same picture under several names.
public struct NearDuplicates: Sendable {
  /// Bits of 64 in which two hashes may differ where the features agree fairly.
  private let bits: Int
  /// Least cosine of centred features beside such hashes, and without.
  private let fair: Float
  private let sure: Float

  public init(bits: Int = 8, fair: Float = 0.85, sure: Float = 0.96) {
    self.bits = bits
    self.fair = fair
    self.sure = sure
  }

  /// Couples of different photos that show the same, the smaller place first, rising.
  ///
  /// Quadratic: a second for 7,000 photos.
  public func couples(among prints: [PhotoFingerprint]) -> [(Int, Int)] {
    guard let width = prints.first?.direction.count, width > 0, prints.count > 1 else { return [] }
    let rows = Self.centred(prints, width: width)
    let block = 256
    var found: [(Int, Int)] = []
    var cosines = [Float](repeating: 0, count: block * prints.count)
    for start in stride(from: 0, to: prints.count, by: block) {
      let count = min(block, prints.count - start)
      rows.withUnsafeBufferPointer { rows in
        guard let base = rows.baseAddress else { return }
        cblas_sgemm(
          CblasRowMajor, CblasNoTrans, CblasTrans, CInt(count), CInt(prints.count), CInt(width), 1,
          base + start * width,
          CInt(width), base, CInt(width), 0, &cosines, CInt(prints.count))
      }
      for one in start..<start + count {
        for other in (one + 1)..<max(one + 1, prints.count) {
          let cosine = cosines[(one - start) * prints.count + other]
          guard cosine >= fair else { continue }
          let differing = (prints[one].hash ^ prints[other].hash).nonzeroBitCount
          if cosine >= sure || differing <= bits { found.append((one, other)) }
        }
      }
    }
    return found
  }

  /// Directions less their mean, each of length 1: what all product photos share says nothing.
  private static func centred(_ prints: [PhotoFingerprint], width: Int) -> [Float] {
    var mean = [Float](repeating: 0, count: width)
    for print in prints { for column in 0..<width { mean[column] += print.direction[column] / Float(prints.count) } }
    return prints.flatMap { print in
      let row = (0..<width).map { print.direction[$0] - mean[$0] }
      let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length > 0 ? row.map { $0 / length } : row
    }
  }
}
