/// Tokens that stand for themselves wherever they occur, the leftmost first, of those the longest.
struct FixedTokens: Sendable {
  enum Segment: Sendable, Hashable {
    case text([Unicode.Scalar])
    case token(Int32)
  }

  /// By first scalar, longest first.
  private let tokens: [Unicode.Scalar: [(text: [Unicode.Scalar], index: Int32)]]

  init(_ tokens: [(text: [Unicode.Scalar], index: Int32)]) {
    self.tokens = Dictionary(grouping: tokens.filter { !$0.text.isEmpty }) { $0.text[0] }
      .mapValues { $0.sorted { $0.text.count > $1.text.count } }
  }

  func split(_ text: [Unicode.Scalar]) -> [Segment] {
    guard !tokens.isEmpty else { return text.isEmpty ? [] : [.text(text)] }
    var segments: [Segment] = []
    var from = 0
    var place = 0
    while place < text.count {
      guard let token = tokens[text[place]]?.first(where: { text[place...].starts(with: $0.text) }) else {
        place += 1
        continue
      }
      if from < place { segments.append(.text(Array(text[from..<place]))) }
      segments.append(.token(token.index))
      place += token.text.count
      from = place
    }
    if from < text.count { segments.append(.text(Array(text[from...]))) }
    return segments
  }
}
