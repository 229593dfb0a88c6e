/// The four steps of a Hugging Face tokenizer, in order: fixed tokens, normaliser, pre-tokenizer, model; then what the
/// post-processor puts around the text (https://huggingface.co/docs/tokenizers/pipeline).
///
/// One thing differs on purpose: special tokens are not looked for in the text, so a spec that says `<eos>` can't end it.
struct TokenizerPipeline: Tokenizer {
  /// Tokens that the file adds to its vocabulary and that are no special ones, found before normalisation.
  var fixed = FixedTokens([])
  /// The same, found after it.
  var fixedNormalized = FixedTokens([])
  var normalizer = Normalizer.sequence([])
  var preTokenizer = PreTokenizer.sequence([])
  let model: any TokenModel
  var start: [Int32] = []
  var end: [Int32] = []

  /// A token covers several scalars as a rule; more than this many for each are never read.
  private static let scalarsAToken = 32

  func tokens(of text: String, limit: Int) -> [Int32] {
    let room = max(0, limit - start.count - end.count)
    var tokens: [Int32] = []
    let scalars = Array(text.unicodeScalars.prefix(max(256, room * Self.scalarsAToken)))
    for (index, segment) in fixed.split(scalars).enumerated() where tokens.count < room {
      switch segment {
      case .token(let token): tokens.append(token)
      case .text(let text):
        for (place, segment) in fixedNormalized.split(normalizer(text)).enumerated() {
          switch segment {
          case .token(let token): tokens.append(token)
          case .text(let text):
            for word in preTokenizer([text], isStart: index == 0 && place == 0) where !word.isEmpty {
              tokens += model.tokens(of: word)
            }
          }
        }
      }
    }
    return start + tokens.prefix(room) + end
  }
}
