extension SpecReader {
  /// Turns a chunk's expressions into claims.
  mutating func read(_ chunk: Chunk, after previous: Chunk?, before next: Chunk?) {
    guard chunk.lead != .for, chunk.lead != .at else { return }
    let isTitle = chunk.clause <= titleClause
    let segments = segments(of: chunk.tokens, nouns: false)
    let named = product.flatMap { product in
      segments.lastIndex { $0.tokens == product.tokens || isKind($0) && product.isNamed(by: $0, reader: self) }
    }
    if chunk.lead == .without {
      readAbsent(segments)
      return
    }
    if isTitle, named == nil, readCompanion(segments, in: chunk) {
      latestPart = nil
      return
    }
    let part = partHead(of: segments, in: chunk, named: named)
    let stranger = named == nil && part == nil ? unlistedPart(of: segments, in: chunk, isTitle: isTitle) : nil
    let subject =
      part.flatMap { owner(segments[$0]) } ?? stranger
      ?? (named == nil ? owner(before: chunk, previous) ?? jointOwner(of: chunk, segments, next) : nil)
    latestPart = part.flatMap { place in
      segments[place].tokens.upperBound == chunk.tokens.upperBound ? owner(segments[place]) : nil
    }
    let namesWhole = product != nil && endsOnWhole(chunk, segments)
    let concernsProduct =
      isTitle || named != nil || part != nil || stranger != nil || namesWhole || isWhole(chunk, segments)
    defer { isOnProduct = concernsProduct }
    // In a description, an unknown last word owns what stands before it: "a clear yoghurt character"; also what a title
    // says the goods come with: "Bell with Black Keyhole".
    if stranger == nil, !namesWhole, !isTitle || chunk.lead == .with,
      segments.last?.tokens.upperBound != chunk.tokens.upperBound
    {
      return
    }
    for (place, segment) in segments.enumerated() where !taken[segment.tokens.lowerBound] {
      if place == named, let product {
        readNumber(before: segment, of: nil)
        take(product.draft(segment.tokens))
      } else if place == part {
        readPart(segment, in: chunk)
      } else if concernsProduct {
        readModifier(segment, in: segments, at: place, chunk: chunk, subject: subject, isTitle: isTitle)
      }
    }
    absorb(part, in: segments)
    if stranger != nil, let last = drafts.indices.last, drafts[last].facet == .colour,
      drafts[last].tokens.upperBound == chunk.tokens.upperBound - 1
    {
      drafts[last].tokens = drafts[last].tokens.lowerBound..<chunk.tokens.upperBound
    }
  }

  /// "has a glass body", "with striped decoration": said of all that is seen of the product.
  private func endsOnWhole(_ chunk: Chunk, _ segments: [Segment]) -> Bool {
    let end = chunk.tokens.upperBound - 1
    return segments.last?.tokens.upperBound == end && tokens[end].gap == .space
      && rules.wholes.contains(tokens[end].word)
  }

  /// "with light blue tubing", ", white rim", "with Black Keyhole": a thing that no lexicon lists owns the colour before it.
  private func unlistedPart(of segments: [Segment], in chunk: Chunk, isTitle: Bool) -> Owner? {
    let end = chunk.tokens.upperBound - 1
    guard product != nil, chunk.lead == .with || isTitle && [nil, .and].contains(chunk.lead),
      let last = segments.last, last.tokens.upperBound == end, tokens[end].gap == .space, !taken[end],
      tokens[end].letterCase == .lower || chunk.lead == .with && tokens[end].letterCase == tokens[end - 1].letterCase,
      last.entries.contains(where: { entry($0).facet == .colour }),
      !rules.plainWords.contains(tokens[end].word), !rules.wholes.contains(tokens[end].word),
      rules.keys[[tokens[end].word]] == nil,
      !parser.nouns.senses(of: tokens[end].word).isEmpty
    else { return nil }
    return Owner(term: tokens[end].word)
  }

