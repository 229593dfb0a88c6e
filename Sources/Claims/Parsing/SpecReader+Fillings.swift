extension SpecReader {
  /// "Basket filled with apples" says one thing of the basket, that it is filled: in an item of its own, or behind the
  /// product in its clause.
  ///
  /// - Returns: whether there are any.
  mutating func readFillings() -> Bool {
    var isAny = false
    var followsProduct = false
    for token in tokens.indices {
      if token == product?.tokens.upperBound { followsProduct = true }
      let lead = rules.leads[tokens[token].word]
      if tokens[token].gap == .stop || lead == .for || lead == .at { followsProduct = false }
      guard !taken[token], followsProduct || tokens[token].gap >= .bracket, let (range, state) = filling(at: token)
      else { continue }
      take(draft(state, tokens: range))
      isAny = true
    }
    return isAny
  }

  /// The state "filled" with the things that fill: what a cushion is stuffed with is never seen.
  func filling(at token: Int) -> (tokens: Range<Int>, state: LexiconEntry)? {
    guard token + 2 < tokens.count, ["with", "of"].contains(tokens[token + 1].word), tokens[token + 1].gap == .space,
      let state = entries(token..<token + 1).map(entry).first(where: { $0.facet == .state && $0.term == "filled" })
    else { return nil }
    var end = token + 2
    while end < tokens.count, !taken[end], end == token + 2 || tokens[end].gap.joins,
      rules.leads[tokens[end].word] == nil
    {
      end += 1
    }
    let things = segments(of: token + 2..<end, nouns: true)
    guard let thing = things.last, parser.nouns.isMainlyGoods(words(thing.tokens)),
      !thing.entries.contains(where: { entry($0).facet == .material })
    else { return nil }
    return (token..<thing.tokens.upperBound, state)
  }
}
