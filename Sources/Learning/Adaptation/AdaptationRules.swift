public import Foundation
public import Matching

/// Every number by which a model is adapted to labels: `adaptation.json` of a model, the defaults where it has none.
///
/// The deviations were chosen on grocery, clothing, luma and abo, each calibrated without itself (`docs/adaptation.md`).
public struct AdaptationRules: Sendable, Codable, Hashable {
  /// The file of a model that holds them.
  public static let fileName = "adaptation.json"

  /// What opens a stage, counted over the labels that are learned from.
  public struct Opening: Sendable, Codable, Hashable {
    public var stage: AdaptationStage
    public var labels: Int
    /// Rejected pairs among them.
    public var wrong: Int

    public init(stage: AdaptationStage, labels: Int, wrong: Int) {
      self.stage = stage
      self.labels = labels
      self.wrong = wrong
    }
  }

  public var openings = [
    Opening(stage: .calibration, labels: 10, wrong: 1), Opening(stage: .weights, labels: 60, wrong: 8),
    Opening(stage: .matcher, labels: 150, wrong: 15),
  ]
  /// Share of the products whose labels are never learned from.
  public var heldBack = 0.3
  /// Draws these products. It never changes: what one version learned from proves nothing for the next.
  public var heldBackSeed: UInt64 = 1
  /// Fewer labels held back, or fewer wrong or right ones among them, prove nothing.
  public var fewestHeldBack = 10
  public var fewestHeldBackWrong = 2
  /// What AUROC on the replay set's held-back part may fall by.
  public var replayTolerance = 0.01

  /// Standard deviations of the Gaussian priors around the shipped coefficients; weights' as a share of the weight.
  public var marginDeviation = 0.5
  public var marginInterceptDeviation = 1.0
  public var riskDeviation = 0.25
  public var riskInterceptDeviation = 0.5
  public var asymmetryDeviation = 0.4
  /// A weight smaller than this has the deviation of one of this size.
  public var leastWeight = 0.3
  /// Claims to which a channel without a coefficient must have spoken before it gets one.
  public var fewestClaimsOfChannel = 10
  /// Labels that the expected share of wrong pairs, and that of contradicted claims, are worth.
  public var shareStrength = 40.0

  /// Of what labels add to a head.
  public var residualRank = 4
  public var residualSteps = 120
  public var residualRate: Float = 3e-3
  public var residualDecay: Float = 0.01
  /// What the replay loss counts beside that of the labels.
  public var replayWeight: Float = 1
  /// Fewer claims of a facet, or fewer contradicted ones, make no residual.
  public var fewestClaimsOfResidual = 60
  public var fewestWrongClaimsOfResidual = 8

  public init() {}

  /// - Parameter file: named in errors.
  public init(json: Data, file: String = fileName) throws(EvidenceModelError) {
    guard let rules = try? JSONDecoder().decode(AdaptationRules.self, from: json), rules.isUsable else {
      throw .malformed(file: file, what: "content")
    }
    self = rules
  }

  private var isUsable: Bool {
    (0.05...0.9).contains(heldBack) && (0...1).contains(replayTolerance) && shareStrength > 0 && leastWeight > 0
      && (1...64).contains(residualRank) && (1...10_000).contains(residualSteps) && residualRate > 0
      && replayWeight >= 0
      && [
        marginDeviation, marginInterceptDeviation, riskDeviation, riskInterceptDeviation, asymmetryDeviation,
      ].allSatisfy { $0 > 0 && $0.isFinite }
  }

  /// The furthest stage that so many labels open; `nil` where there are too few for any.
  public func stage(labels: Int, wrong: Int) -> AdaptationStage? {
    // As many right ones: labels that all say the same teach only how often they say it.
    openings.filter { labels >= $0.labels && wrong >= $0.wrong && labels - wrong >= $0.wrong }.map(\.stage).max()
  }
}
