import Features
package import Matching

/// One batch through the attention network, forwards and back: the formulas of `AttentionNetwork`, for all of a
/// batch's phrases and photos at once.
///
/// A pure function of parameters and batch. Each phrase of the batch is scored once however many specs have it.
package struct AttentionPass<Real: TrainingReal> {
  let shape: AttentionShape
  let localShare: Real
  let weights: LossWeights
  private let crew: RowCrew
  private let pool = BlockPool<Real>()

  package init(shape: AttentionShape, localShare: Float, weights: LossWeights, crew: RowCrew = RowCrew(threads: 1)) {
    self.crew = crew
    self.shape = shape
    self.localShare = Real(localShare)
    self.weights = weights
  }

  /// - Parameter gradient: gets the derivative of the total loss by each parameter; `nil` for the losses alone.
  package func losses(
    _ batch: TrainingBatch, parameters: UnsafePointer<Real>, gradient: UnsafeMutablePointer<Real>?
  ) -> BatchLosses {
    let photos = PhotoPass<Real>(batch, shape: shape, parameters: parameters, crew: crew, pool: pool)
    let phrases = PhrasePass<Real>(batch, shape: shape, parameters: parameters, crew: crew, pool: pool)
    let scores = ScorePass<Real>(
      photos: photos, phrases: phrases, shape: shape, localShare: localShare, crew: crew, pool: pool)
    let (losses, logSharpness) = differentiate(batch, scores, parameters)
    guard let gradient else { return losses }
    gradient.update(repeating: 0, count: shape.count)
    gradient[shape.range(of: .sharpness).lowerBound] = logSharpness
    scores.backward()
    photos.backward(into: gradient)
    phrases.backward(into: gradient)
    return losses
  }

  /// Sets the derivatives by every score.
  private func differentiate(
    _ batch: TrainingBatch, _ scores: ScorePass<Real>, _ parameters: UnsafePointer<Real>
  ) -> (BatchLosses, logSharpness: Real) {
    let n = batch.photos.count
    let sharpness = Real.exponential(parameters[shape.range(of: .sharpness).lowerBound])
    var losses = BatchLosses()
    var logSlope: Real = 0

    let typeI = Real(weights.typeI)
    let originals = scores.texts(batch.texts)
    // What counts less among the others has its logit lowered: `w exp(z) = exp(z + log w)`.
    let generated = batch.negatives.enumerated().map { photo, negatives in
      negatives.map {
        scores.text($0.text, photo: photo) + Real.logarithm(Real($0.weight)) / sharpness
      }
    }
    let extra = batch.negatives.isEmpty ? [[Real]](repeating: [], count: n) : generated
    let first = InfoNCE.loss(originals, extra: extra, isMasked: batch.isMasked, sharpness: sharpness)
    losses.typeI = Double(first.loss)
    logSlope += typeI * first.logSharpness
    scores.add(first.scores.map { typeI * $0 }, texts: batch.texts)
    for (photo, negatives) in batch.negatives.enumerated() {
      for (negative, slope) in zip(negatives, first.extra[photo]) {
        scores.add(typeI * slope, text: negative.text, photo: photo)
        // The loss knows the lowered logit, of which only the similarity grows with the sharpness.
        logSlope -= typeI * slope * Real.logarithm(Real(negative.weight)) / sharpness
      }
    }

    if !batch.positives.isEmpty {
      let typeII = Real(weights.typeIIAndIII)
      let none = [[Real]](repeating: [], count: n)
      let second = InfoNCE.loss(
        scores.texts(batch.positives), extra: none, isMasked: batch.isMasked, sharpness: sharpness)
      losses.typeIIAndIII = Double(second.loss)
      logSlope += typeII * second.logSharpness
      scores.add(second.scores.map { typeII * $0 }, texts: batch.positives)
    }

    let total = batch.contrasts.reduce(0) { $0 + Real($1.weight) }
    for contrast in batch.contrasts where total > 0 {
      let share = Real(contrast.weight) / total
      let phrases = [contrast.own] + contrast.rivals
      let (loss, slopes) = InfoNCE.crossEntropy(
        phrases.map { scores.support(of: $0, photo: contrast.photo) }, 1, own: 0)
      losses.contrast += Double(share * loss)
      for (phrase, slope) in zip(phrases, slopes) {
        scores.add(Real(weights.contrast) * share * slope, support: phrase, photo: contrast.photo)
      }
    }
    losses.total =
      weights.typeI * losses.typeI + weights.typeIIAndIII * losses.typeIIAndIII + weights.contrast * losses.contrast
    return (losses, logSlope)
  }
}
