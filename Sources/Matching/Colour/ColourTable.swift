public import Features

/// How often each of a few colour words is said of a CIELAB colour: learned from photos of products whose colour is known.
///
/// After van de Weijer et al., "Learning Color Names for Real-World Applications" (2009), with each bin's words equally likely beforehand.
public struct ColourTable: Sendable, Hashable {
  /// Lightness 0..100 in 10 bins, a -60..70 in 13, b -60..80 in 14.
  public static let bins = 10 * 13 * 14

  /// The plain words, "black" first, in the order of every score.
  public let words: [String]
  /// p(word | bin), [bins * words.count], each bin adding up to 1.
  public let probabilities: [Float]

  public init(words: [String], probabilities: [Float]) {
    precondition(
      probabilities.count == Self.bins * words.count, "\(probabilities.count) numbers for \(words.count) words")
    self.words = words
    self.probabilities = probabilities
  }

  public static func bin(of colour: Lab) -> Int {
    let l = min(9, Int(colour.lightness / 10))
    let a = min(12, max(0, (Int(colour.a) + 60) / 10))
    let b = min(13, max(0, (Int(colour.b) + 60) / 10))
    return (l * 13 + a) * 14 + b
  }

  /// Probability of each word for one colour.
  public func words(of colour: Lab) -> ArraySlice<Float> {
    let start = Self.bin(of: colour) * words.count
    return probabilities[start..<start + words.count]
  }

  /// Mean probability of each word over samples of a lattice; zeros for none.
  public func scores(of lattice: Lattice, at samples: [Int]) -> [Double] {
    var counts = [Int](repeating: 0, count: Self.bins)
    for sample in samples { counts[Self.bin(of: lattice.lab[sample])] += 1 }
    var scores = [Double](repeating: 0, count: words.count)
    for (bin, count) in counts.enumerated() where count > 0 {
      for word in 0..<words.count { scores[word] += Double(count) * Double(probabilities[bin * words.count + word]) }
    }
    return samples.isEmpty ? scores : scores.map { $0 / Double(samples.count) }
  }
}
