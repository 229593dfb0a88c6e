public import Features
public import Foundation
import Prose

/// The 1,000 classes that the photo encoder knows, as words and as nouns of WordNet 3.0.
public struct ImageNetClasses: Sendable {
  public struct Entry: Sendable, Hashable {
    /// All names of the class, the usual one first.
    public let names: [String]
    /// Byte offset of the noun's synset in WordNet 3.0's `data.noun`.
    public let synset: UInt32
  }

  /// In the order of the classifier's outputs.
  public let entries: [Entry]

  /// - Parameter models: the folder with `imagenet-classes.json`.
  public init(models: URL) throws(InferenceError) {
    let file = models.appendingPathComponent("imagenet-classes.json")
    guard FileManager.default.fileExists(atPath: file.path) else { throw .missing(file) }
    guard let data = try? Data(contentsOf: file), let rows = try? JSONDecoder().decode([Row].self, from: data) else {
      throw .unusable(file, reason: "it is no list of classes")
    }
    entries = rows.compactMap(\.entry)
    guard entries.count == 1000 else {
      throw .unusable(file, reason: "it holds \(entries.count.counted("class", "classes"))")
    }
  }

  /// Where each class lies among phrases (ConSE, Norouzi et al. 2014): the mean of its names' vectors, scaled to length 1,
  /// [1000, 384]. Takes a few seconds without the cache.
  ///
  /// - Parameters:
  ///   - version: `TextEncoder.version`.
  ///   - cache: where the names' states are kept from one run to the next, if anywhere.
  ///   - encode: `TextEncoder.states(of:)`; asked for nothing where the cache has all.
  public func vectors(
    version: String, cache: FeatureCache? = nil,
    by encode: (_ names: [String]) throws -> [PhraseStates]
  ) throws -> Matrix {
    let states = try states(version: version, cache: cache, by: encode)
    var vectors = Matrix(rows: entries.count, columns: TextEncoder.channels)
    for (row, entry) in entries.enumerated() {
      var sum = [Float](repeating: 0, count: vectors.columns)
      for name in entry.names {
        for (column, value) in (states[name]?.mean ?? []).enumerated() { sum[column] += value }
      }
      let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for column in sum.indices where length > 0 {
        vectors.values[row * vectors.columns + column] = sum[column] / length
      }
    }
    return vectors
  }

  private func states(
    version: String, cache: FeatureCache?, by encode: ([String]) throws -> [PhraseStates]
  ) throws -> [String: PhraseStates] {
    let set = "imagenet-classes"
    let names = Set(entries.flatMap(\.names)).sorted()
    if let kept = cache?.phrases(of: set, version: version), names.allSatisfy({ kept[$0] != nil }) {
      return kept
    }
    let states = Dictionary(uniqueKeysWithValues: zip(names, try encode(names)))
    // A cache that cannot be written costs seconds at the next start, nothing else.
    try? cache?.keep(states, of: set, version: version)
    return states
  }

  private struct Row: Decodable {
    let wnid: String
    let names: [String]

    /// A WordNet identifier is the part of speech and the offset: n01440764.
    var entry: Entry? {
      guard wnid.hasPrefix("n"), let offset = UInt32(wnid.dropFirst()), !names.isEmpty else { return nil }
      return Entry(names: names, synset: offset)
    }
  }
}
