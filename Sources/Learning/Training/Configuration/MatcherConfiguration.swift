/// Every number of a matcher's training. The default is what `base-1` was trained with.
public struct MatcherConfiguration: Sendable, Hashable, Codable {
  // Model
  /// Units of every inner vector.
  public var width = 96
  /// Principal components of a grid cell and of the middle layer.
  public var cellComponents = 96
  public var middleComponents = 96
  /// `u` of `S = u S_local + (1 - u) S_global`; 0 is without the local branch, 1 without the global one.
  public var localShare = 0.5
  /// Whether the network sees colours apart from what the encoder made of them.
  public var usesColours = true
  /// Whether the network sees the mixture of ImageNet's class names.
  public var usesClassNames = true

  // Optimiser
  public var seed: UInt64 = 1
  public var batch = 64
  public var epochs = 8
  public var rate = 0.0015
  public var warmUpSteps = 100
  public var weightDecay = 0.02
  /// Longest gradient.
  public var clipping = 5.0
  /// Epochs without a better validation loss after which training stops.
  public var patience = 3

  // Noise
  public var hiddenDropout = 0.1
  public var globalDropout = 0.2
  public var wordDropout = 0.1
  /// Deviation of the noise in each number of a centred, scaled phrase vector.
  public var wordNoise = 0.1
  /// Share of the cells of a photo that a step hides.
  public var cellMasking = 0.1

  // Samples and losses
  /// Generated type I negatives a photo.
  public var negatives = 2
  /// Whether generated positives (types II and III) take the place of the specs in the second loss.
  public var usesPositives = true
  public var phraseDropping = 0.35
  /// The most non-visual phrases that a generated positive gets.
  public var appendedPhrases = 2
  /// Alternatives of each claim in its contrast set.
  public var contrasts = 8
  public var typeIWeight = 0.5
  public var typeIIAndIIIWeight = 0.5
  public var contrastWeight = 1.0
  /// What similarities are multiplied with at first.
  public var sharpness = 4.0

  // Data
  /// Catalogs that are left out, for measuring what an unseen shop gets.
  public var withoutSources: [String] = []
  /// Catalogs whose colour claims are left out: abo's are not free for commercial use.
  public var withoutColoursOf: [String] = []
  /// Share of the kinds that are left out with all their products, for measuring unseen kinds.
  public var withoutKinds = 0.0

  public init() {}

  package var losses: LossWeights {
    LossWeights(typeI: typeIWeight, typeIIAndIII: usesPositives ? typeIIAndIIIWeight : 0, contrast: contrastWeight)
  }
}
