public import Claims

/// Writes a spec as one of several shops would, all of it true.
public struct SpecWriter: Sendable {
  public enum House: Sendable, Hashable, CaseIterable { case title, list, sentence, labelled, capitals, branded }

  private let facts: Facts
  private let hearsay: [String]
  private var random: SeededRandom
  private let wanted: Facet?
  private var draft = SpecDraft()

  /// - Parameter wanted: a facet that must be mentioned.
  private init(_ scene: Scene, _ sighting: Sighting, random: SeededRandom, wanted: Facet?) {
    facts = Facts(scene, sighting)
    self.random = random
    self.wanted = wanted
    var random = random
    hearsay = random.shuffled(scene.product.hearsay + [random.pick(Vocabulary.offers)])
  }

  public static func draft(
    of scene: Scene, _ sighting: Sighting, random: SeededRandom, wanting facet: Facet? = nil
  ) -> SpecDraft {
    var writer = SpecWriter(scene, sighting, random: random, wanted: facet)
    return writer.write()
  }

  private mutating func write() -> SpecDraft {
    let house = random.pick(House.allCases)
    switch house {
    case .title, .branded:
      draft.letters = random.chance(0.7) ? .title : .sentence
      if house == .branded {
        draft.pieces += [.hearsay(random.pick(Vocabulary.brands)), .words(random.pick([" ", " - ", " – "]))]
      }
      headline(article: false)
      trailers(separator: ", ")
      said(separator: house == .branded ? ". " : ", ", count: random.whole(1...2))
    case .list, .capitals:
      draft.letters = house == .capitals ? .capitals : .sentence
      list(separator: house == .capitals ? " - " : random.pick([", ", "; ", " | "]))
    case .sentence:
      draft.letters = .sentence
      headline(article: true)
      trailers(separator: ", ")
      draft.pieces.append(.words("."))
      said(separator: " ", count: random.whole(1...2), sentences: true)
    case .labelled:
      draft.letters = .sentence
      labelled()
    }
    return draft
  }

  private mutating func wants(_ facet: Facet, _ probability: Double) -> Bool {
    let chance = random.chance(probability)
    return chance || facet == wanted
  }

  /// Adjectives before the noun, in English order.
  private mutating func adjectives() -> [Statement] {
    var words: [Statement] = []
    if let state = facts.state, !facts.stateFollows, wants(.state, 0.6) { words.append(state) }
    if let shape = facts.shape, wants(.shape, 0.5) { words.append(shape) }
    if let pattern = facts.pattern, wants(.pattern, pattern.text == "plain" ? 0.12 : 0.9) { words.append(pattern) }
    if let colour = facts.colour, wants(.colour, 0.9) {
      words.append(colour)
      if let second = facts.secondColour, random.chance(0.7) { words.append(second) }
    }
    if let material = facts.material, wants(.material, 0.6) { words.append(material) }
    return words
  }

  private mutating func chosenParts() -> [Facts.PartFacts] {
    let most = facts.colour == nil && facts.material == nil ? 3 : 2
    let needed =
      wanted == .colour && facts.colour == nil || wanted == .material && facts.material == nil || wanted == .part
    let count = min(facts.parts.count, max(random.whole(0...most), needed || facts.colour == nil ? 1 : 0))
    let sorted = random.shuffled(facts.parts).sorted { ($0.colour != nil ? 0 : 1) < ($1.colour != nil ? 0 : 1) }
    return Array(sorted.prefix(count))
  }

  private mutating func missingPart() -> Statement? {
    guard !facts.missing.isEmpty, wants(.part, 0.25) else { return nil }
    return random.pick(facts.missing)
  }

