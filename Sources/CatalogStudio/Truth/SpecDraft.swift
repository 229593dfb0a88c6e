import Claims

/// A spec in pieces, so that every claim keeps its place through capitals and replacements.
public struct SpecDraft: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case words(String)
    /// "a" or "an", by what follows.
    case article
    case claim(Statement)
    /// Said, and never seen.
    case hearsay(String)
  }

  public enum Letters: Sendable, Hashable { case sentence, title, capitals }

  var pieces: [Piece] = []
  var letters: Letters = .sentence

  /// The claims that a photo can contradict, in order.
  public var claims: [Statement] {
    pieces.compactMap { if case .claim(let statement) = $0 { statement } else { nil } }
  }

  /// One claim said wrongly.
  public struct Slip: Sendable, Hashable {
    /// Counts `claims`.
    public let claim: Int
    public let text: String

    public init(claim: Int, text: String) {
      self.claim = claim
      self.text = text
    }
  }

  /// The spec and its phrases; with a slip exactly one of them is contradicted.
  public func written(_ sighting: Sighting, slip: Slip? = nil) -> WrittenSpec {
    var text = ""
    var phrases: [TruthPhrase] = []
    var claim = 0
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .words(let words): text += styled(words, after: text)
      case .article: text += styled(article(before: index, claim: claim, slip: slip), after: text)
      case .hearsay(let words):
        let said = letters == .capitals ? words.uppercased() : begins(text) ? words.withCapital : words
        let isMeasure = words.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
        phrases.append(TruthPhrase(said, at: text.unicodeScalars.count, .unobservable, isMeasure ? .size : .other, nil))
        text += said
      case .claim(let statement):
        let slipped = slip?.claim == claim
        let words = slipped ? slip?.text ?? statement.text : statement.text
        let said = statement.facet == .text ? words : styled(words, after: text)
        let box = sighting.box(statement.place)
        phrases.append(
          TruthPhrase(said, at: text.unicodeScalars.count, slipped ? .contradicted : .supported, statement.facet, box))
        text += said
        claim += 1
      }
    }
    return WrittenSpec(text: text, phrases: phrases)
  }

  private func article(before index: Int, claim: Int, slip: Slip?) -> String {
    for piece in pieces.dropFirst(index + 1) {
      switch piece {
      case .claim(let statement):
        let next = slip?.claim == claim ? slip?.text ?? statement.text : statement.text
        return next.first.map { "aeiou".contains($0) } == true ? "an" : "a"
      case .words(let words) where words.contains(where: \.isLetter): return "a"
      default: continue
      }
    }
    return "a"
  }

  private func styled(_ words: String, after text: String) -> String {
    switch letters {
    case .capitals: return words.uppercased()
    case .title:
      let small: Set<Substring> = ["a", "an", "the", "of", "with", "and", "without", "in", "on"]
      return words.split(separator: " ", omittingEmptySubsequences: false).enumerated().map { index, word in
        small.contains(word) && !(text.isEmpty && index == 0) ? String(word) : String(word).withCapital
      }.joined(separator: " ")
    case .sentence:
      return begins(text) ? words.withCapital : words
    }
  }

  private func begins(_ text: String) -> Bool { text.isEmpty || text.hasSuffix(". ") || text.hasSuffix("\n") }
}

extension String {
  var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
