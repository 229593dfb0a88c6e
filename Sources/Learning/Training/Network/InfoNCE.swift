/// InfoNCE (van den Oord et al. 2018) both ways over a batch, with further negatives on the photos' side.
package enum InfoNCE {
  /// - Parameters:
  ///   - scores: of every text (row) with every photo (column), `[n, n]`; row and column i belong together.
  ///   - extra: scores of each photo's generated negatives.
  ///   - isMasked: `[photo * n + text]`: pairs that are neither right nor wrong.
  ///   - sharpness: what scores are multiplied with.
  /// - Returns: the mean loss and its derivatives by scores, extra scores and the log of `sharpness`.
  package static func loss<Real: TrainingReal>(
    _ scores: [Real], extra: [[Real]], isMasked: [Bool], sharpness: Real
  ) -> (loss: Real, scores: [Real], extra: [[Real]], logSharpness: Real) {
    let n = extra.count
    var slopes = [Real](repeating: 0, count: scores.count)
    var extraSlopes = extra.map { [Real](repeating: 0, count: $0.count) }
    var (loss, logSlope): (Real, Real) = (0, 0)
    let share = 1 / Real(2 * max(1, n))
    for own in 0..<n {
      // The photo's texts, then the text's photos.
      let texts = (0..<n).filter { $0 == own || !isMasked[own * n + $0] }
      let fromPhoto = texts.map { scores[$0 * n + own] } + extra[own]
      let (photoLoss, photoSlopes) = crossEntropy(fromPhoto, sharpness, own: texts.firstIndex(of: own) ?? 0)
      for (place, slope) in photoSlopes.enumerated() {
        logSlope += share * slope * fromPhoto[place]
        if place < texts.count {
          slopes[texts[place] * n + own] += share * slope
        } else {
          extraSlopes[own][place - texts.count] += share * slope
        }
      }
      let photos = (0..<n).filter { $0 == own || !isMasked[$0 * n + own] }
      let fromText = photos.map { scores[own * n + $0] }
      let (textLoss, textSlopes) = crossEntropy(fromText, sharpness, own: photos.firstIndex(of: own) ?? 0)
      for (place, slope) in textSlopes.enumerated() {
        logSlope += share * slope * fromText[place]
        slopes[own * n + photos[place]] += share * slope
      }
      loss += share * (photoLoss + textLoss)
    }
    return (loss, slopes, extraSlopes, logSlope)
  }

  /// `-log softmax(sharpness * scores)[own]` and its derivatives by the scores.
  static func crossEntropy<Real: TrainingReal>(
    _ scores: [Real], _ sharpness: Real, own: Int
  ) -> (loss: Real, slopes: [Real]) {
    let largest = scores.max() ?? 0
    let powers = scores.map { Real.exponential(sharpness * ($0 - largest)) }
    let total = powers.reduce(0, +)
    var slopes = powers.map { sharpness * $0 / total }
    slopes[own] -= sharpness
    return (Real.logarithm(total) - sharpness * (scores[own] - largest), slopes)
  }
}