  private mutating func headline(article: Bool) {
    if let count = facts.count, wants(.count, 0.85) {
      draft.pieces += [.claim(count), .words(" ")]
    } else if article, facts.count == nil, !facts.kind.text.hasSuffix("headphones") {
      draft.pieces += [.article, .words(" ")]
    }
    let words = adjectives()
    for (index, word) in words.enumerated() {
      let joined = index > 0 && word.facet == .colour && words[index - 1].facet == .colour
      if joined { draft.pieces.removeLast() }
      draft.pieces += (joined ? [.words(" and ")] : []) + [.claim(word), .words(" ")]
    }
    draft.pieces.append(.claim(facts.kind))
    for (index, part) in chosenParts().enumerated() {
      draft.pieces.append(.words(index == 0 ? " with " : " and "))
      if !part.isPlural, article || facts.count != nil { draft.pieces += [.article, .words(" ")] }
      draft.pieces += Self.noun(part)
    }
  }

  private static func noun(_ part: Facts.PartFacts) -> [SpecDraft.Piece] {
    let adjective = part.colour ?? part.material
    return (adjective.map { [.claim($0), .words(" ")] } ?? []) + [.claim(part.part)]
  }

  private mutating func trailers(separator: String) {
    if let print = facts.print, wants(.text, 0.85) {
      let (before, after) = random.pick([(" printed with “", "”"), (" with the words ", ""), (" marked \"", "\"")])
      draft.pieces += [.words((draft.letters == .title ? "," : "") + before), .claim(print), .words(after)]
    }
    if let state = facts.state, facts.stateFollows, wants(.state, 0.65) {
      draft.pieces += [.words(separator), .claim(state)]
    }
    if let missing = missingPart() { draft.pieces += [.words(separator), .claim(missing)] }
  }

  private mutating func said(separator: String, count: Int, sentences: Bool = false) {
    for words in hearsay.prefix(count) {
      draft.pieces +=
        sentences
        ? [.words(separator), .hearsay(words.withCapital), .words(".")] : [.words(separator), .hearsay(words)]
    }
  }

  private mutating func list(separator: String) {
    var items: [[SpecDraft.Piece]] = [[.claim(facts.kind)]]
    if let count = facts.count, wants(.count, 0.85) { items.append([.claim(count)]) }
    items += adjectives().map { [.claim($0)] }
    items += chosenParts().map { Self.noun($0) }
    if let print = facts.print, wants(.text, 0.85) { items.append([.words("print: "), .claim(print)]) }
    if let state = facts.state, facts.stateFollows, wants(.state, 0.65) { items.append([.claim(state)]) }
    if let missing = missingPart() { items.append([.claim(missing)]) }
    items += hearsay.prefix(random.whole(1...2)).map { [.hearsay($0)] }
    for (index, item) in items.enumerated() { draft.pieces += (index > 0 ? [.words(separator)] : []) + item }
  }

  private mutating func labelled() {
    let end = random.pick([". ", "\n"])
    draft.pieces.append(.claim(facts.kind))
    func line(_ label: String, _ pieces: [SpecDraft.Piece]) -> [SpecDraft.Piece] {
      [.words("\(end)\(label): ")] + pieces
    }
    let words = adjectives()
    let colours = words.filter { $0.facet == .colour }
    if let first = colours.first {
      let second: [SpecDraft.Piece] = colours.count > 1 ? [.words(" and "), .claim(colours[1])] : []
      draft.pieces += line("Colour", [.claim(first)] + second)
    }
    for word in words where word.facet != .colour {
      let label = word.facet == .state ? "Shown" : word.facet.rawValue.withCapital
      draft.pieces += line(label, [.claim(word)])
    }
    if let count = facts.count, wants(.count, 0.85) { draft.pieces += line("Contents", [.claim(count)]) }
    for part in chosenParts() {
      draft.pieces += line("With", Self.noun(part))
    }
    if let print = facts.print, wants(.text, 0.85) { draft.pieces += line("Print", [.claim(print)]) }
    if let state = facts.state, facts.stateFollows, wants(.state, 0.65) {
      draft.pieces += line("Shown", [.claim(state)])
    }
    if let missing = missingPart() { draft.pieces += line("Note", [.claim(missing)]) }
    for words in hearsay.prefix(random.whole(1...2)) { draft.pieces += [.words(end), .hearsay(words.withCapital)] }
  }
}
