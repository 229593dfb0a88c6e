/// The most probable cut of a text under independent pieces (Kudo 2018), found by Viterbi's algorithm.
struct UnigramModel: TokenModel {
  struct Piece: Sendable {
    let token: Int32
    /// Log-probability.
    let score: Double
  }

  /// Longer pieces are never looked for; `init` says so to whoever built the model.
  static let longestPiece = 256
  /// How much less probable than the rarest piece an unknown scalar is, in nats.
  private static let unknownPenalty = 10.0

  private let pieces: [[Unicode.Scalar]: Piece]
  private let longest: Int
  private let unknown: Int32
  private let unknownScore: Double
  /// `<0x00>` to `<0xFF>`; empty where the vocabulary has none.
  private let bytes: [Int32]

  /// - Parameter leastScore: of the pieces that unknown scalars are measured against; that of the rarest piece for `nil`.
  init(pieces: [[Unicode.Scalar]: Piece], unknown: Int32, bytes: [Int32] = [], leastScore: Double? = nil) {
    self.pieces = pieces
    self.unknown = unknown
    self.bytes = bytes
    longest = min(Self.longestPiece, pieces.keys.reduce(0) { max($0, $1.count) })
    unknownScore = (leastScore ?? pieces.values.reduce(0) { min($0, $1.score) }) - Self.unknownPenalty
  }

  private struct Step {
    var score = -Double.infinity
    var start = 0
    var token: Int32?
  }

  func tokens(of word: [Unicode.Scalar]) -> [Int32] {
    var steps = [Step](repeating: Step(), count: word.count + 1)
    steps[0].score = 0
    for start in word.indices {
      var hasSingle = false
      for end in start + 1...min(word.count, start + max(1, longest)) {
        guard let piece = pieces[Array(word[start..<end])] else { continue }
        if end == start + 1 { hasSingle = true }
        let score = steps[start].score + piece.score
        if score > steps[end].score { steps[end] = Step(score: score, start: start, token: piece.token) }
      }
      if !hasSingle {
        let score = steps[start].score + unknownScore
        if score > steps[start + 1].score { steps[start + 1] = Step(score: score, start: start, token: nil) }
      }
    }
    return path(through: steps, of: word)
  }

  /// Neighbouring unknown scalars become one token, or their bytes.
  private func path(through steps: [Step], of word: [Unicode.Scalar]) -> [Int32] {
    var path: [(range: Range<Int>, token: Int32?)] = []
    var end = word.count
    while end > 0 {
      path.append((steps[end].start..<end, steps[end].token))
      end = steps[end].start
    }
    var tokens: [Int32] = []
    var wasUnknown = false
    for step in path.reversed() {
      if let token = step.token {
        tokens.append(token)
        wasUnknown = false
      } else if bytes.isEmpty {
        if !wasUnknown { tokens.append(unknown) }
        wasUnknown = true
      } else {
        tokens += word[step.range].flatMap { UTF8.encode($0).map { $0.map { bytes[Int($0)] } } ?? [] }
      }
    }
    return tokens
  }
}
