/// How strongly each ImageNet class speaks for one noun.
struct KindTerm: Sendable {
  /// 0 to 1 a class, [1000].
  let weights: [Float]
  /// What its name alone says, 0 to 1 a class, [1000].
  let likeness: [Float]
  /// Log of the mean photo's score: subtracted, so that words which fit every photo of a catalog say nothing.
  let centre: Double
}
