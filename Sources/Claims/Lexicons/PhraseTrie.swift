/// Finds lexicon phrases in a run of words.
struct PhraseTrie: Sendable {
  private struct Edge: Hashable {
    let node: Int32
    let word: Int32
  }

  private var words: [String: Int32] = [:]
  private var edges: [Edge: Int32] = [:]
  private var values: [[Int]] = [[]]

  /// Adds a value under a phrase, whose words are separated by spaces or hyphens.
  mutating func insert(_ phrase: String, value: Int) {
    var node: Int32 = 0
    for word in PhraseTrie.words(of: phrase) {
      let id = words[word] ?? Int32(words.count)
      words[word] = id
      let edge = Edge(node: node, word: id)
      if let next = edges[edge] {
        node = next
      } else {
        node = Int32(values.count)
        edges[edge] = node
        values.append([])
      }
    }
    if node != 0 && !values[Int(node)].contains(value) { values[Int(node)].append(value) }
  }

  static func words(of phrase: String) -> [String] {
    Tokenizer.tokens(of: Array(phrase.unicodeScalars)).map(\.word)
  }

  /// The trie's own numbers of a word as it stands (-1 where it has none) and of its possible singulars.
  func identifiers(of word: String) -> [Int32] {
    var found = [words[word] ?? -1]
    if word.hasSuffix("s") || word.hasSuffix("men") {
      for singular in WordNet.singulars(of: word) {
        if let id = words[singular], !found.contains(id) { found.append(id) }
      }
    }
    return found
  }

  /// Whether some phrase has the word.
  func contains(_ word: String) -> Bool { identifiers(of: word).contains { $0 >= 0 } }

  /// Values of the phrase that is exactly `words`, each given by its `identifiers`; singulars count only where the
  /// phrase as it is spelt means nothing, and then it is not `isLiteral`.
  func values(of words: ArraySlice<[Int32]>) -> (values: [Int], isLiteral: Bool) {
    var node: Int32? = 0
    for identifiers in words {
      node = node.flatMap { edges[Edge(node: $0, word: identifiers[0])] }
      if node == nil { break }
    }
    if let node, !values[Int(node)].isEmpty { return (values[Int(node)], true) }
    if words.allSatisfy({ $0.count == 1 }) { return ([], true) }
    var nodes: [Int32] = [0]
    for identifiers in words {
      var reached: [Int32] = []
      for node in nodes {
        for word in identifiers {
          if let next = edges[Edge(node: node, word: word)] { reached.append(next) }
        }
      }
      if reached.isEmpty { return ([], true) }
      nodes = reached
    }
    return (nodes.flatMap { values[Int($0)] }, false)
  }
}
