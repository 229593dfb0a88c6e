import Foundation
import Learning
import Matching

/// A shop whose claims obey a known calibration, and one that was shipped for others.
struct ToyShop {
  /// `p(contradicted)` at even odds falls with the margin by this.
  static let slope = 2.0
  static let share = 0.15

  /// What ships: colours are judged too steeply and too suspiciously, kinds as they are.
  static let shipped = CalibrationSet(
    claims: [
      ClaimCalibration(key: "colour", channels: ["colour.table"], weights: [4], intercept: -3, examples: 100),
      ClaimCalibration(key: "kind", channels: ["kind.conse"], weights: [slope], intercept: 0, examples: 100),
    ],
    risk: RiskCalibration(
      weights: [1, 0, 0, 0], intercept: 0, baseRate: 0.5,
      thresholds: [.init(falseAlarms: 0.05, logit: 1), .init(falseAlarms: 0.2, logit: 0)]))

  let pairs: [LabelledPair]

  /// - Parameter heedless: a key whose contradictions this business does not mind: such pairs are right.
  init(_ count: Int, seed: UInt64 = 7, heedless: String? = nil, channel: String? = nil) {
    var generator = SplitMix64(seed: seed)
    pairs = (0..<count).map { index in
      let key = index % 2 == 0 ? "colour" : "kind"
      let isContradicted = Double.random(in: 0..<1, using: &generator) < Self.share
      // Margins under which even odds are told by `slope`: two Gaussians of unit deviation, `slope` apart.
      let noise =
        sqrt(-2 * log(Double.random(in: 1e-12..<1, using: &generator)))
        * cos(Double.random(in: 0..<(2 * .pi), using: &generator))
      let margin = (isContradicted ? -0.5 : 0.5) * Self.slope + noise
      var margins = [key == "colour" ? "colour.table" : "kind.conse": margin]
      if let channel { margins[channel] = isContradicted ? -1 : 1 }
      return LabelledPair(
        pair: "pair-\(index)",
        example: CalibrationExample(
          product: "product-\(index)", isWrong: isContradicted && key != heedless,
          claims: [.init(key: key, margins: margins, isContradicted: isContradicted)]))
    }
  }

  /// The shop with the labels of its first pairs.
  func catalog(labels: Int) -> CatalogMargins {
    CatalogMargins(
      pairs: pairs, isWrong: pairs.enumerated().map { $0.offset < labels ? $0.element.isWrong : nil },
      baseRate: Self.share)
  }
}
