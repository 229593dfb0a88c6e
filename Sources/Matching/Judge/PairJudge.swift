public import Claims
public import Features

/// Judges pairs of one catalog. Pure: the same input gives the same judgement, on any thread, in any order.
public protocol PairJudge: Sendable {
  /// The model version that an audit names: "base-0".
  var version: String { get }

  func judge(_ pair: PairInput, settings: JudgeSettings) -> Judgement

  /// How well a spec fits a photo, without the parts of a judgement that only an operator reads.
  /// - Returns: `Judgement.fit`.
  func fit(_ pair: PairInput) -> Double

  /// How well each claim alone fits one photo, whose print is not read.
  /// - Returns: `fit` of each, in order.
  /// - Parameter encoders: of the photo, as in `PairInput`.
  func fits(
    _ claims: [Claim], photo: PhotoFeatures, text: TextVectors, encoders: [String: EncoderView]
  ) -> [Double]
}

extension PairJudge {
  public func fits(
    _ claims: [Claim], photo: PhotoFeatures, text: TextVectors, encoders: [String: EncoderView]
  ) -> [Double] {
    claims.map { fit(PairInput(claims: [$0], photo: photo, print: nil, text: text, encoders: encoders)) }
  }
}
