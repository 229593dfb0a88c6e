/// The colour words that can be checked: `colour-names.tsv` of a matcher's model.
public struct ColourNames: Sendable {
  public let names: [ColourName]
  private let index: [String: Int]

  private static let modifiers: Set<Substring> = [
    "light", "dark", "pale", "bright", "deep", "medium", "soft", "pastel", "neon", "vivid", "washed", "matt", "matte",
    "solid", "plain",
  ]

  public init(_ names: [ColourName], synonyms: [String: String] = [:]) {
    self.names = names
    var index: [String: Int] = [:]
    for (position, name) in names.enumerated() { index[Self.folded(name.name)] = position }
    for (synonym, name) in synonyms { index[Self.folded(synonym)] = index[Self.folded(name)] }
    self.index = index
  }

  /// Lines of name, synonyms, plain words, prototypes as `L,a,b;L,a,b`, and `metal` where it is one; tabs between, `#` comments.
  public init(tsv: String) throws(EvidenceModelError) {
    var names: [ColourName] = []
    var synonyms: [String: String] = [:]
    for (number, line) in tsv.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let prototypes = fields.count > 3 ? fields[3].split(separator: ";").compactMap(Self.prototype) : []
      guard fields.count >= 4, !fields[2].isEmpty, !prototypes.isEmpty else {
        throw .malformed(file: "colour-names.tsv", what: "line \(number + 1)")
      }
      names.append(
        ColourName(
          name: String(fields[0]), plain: fields[2].split(separator: ",").map(String.init), prototypes: prototypes,
          isMetal: fields.count > 4 && fields[4] == "metal"))
      for synonym in fields[1].split(separator: ",") { synonyms[String(synonym)] = String(fields[0]) }
    }
    self.init(names, synonyms: synonyms)
  }

  /// The colours that a term asserts: one for "navy", two for "black-brown" or "white/blue"; none where a word is unknown.
  public func names(in term: String) -> [ColourName] {
    // Most terms are names as they stand, and folding one takes longer than all else that is asked of it.
    if let name = lookUp(term) { return [name] }
    let term = Self.folded(term)
    if let name = lookUp(term) { return [name] }
    let parts = term.split { "/&+,".contains($0) }
      .flatMap { $0.split(separator: " ") }
      .filter { $0 != "and" }
    let found = parts.map { lookUp(String($0)) }
    if parts.count > 1, found.allSatisfy({ $0 != nil }) { return found.compactMap { $0 } }
    let words = parts.drop { Self.modifiers.contains($0) }
    guard words.count < parts.count, !words.isEmpty else { return [] }
    return names(in: words.joined(separator: " "))
  }

  /// The name whose prototype is nearest to a colour, metals left out.
  public func nearest(to colour: ColourName.Prototype, among plain: Set<String>) -> ColourName? {
    var best: (name: ColourName, distance: Float)?
    for name in names where !name.isMetal && name.plain.first.map(plain.contains) == true {
      for prototype in name.prototypes {
        let distance = prototype.distance(to: colour)
        if best.map({ distance < $0.distance }) ?? true { best = (name, distance) }
      }
    }
    return best?.name
  }

  private func lookUp(_ term: String) -> ColourName? { index[term].map { names[$0] } }

  private static func folded(_ term: String) -> String {
    term.lowercased().replacing("-", with: " ").replacing("gray", with: "grey")
      .replacing("coloured", with: "").replacing("colored", with: "")
      .split(separator: " ").joined(separator: " ")
  }

  private static func prototype(_ text: Substring) -> ColourName.Prototype? {
    let numbers = text.split(separator: ",").compactMap { Float($0) }
    return numbers.count == 3 ? ColourName.Prototype(l: numbers[0], a: numbers[1], b: numbers[2]) : nil
  }
}
