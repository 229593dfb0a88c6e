import Claims
import Features

/// `S = u S_local + (1 - u) S_global` by an encoder: locally each claim's prompt over the patches, globally the mean
/// prompt and the photo.
enum EncoderSimilarity {
  private static let localShare = 0.5

  /// - Returns: `nil` where no claim has a prompt; without patches the local part is the global one.
  static func similarity(_ questions: EncoderQuestions, in scene: Scene) -> Similarity? {
    guard let view = scene.encoders[questions.name] else { return nil }
    let prompts = scene.claims.compactMap { claim -> PhraseStates? in
      guard claim.observability == .visible, !claim.isNegated else { return nil }
      let kind = PromptBook.kind(of: claim, among: scene.claims)
      return questions.book.prompt(for: claim.term, facet: claim.facet, kind: kind).flatMap { view.prompts[$0] }
        .flatMap { $0.mean.count == view.photo.embedding.count ? $0 : nil }
    }
    guard !prompts.isEmpty else { return nil }
    var mean = [Float](repeating: 0, count: view.photo.embedding.count)
    for prompt in prompts { for (index, value) in prompt.mean.enumerated() { mean[index] += value } }
    let length = dotProduct(mean[...], mean).squareRoot()
    let global = length > 0 ? Double(dotProduct(view.photo.embedding[...], mean) / length) : 0
    let locals = prompts.compactMap { PatchAttention($0, over: view.photo)?.similarity }
    let local = locals.isEmpty ? global : locals.reduce(0, +) / Double(locals.count)
    return Similarity(total: localShare * local + (1 - localShare) * global, local: local, global: global)
  }
}
