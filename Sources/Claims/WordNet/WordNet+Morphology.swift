extension WordNet {
  /// WordNet's own base forms of a noun or compound (morphy(7WN)): the lemma itself where it is one, else its
  /// irregular and regular singulars that WordNet lists. "sewing boxes" gives "sewing box".
  public func baseForms(of noun: String) -> [String] {
    let lemma = noun.lowercased()
    if contains(lemma) { return [lemma] }
    if let singular = exceptions[lemma], contains(singular) { return [singular] }
    let words = lemma.split(separator: " ")
    guard let last = words.last else { return [] }
    let start = words.dropLast().map { $0 + " " }.joined()
    return WordNet.singulars(of: String(last), exceptions: exceptions).map { start + $0 }.filter(contains)
  }

  /// Senses of a noun in whatever number it stands.
  public func sensesOfAnyForm(_ noun: String) -> [Synset] {
    for form in baseForms(of: noun) {
      let found = senses(of: form)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Possible singulars by rule, likeliest first; the word itself is not among them.
  static func singulars(of word: String, exceptions: [String: String] = [:]) -> [String] {
    var forms: [String] = []
    if let irregular = exceptions[word] { forms.append(irregular) }
    guard word.utf8.count > 2, !word.hasSuffix("ss") else { return forms }
    let endings = [
      ("ies", "y"), ("ves", "f"), ("ves", "fe"), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"),
      ("shes", "sh"), ("oes", "o"), ("men", "man"), ("s", ""),
    ]
    for (plural, singular) in endings where word.utf8.count > plural.utf8.count && word.hasSuffix(plural) {
      forms.append(word.dropLast(plural.count) + singular)
    }
    return forms
  }
}
