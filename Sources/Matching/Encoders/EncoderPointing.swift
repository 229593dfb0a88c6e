import Claims
import Features

/// Names the rectangle that a phrase is about by where its words look among an encoder's patches.
struct EncoderPointing: Sendable {
  let questions: [EncoderQuestions]

  /// - Parameter observed: what is shown instead: there it has to be looked for.
  /// - Returns: `nil` where no encoder has patches to point with, or the claim has no prompt.
  func region(of claim: Claim, observed: String?, in scene: Scene) -> Region? {
    guard claim.observability == .visible, !claim.isNegated else { return nil }
    let kind = PromptBook.kind(of: claim, among: scene.claims)
    for questions in questions where questions.points {
      guard let view = scene.encoders[questions.name],
        let prompt = questions.book.prompt(for: observed ?? claim.term, facet: claim.facet, kind: kind),
        let states = view.prompts[prompt], let attention = PatchAttention(states, over: view.photo)
      else { continue }
      return attention.region(in: view.photo)
    }
    return nil
  }
}
