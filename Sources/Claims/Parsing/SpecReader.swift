/// The reading of one spec, from tokens to claims. Each step takes the tokens that it has read away from the next.
struct SpecReader {
  let parser: ClaimParser
  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  /// The trie's numbers of each token.
  let identifiers: [[Int32]]
  /// Tokens that a claim holds or that can hold none.
  var taken: [Bool]
  /// Tokens of columns' values, which have been read by their facets.
  var hinted: Set<Int> = []
  /// Expressions that hold a role word ("chest of drawers"): token ranges that stay whole.
  var glued: [Int: (range: Range<Int>, entries: [Int])] = [:]
  var drafts: [ClaimDraft] = []
  /// Drafts of names whose goods are not known yet.
  var names: [Int] = []
  /// The clause in which the product was found: up to it, nouns and adjectives are about the product.
  var titleClause = 0
  /// Whether the latest chunk was about the product or a part of it.
  var isOnProduct = false
  /// The part that the latest chunk ended with.
  var latestPart: Owner?
  /// What the pair sells, once found.
  var product: Product?

  var rules: WordRules { parser.lexicons.rules }

  /// - Parameter tokens: English words of the spec, or those that its words mean, in English order.
  init(_ scalars: [Unicode.Scalar], tokens: [Token], parser: ClaimParser) {
    self.parser = parser
    self.scalars = scalars
    self.tokens = tokens
    identifiers = tokens.map { parser.lexicons.trie.identifiers(of: $0.word) }
    taken = [Bool](repeating: false, count: tokens.count)
  }

  mutating func read(hints: [SpecHint]) -> [Claim] {
    readQuotes()
    readOthers()
    readHints(hints)
    readAnswers()
    readPrintCues()
    readKeyedValues()
    readUnseenPhrases()
    glueExpressions()
    readMissingParts()
    readMeasures()
    var chunks = chunks()
    if readNames(in: chunks) { chunks = self.chunks() }
    findProduct(in: chunks)
    if readFillings() { chunks = self.chunks() }
    for (place, chunk) in chunks.enumerated() {
      read(
        chunk, after: place > 0 ? chunks[place - 1] : nil, before: place + 1 < chunks.count ? chunks[place + 1] : nil)
    }
    settleSides()
    settleFlowers()
    return claims()
  }

  /// Drafts in order, the earlier and longer first where two meet.
  private func claims() -> [Claim] {
    var claims: [Claim] = []
    var end = 0
    let ordered = drafts.sorted {
      ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound)
    }
    for draft in ordered where draft.tokens.lowerBound >= end && !draft.tokens.isEmpty {
      end = draft.tokens.upperBound
      let spans = tokens[draft.tokens].map(\.span)
      let span = (spans.map(\.lowerBound).min() ?? 0)..<(spans.map(\.upperBound).max() ?? 0)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[span])
      let claim = Claim(
        text: String(text), span: Span(start: span.lowerBound, end: span.upperBound), facet: draft.facet,
        term: draft.term, subject: draft.subject, isNegated: draft.isNegated, isPrinted: draft.isPrinted,
        observability: draft.observability, senses: draft.senses, families: draft.families, count: draft.count)
      claims.append(claim.against(parser.finder.alternatives(of: claim, near: draft.near)))
    }
    return claims
  }

  mutating func take(_ draft: ClaimDraft) {
    drafts.append(draft)
    take(draft.tokens)
  }

  mutating func take(_ range: Range<Int>) {
    for token in range { taken[token] = true }
  }

  /// The words of a range as a lexicon would write them.
  func words(_ range: Range<Int>) -> String {
    tokens[range].map(\.word).joined(separator: " ")
  }

  /// Lexicon entries that the range as a whole is.
  func entries(_ range: Range<Int>) -> [Int] {
    let found = parser.lexicons.trie.values(of: identifiers[range])
    let values = found.isLiteral ? found.values : found.values.filter { [.kind, .part].contains(entry($0).facet) }
    return tokens[range].contains { $0.facet != nil } ? told(values, in: range) : values
  }

  /// The entries that tokens can mean whose language tells what they are.
  private func told(_ values: [Int], in range: Range<Int>) -> [Int] {
    let facets = Set(tokens[range].map(\.facet))
    guard facets.count == 1, let facet = facets.first ?? nil else {
      // "Red Delicious" is a name, "coffee mug" none of レッド or コーヒー色.
      return facets.contains(.colour) ? values.filter { [.colour, .text, .other].contains(entry($0).facet) } : values
    }
    let isThing = facet == .kind || facet == .part
    return values.filter { isThing ? [.kind, .part].contains(entry($0).facet) : entry($0).facet == facet }
  }

  /// Whether another language calls something goods that English lexicons only have as a part.
  func isToldGoods(_ range: Range<Int>, _ entries: [Int]) -> Bool {
    tokens[range].allSatisfy { $0.facet == .kind } && !entries.contains { entry($0).facet == .kind }
  }

  /// The part that a word says is missing: "lid" of "lidless".
  func missingPart(_ token: Int) -> LexiconEntry? {
    let word = tokens[token].word
    guard word.hasSuffix("less"), word.utf8.count > 6 else { return nil }
    let stem = parser.lexicons.trie.identifiers(of: String(word.dropLast(4)))
    return parser.lexicons.trie.values(of: [stem][...]).values.map(entry).first { $0.facet == .part }
  }

  /// "Lidless", "handleless": words that deny a part, unless they are terms of their own.
  private mutating func readMissingParts() {
    for token in tokens.indices where !taken[token] && entries(token..<token + 1).isEmpty {
      guard let part = missingPart(token) else { continue }
      var draft = draft(part, tokens: token..<token + 1)
      draft.isNegated = true
      take(draft)
    }
  }

  func entry(_ index: Int) -> LexiconEntry { parser.lexicons.entries[index] }

  /// Lexicon expressions with a role word in them, before chunks are cut at such words.
  private mutating func glueExpressions() {
    for start in tokens.indices where !taken[start] && glued[start] == nil {
      var end = start + 1
      var hasRole = rules.leads[tokens[start].word] != nil || tokens[start].isNumber
      while end < tokens.count, end < start + 5, !taken[end], tokens[end].gap <= .slash || tokens[end].gap == .ampersand
      {
        hasRole = hasRole || rules.leads[tokens[end].word] != nil || tokens[end].gap == .ampersand
        end += 1
        if hasRole {
          let found = entries(start..<end)
          if !found.isEmpty { glued[start] = (start..<end, found) }
        }
      }
      if glued[start] == nil { glueNumbered(at: start) }
    }
  }

  /// "Chest of 3 drawers" is a chest of drawers.
  private mutating func glueNumbered(at start: Int) {
    guard start + 3 < tokens.count, tokens[start + 1].word == "of", tokens[start + 2].isNumber, !taken[start + 3] else {
      return
    }
    let found = parser.lexicons.trie.values(
      of: [identifiers[start], identifiers[start + 1], identifiers[start + 3]][...]
    ).values
    if !found.isEmpty { glued[start] = (start..<start + 1, found) }
  }
}
