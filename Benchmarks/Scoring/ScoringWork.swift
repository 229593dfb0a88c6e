import Foundation
import Perception

/// What scoring a catalog asks of the encoders: the same for every side that is compared.
struct ScoringWork: Codable {
  /// Paths of distinct photos.
  let photos: [String]
  /// Of these, those whose print is read, because a claim asks for it.
  let printed: [String]
  /// Distinct words and phrases that are encoded.
  let phrases: [String]

  /// What a run of `kantei score` did, told from what it kept.
  init(of catalog: BenchCatalog, doneIn folder: CacheFolder) throws {
    let known = try catalog.photosByHash()
    func paths(_ hashes: Set<String>) -> [String] { hashes.compactMap { known[$0]?.path }.sorted() }
    photos = paths(try folder.photos(of: "photos"))
    printed = paths(try folder.photos(of: "print"))
    let version = try folder.version(of: "phrases")
    phrases = try folder.phraseSets().filter { $0.hasPrefix("catalog-") }
      .flatMap { folder.cache.phrases(of: $0, version: version).map { Array($0.keys) } ?? [] }.sorted()
  }

  init(contentsOf file: URL) throws { self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file)) }

  func write(to file: URL) throws { try JSONEncoder().encode(self).write(to: file) }
}