  /// "Blue chair and yellow lamp": a second kind of goods with its own colours.
  private mutating func readCompanion(_ segments: [Segment], in chunk: Chunk) -> Bool {
    guard product != nil, chunk.lead == .and || isContent(chunk), let last = segments.last,
      last.tokens.upperBound == chunk.tokens.upperBound,
      isKind(last), !last.entries.contains(where: { entry($0).facet != .kind })
    else { return false }
    let companion = Product(last, reader: self)
    for (place, segment) in segments.dropLast().enumerated() where !taken[segment.tokens.lowerBound] {
      readModifier(
        segment, in: segments, at: place, chunk: chunk, subject: Owner(term: companion.term), isTitle: false)
    }
    readNumber(before: last, of: nil)
    take(companion.draft(last.tokens))
    return true
  }

  /// "Bottle of olive oil": both are there to be seen.
  private func isContent(_ chunk: Chunk) -> Bool {
    let before = chunk.tokens.lowerBound - 2
    return chunk.lead == .of && before >= 0 && rules.containers.contains(tokens[before].word)
  }

  /// Index of the segment that names a part, where the chunk is about one.
  private func partHead(of segments: [Segment], in chunk: Chunk, named: Int?) -> Int? {
    guard
      let last = segments.indices.last(where: { place in
        segments[place].entries.contains { [.part, .kind].contains(entry($0).facet) } && place != named
      })
    else { return nil }
    if let named, named > last { return nil }
    // "light" before "green" is a shade, not a part.
    guard last == segments.indices.last else { return nil }
    let isListed = segments[last].entries.contains { entry($0).facet == .part }
    let isAlone = named == nil && product != nil
    switch chunk.lead {
    case .with: return isListed || chunk.clause <= titleClause ? last : nil
    case .in where chunk.clause <= titleClause && isAlone && isPlainKind(segments[last]): return last
    case .and, nil, .is:
      return isListed && isAlone && (!isBody(segments[last]) || last > 0 && chunk.clause <= titleClause)
        && !isLoneCapital(chunk)
        ? last : nil
    case .in, .of: return isListed && isAlone && chunk.lead == .of && hasNumber(before: segments[last]) ? last : nil
    default: return nil
    }
  }

  /// Whether the part word is more likely another thing: kinds of their own stay unread where nothing says "with".
  private func isBody(_ segment: Segment) -> Bool {
    segment.entries.contains { entry($0).facet == .kind } && !hasNumber(before: segment)
  }

  /// "Chair, Rivet": a name more likely than a part.
  private func isLoneCapital(_ chunk: Chunk) -> Bool {
    chunk.tokens.count == 1 && chunk.clause <= titleClause && tokens[chunk.tokens.lowerBound].letterCase == .capitalised
  }

  private func owner(_ segment: Segment) -> Owner? {
    let index = segment.entries.first { entry($0).facet == .part } ?? segment.entries.first
    return index.map { Owner(term: entry($0).term, observability: entry($0).observability) }
  }

  /// "The handle is red", "handle in red": the colour is the handle's.
  private func owner(before chunk: Chunk, _ previous: Chunk?) -> Owner? {
    guard let previous, chunk.lead == .is || chunk.lead == .in, previous.clause == chunk.clause else { return nil }
    return latestPart
  }

  /// "red and black handles": both colours are the handles'.
  private func jointOwner(of chunk: Chunk, _ segments: [Segment], _ next: Chunk?) -> Owner? {
    guard let next, next.clause == chunk.clause, isJoined(chunk, next),
      segments.allSatisfy({ segment in segment.entries.contains { SpecReader.attributes.contains(entry($0).facet) } })
    else { return nil }
    let following = self.segments(of: next.tokens, nouns: false)
    guard following.count > 1 || next.lead == nil, let head = partHead(of: following, in: next, named: nil),
      product.map({ !$0.isNamed(by: following[head], reader: self) || !isKind(following[head]) }) ?? true
    else { return nil }
    return owner(following[head])
  }

