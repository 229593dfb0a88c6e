/// All that `kantei evaluate` measures, each figure with its interval; absent where the truth has nothing to measure it on.
public struct EvaluationReport: Sendable, Codable, Hashable {
  public struct Ranking: Sendable, Codable, Hashable {
    public var auroc: Estimate?
    public var averagePrecision: Estimate?
    public var recallAt5: Estimate?
    public var recallAt10: Estimate?
  }

  public struct Pairs: Sendable, Codable, Hashable {
    /// "all", then each kind of wrong pair against the right ones.
    public var byVariant: [String: Ranking]
    /// Expected calibration error at the file's own share of wrong pairs.
    public var calibrationError: Estimate?
  }

  public struct Phrases: Sendable, Codable, Hashable {
    /// Contradicted against supported: "all", then by facet.
    public var auroc: [String: Estimate]
    /// Of the pairs with one contradicted phrase, in how many it is the most suspect: "all", then by its facet.
    public var topOne: [String: Estimate]
    /// Share of unobservable phrases called contradicted: "all", then by facet.
    public var falseAlarms: [String: Estimate]
    /// Share of supported or contradicted phrases that were checked at all, by facet.
    public var checked: [String: Estimate]
  }

  public struct Regions: Sendable, Codable, Hashable {
    public var pointing: Estimate?
    /// Boxes of at most 35 % of the photo.
    public var pointingSmall: Estimate?
    /// The same boxes, had the photo's centre been named.
    public var centreSmall: Estimate?
    public var meanIoU: Estimate?
  }

  public struct Controls: Sendable, Codable, Hashable {
    /// Pair AUROC of words and word pairs alone, by variant.
    public var textOnly: [String: Estimate]
    /// Pair AUROC with every photo replaced by another product's, by variant.
    public var wrongPhotoPairs: [String: Estimate]
    /// Contradicted against supported under those photos: "all", then by facet.
    public var wrongPhotoClaims: [String: Estimate]
  }

  public var pairs: Int
  public var products: Int
  public var wrong: Int
  public var pair: Pairs
  public var phrase: Phrases
  public var region: Regions
  /// By facet, of the phrases that were checked, contradicted and supported ones weighing the same.
  public var reliability: [String: ReliabilityDiagram]
  public var controls: Controls
}
