/// Cuts a normalised text into the pieces that a model may not join: Hugging Face's pre-tokenizers.
indirect enum PreTokenizer: Sendable {
  enum PrependScheme: String, Sendable { case always, first, never }

  case sequence([PreTokenizer])
  case split(TextPattern, SplitBehaviour, isInverted: Bool)
  /// Every byte becomes one printable scalar; `splits` cuts by GPT-2's words first.
  case byteLevel(addsBlank: Bool, splits: Bool)
  /// Blanks become a visible sign, which the words keep in front.
  case metaspace(Unicode.Scalar, PrependScheme, splits: Bool)
  /// Words, and each punctuation mark alone.
  case bert
  /// `\w+|[^\w\s]+`
  case words
  case whitespace
  case punctuation(SplitBehaviour)
  case digits(areSingle: Bool)

  /// - Parameters:
  ///   - texts: pieces of one text, in order.
  ///   - isStart: whether the first of them is where the text begins.
  func callAsFunction(_ texts: [[Unicode.Scalar]], isStart: Bool) -> [[Unicode.Scalar]] {
    switch self {
    case .sequence(let steps):
      return steps.reduce(texts) { $1($0, isStart: isStart) }
    default:
      return texts.enumerated().flatMap { index, text in
        text.isEmpty ? [] : pieces(of: text, isStart: isStart && index == 0)
      }
    }
  }

  private func pieces(of text: [Unicode.Scalar], isStart: Bool) -> [[Unicode.Scalar]] {
    switch self {
    case .sequence: return self([text], isStart: isStart)
    case .split(let pattern, let behaviour, let isInverted):
      return behaviour.split(text, at: pattern.matches(in: text), isInverted: isInverted)
    case .byteLevel(let addsBlank, let splits):
      let text = addsBlank && !text[0].isSpace ? [" "] + text : text
      let words = splits ? SplitBehaviour.isolated.split(text, at: TextPattern.gpt2.matches(in: text)) : [text]
      return words.map(ByteAlphabet.scalars)
    case .metaspace(let sign, let scheme, let splits):
      var marked = text.map { $0 == " " ? sign : $0 }
      if marked.first != sign, scheme == .always || (scheme == .first && isStart) { marked.insert(sign, at: 0) }
      return splits
        ? SplitBehaviour.mergedWithNext.split(marked, at: TextPattern.literal([sign]).matches(in: marked)) : [marked]
    case .bert:
      return SplitBehaviour.removed.split(text, at: TextPattern.space.matches(in: text)).flatMap {
        SplitBehaviour.isolated.split($0, at: Self.places(in: $0, where: \.isPunctuation))
      }
    case .words:
      let parts = SplitBehaviour.removed.split(text, at: TextPattern.space.matches(in: text))
      return parts.flatMap { SplitBehaviour.contiguous.split($0, at: Self.places(in: $0, where: \.isWordPart)) }
    case .whitespace: return SplitBehaviour.removed.split(text, at: TextPattern.space.matches(in: text))
    case .punctuation(let behaviour):
      return behaviour.split(text, at: Self.places(in: text, where: \.isPunctuation))
    case .digits(let areSingle):
      return (areSingle ? SplitBehaviour.isolated : .contiguous)
        .split(text, at: Self.places(in: text, where: \.isNumber))
    }
  }

  private static func places(
    in text: [Unicode.Scalar], where condition: (Unicode.Scalar) -> Bool
  ) -> [Range<Int>] {
    text.indices.filter { condition(text[$0]) }.map { $0..<$0 + 1 }
  }
}