  /// "Black and white buttons"; "with white, firm pulp".
  private func isJoined(_ chunk: Chunk, _ next: Chunk) -> Bool {
    if next.lead == nil {
      return chunk.lead == .with && next.tokens.lowerBound == chunk.tokens.upperBound
        && tokens[next.tokens.lowerBound].gap == .comma
    }
    return next.tokens.lowerBound == chunk.tokens.upperBound + 1
      && rules.leads[tokens[chunk.tokens.upperBound].word] == .and
  }

  /// Whether the chunk ends in an adjective, right after something about the product or where a sentence starts.
  private func isWhole(_ chunk: Chunk, _ segments: [Segment]) -> Bool {
    guard let last = segments.last, last.tokens.upperBound == chunk.tokens.upperBound else { return false }
    let isOpening = [.stop, .bracket, .colon, .dash].contains(tokens[chunk.tokens.lowerBound].gap)
    // "Umbrella; folded; red"
    if isOpening, chunk.lead == nil, last.tokens == chunk.tokens,
      last.entries.contains(where: { entry($0).facet == .state })
    {
      return true
    }
    guard isOpening || isOnProduct || chunk.lead == .in || chunk.lead == .of else { return false }
    return last.entries.contains { entry($0).facet != .state && SpecReader.attributes.contains(entry($0).facet) }
  }

  private mutating func readPart(_ segment: Segment, in chunk: Chunk) {
    guard let index = segment.entries.first(where: { entry($0).facet == .part }) ?? segment.entries.first else {
      return
    }
    let part = entry(index)
    if part.facet == .part || part.facet == .kind {
      readNumber(before: segment, of: part.term)
      if taken[segment.tokens.lowerBound] { return }
    }
    var draft = draft(part, tokens: segment.tokens)
    draft.facet = part.facet == .kind ? .part : part.facet
    draft.senses = parser.entrySenses[index]
    take(draft)
  }

  /// "without lid", "no handle".
  private mutating func readAbsent(_ segments: [Segment]) {
    guard let segment = segments.last,
      let index = segment.entries.first(where: { [.part, .kind, .pattern].contains(entry($0).facet) })
    else { return }
    let start = rules.leads[tokens[max(0, segment.tokens.lowerBound - 1)].word] == .without ? 1 : 0
    if start == 1, isEither(before: segment.tokens.lowerBound - 1) { return }
    deny(index, tokens: segment.tokens.lowerBound - start..<segment.tokens.upperBound)
  }

  /// "Beautiful with and without flowers"
  private func isEither(before without: Int) -> Bool {
    without > 1 && [.and, .or].contains(rules.leads[tokens[without - 1].word])
      && rules.leads[tokens[without - 2].word] == .with
  }

  private mutating func readModifier(
    _ segment: Segment, in segments: [Segment], at place: Int, chunk: Chunk, subject: Owner?, isTitle: Bool
  ) {
    let readings = segment.entries.map(entry)
    if readAbsence(segment, readings) { return }
    if isTitle, let product, product.isPackaged, isFlavour(segment, readings),
      !isContainersColour(readings)
    {
      take(ClaimDraft(tokens: segment.tokens, facet: .text, term: words(segment.tokens)))
      return
    }
    if isContent(segment) {
      take(ClaimDraft(tokens: segment.tokens, facet: .other, term: words(segment.tokens), observability: .unknown))
      return
    }
    guard let reading = preferred(readings, lead: chunk.lead) else { return }
    switch reading.facet {
    case .colour: takeColour(segment, in: segments, at: place, entry: reading, subject: subject, chunk: chunk.tokens)
    case .part:
      let word = words(segment.tokens)
      guard segment.tokens.count > 1 || word.hasSuffix("less") || word.hasSuffix("ed") else { return }
      take(draft(reading, tokens: segment.tokens))
    case .pattern where place + 1 < segments.count && isStuff(segments[place + 1]) && reading.term == "plain": return
    default:
      let isKindToo = readings.contains { $0.facet == .kind }
      guard !isKindToo || chunk.lead == .in || chunk.lead == .of || place + 1 < segments.count || product != nil else {
        return
      }
      take(draft(reading, tokens: segment.tokens, owner: subject))
    }
  }

