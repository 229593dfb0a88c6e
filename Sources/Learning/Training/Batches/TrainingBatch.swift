import Features
package import Matching

/// One step's input: photos, the unique phrases of all their specs, and which belong together. Numbers only.
package struct TrainingBatch: Sendable {
  /// One phrase of a photo against what the photo might show instead.
  package struct Contrast: Sendable, Hashable {
    package let photo: Int
    package let own: Int
    package let rivals: [Int]
    package let weight: Float

    package init(photo: Int, own: Int, rivals: [Int], weight: Float = 1) {
      self.photo = photo
      self.own = own
      self.rivals = rivals
      self.weight = weight
    }
  }

  /// A spec that is wrong of a photo.
  package struct Negative: Sendable, Hashable {
    package let text: [Int]
    /// How surely it is wrong, above 0 to 1: what it counts among the others in the softmax.
    package let weight: Float

    package init(text: [Int], weight: Float = 1) {
      self.text = text
      self.weight = weight
    }
  }

  package let photos: [AttentionPhoto]
  /// `AttentionWords.input` of each unique phrase.
  package let phrases: [[Float]]
  /// The phrases of each photo's own spec.
  package let texts: [[Int]]
  /// Generated positives (types II and III), one a photo; empty to train without them.
  package let positives: [[Int]]
  /// Generated negatives (type I) of each photo; empty lists to train without them.
  package let negatives: [[Negative]]
  package let contrasts: [Contrast]
  /// Whether spec `column` may be true of photo `row` too, [photos * photos]: then it is no negative.
  package let isMasked: [Bool]
  /// Dropout of hidden units: 0, or 1 / (share kept); [photos * cells * width], or empty for none.
  package let hiddenMask: [Float]

  package init(
    photos: [AttentionPhoto], phrases: [[Float]], texts: [[Int]], positives: [[Int]], negatives: [[Negative]],
    contrasts: [Contrast], isMasked: [Bool], hiddenMask: [Float] = []
  ) {
    precondition(texts.count == photos.count && isMasked.count == photos.count * photos.count, "one text a photo")
    self.photos = photos
    self.phrases = phrases
    self.texts = texts
    self.positives = positives
    self.negatives = negatives
    self.contrasts = contrasts
    self.isMasked = isMasked
    self.hiddenMask = hiddenMask
  }
}
