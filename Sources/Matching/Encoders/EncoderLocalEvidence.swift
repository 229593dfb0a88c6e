public import Claims
import Features

/// The same question asked of the photo's patches: each word of the prompt looks where it fits (the local branch of AsCL,
/// without its trained projections).
public struct EncoderLocalEvidence: Evidence {
  public let channel: String
  public var facets: Set<Facet> { whole.facets }

  private let whole: EncoderEvidence

  init(_ whole: EncoderEvidence) {
    channel = whole.channel + ".local"
    self.whole = whole
  }

  public func rate(_ claim: Claim, in scene: Scene) -> Ratings? {
    guard let view = scene.encoders[whole.questions.name], view.photo.patches.rows > 0 else { return nil }
    return whole.rate(claim, in: scene) { PatchAttention($0, over: view.photo)?.similarity }
  }
}