  /// On a pack, the name of something edible is what it tastes of, and stands there in print: "vanilla yoghurt".
  private func isFlavour(_ segment: Segment, _ readings: [LexiconEntry]) -> Bool {
    if readings.contains(where: { $0.group == "produce" }) { return true }
    let isShade = readings.contains { $0.facet == .colour && !$0.families.contains($0.term) }
    guard isShade, let sense = parser.nouns.senses(of: words(segment.tokens)).first else { return false }
    return [.food, .plant].contains(parser.nouns.category(of: sense))
  }

  /// "Honey bottles" are for honey.
  private func isContent(_ segment: Segment) -> Bool {
    let next = segment.tokens.upperBound
    guard next < tokens.count, tokens[next].gap.joins,
      let containers = rules.contents[words(segment.tokens)]
    else { return false }
    return ([tokens[next].word] + WordNet.singulars(of: tokens[next].word)).contains(where: containers.contains)
  }

  /// "Tin - orange": nothing says that the tin holds anything.
  private func isContainersColour(_ readings: [LexiconEntry]) -> Bool {
    product.map { rules.containers.contains($0.term) } == true && readings.contains { $0.facet == .colour }
  }

  /// "solid birch" is no pattern.
  private func isStuff(_ segment: Segment) -> Bool {
    segment.entries.contains { entry($0).facet == .material }
  }

  /// A metal's name is stuff before it is a colour, except gold and silver, which shops use for colours.
  private func preferred(_ readings: [LexiconEntry], lead: WordRules.Lead?) -> LexiconEntry? {
    let colour = readings.first { $0.facet == .colour }
    let material = readings.first { $0.facet == .material }
    if let colour, let material { return colour.families.contains(colour.term) || lead == .in ? colour : material }
    return colour ?? material ?? readings.first { [.pattern, .shape, .state].contains($0.facet) }
      ?? readings.first { $0.facet == .part && !readings.contains { $0.facet == .kind } }
  }

  /// "handle-free", "lid free".
  private mutating func readAbsence(_ segment: Segment, _ readings: [LexiconEntry]) -> Bool {
    let next = segment.tokens.upperBound
    guard next < tokens.count, tokens[next].word == "free", tokens[next].gap.joins,
      let part = readings.first(where: { $0.facet == .part })
    else { return false }
    var draft = draft(part, tokens: segment.tokens.lowerBound..<next + 1)
    draft.isNegated = true
    take(draft)
    return true
  }

  /// A colour or stuff that stands right before its part holds the part in its span: "red handle".
  private mutating func absorb(_ part: Int?, in segments: [Segment]) {
    guard let part, part > 0, let last = drafts.last, last.facet == .part, last.tokens == segments[part].tokens,
      let before = drafts.indices.dropLast().last, drafts[before].tokens.upperBound == last.tokens.lowerBound,
      drafts[before].subject == last.term, SpecReader.attributes.contains(drafts[before].facet),
      drafts[before].observability == .visible,
      tokens[last.tokens.lowerBound].gap.joins
    else { return }
    drafts[before].tokens = drafts[before].tokens.lowerBound..<last.tokens.upperBound
    drafts.removeLast()
  }

  func draft(_ entry: LexiconEntry, tokens: Range<Int>, owner: Owner? = nil) -> ClaimDraft {
    let isSeen = owner?.observability ?? .visible == .visible
    return ClaimDraft(
      tokens: tokens, facet: entry.facet, term: entry.term, subject: owner?.term,
      observability: isSeen ? entry.observability : .never,
      families: entry.families, near: entry.near)
  }
}
