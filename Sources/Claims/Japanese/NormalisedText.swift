import Foundation

/// A text in Unicode's NFKC, with the way back to the scalars that it was made from.
///
/// ｶﾞﾗｽ reads ガラス, ３５０㎖ reads 350ml, and each scalar knows which of the original ones it stands for.
struct NormalisedText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Beside `scalars`: the original scalars that each was made from.
  private(set) var origins: [Range<Int>] = []

  init(_ original: [Unicode.Scalar]) {
    scalars.reserveCapacity(original.count)
    origins.reserveCapacity(original.count)
    var position = 0
    while position < original.count {
      var end = position + 1
      while end < original.count, NormalisedText.joins(original[end]) { end += 1 }
      if end == position + 1, NormalisedText.isNormal(original[position]) {
        scalars.append(original[position])
        origins.append(position..<end)
      } else {
        var cluster = String.UnicodeScalarView()
        cluster.append(contentsOf: original[position..<end])
        // Foundation leaves half-width kana and their voicing marks apart.
        let mapped = String(cluster).precomposedStringWithCompatibilityMapping
        for scalar in mapped.precomposedStringWithCanonicalMapping.unicodeScalars {
          scalars.append(scalar)
          origins.append(position..<end)
        }
      }
      position = end
    }
  }

  /// Combining marks, and the half-width voicing marks, which only NFKC turns into such.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFF9E || scalar.value == 0xFF9F
      || scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// ASCII, kana and unified ideographs are normal as they are.
  private static func isNormal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xA0, 0x3041...0x3096, 0x30A1...0x30FE, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    default: false
    }
  }

  /// The original scalars behind a range of these.
  func origin(of range: Range<Int>) -> Range<Int> {
    guard let first = origins[range].first, let last = origins[range].last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
