import Synchronization

/// WordNet's senses of words as a shop means them, remembered.
final class NounReader: Sendable {
  private let wordNet: WordNet
  private let known = Mutex<[String: [Synset]]>([:])
  private static let capacity = 100_000

  init(_ wordNet: WordNet) { self.wordNet = wordNet }

  /// Senses that name things a photo can show, goods and food before animals and people; empty for other words.
  func senses(of phrase: String) -> [Synset] {
    if let senses = known.withLock({ $0[phrase] }) { return senses }
    let senses = thingsFirst(wordNet.sensesOfAnyForm(phrase))
    known.withLock { if $0.count < NounReader.capacity { $0[phrase] = senses } }
    return senses
  }

  /// A lexicon's reference: "mug#4" is the fourth sense, "teapot" all that name things.
  func senses(ofReference reference: String) -> [Synset] {
    let halves = reference.split(separator: "#")
    guard let lemma = halves.first else { return [] }
    guard halves.count == 2, let number = Int(halves[1]) else { return senses(of: String(lemma)) }
    let all = wordNet.senses(of: String(lemma))
    return all.indices.contains(number - 1) ? [all[number - 1]] : []
  }

  /// Whether the commonest sense is a thing: "duck", but not "love".
  func isMainlyThing(_ phrase: String) -> Bool {
    guard let first = wordNet.sensesOfAnyForm(phrase).first else { return false }
    let category = wordNet.category(of: first)
    return category.isThing && category != .body
  }

  /// Whether its commonest sense is something that a shop may sell or show, people left out.
  func isMainlyGoods(_ phrase: String) -> Bool {
    guard let first = wordNet.sensesOfAnyForm(phrase).first else { return false }
    let category = wordNet.category(of: first)
    return category.isThing && category != .body && category != .person
  }

  /// What the commonest sense is; `nil` where WordNet has none.
  func mainCategory(of phrase: String) -> WordNet.Category? {
    wordNet.sensesOfAnyForm(phrase).first.map(wordNet.category(of:))
  }

  func category(of sense: Synset) -> WordNet.Category { wordNet.category(of: sense) }

  private func thingsFirst(_ senses: [Synset]) -> [Synset] {
    senses.enumerated()
      .map { (rank: NounReader.rank(wordNet.category(of: $1)), place: $0, sense: $1) }
      .filter { $0.rank < 9 }
      .sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
      .map(\.sense)
  }

  private static func rank(_ category: WordNet.Category) -> Int {
    switch category {
    case .artifact, .food: 0
    case .plant, .animal: 1
    case .object, .substance: 2
    case .person, .body: 3
    case .attribute, .quantity, .other: 9
    }
  }
}
