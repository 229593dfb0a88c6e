import Claims
import Features
import Foundation
import Installation
import Learning
import Matching

/// Small corpora, read by the real parser.
enum SampleShop {
  struct Tools {
    let parser: ClaimParser
    let exclusion: TermExclusion
  }

  /// `nil` where the package wordnet-base is not installed.
  static let tools: Tools? = {
    let installation = Installation.current()
    let folder = installation.resources.appendingPathComponent("lexicons")
    var files: [String: String] = [:]
    for name in Lexicons.fileNames {
      files[name] = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    func bytes(_ name: String) -> [UInt8] {
      ((try? Data(contentsOf: installation.wordNet.appendingPathComponent(name))) ?? Data()).map { $0 }
    }
    guard let lexicons = try? Lexicons(files: files),
      let wordNet = try? WordNet(
        indexNoun: bytes("index.noun"), dataNoun: bytes("data.noun"), exceptions: bytes("noun.exc"))
    else { return nil }
    return Tools(
      parser: ClaimParser(lexicons: lexicons, wordNet: wordNet),
      exclusion: TermExclusion(lexicons: lexicons, taxonomy: Taxonomy { wordNet.ancestors(of: $0) }))
  }()

  /// A pair for each spec; a spec "photo|text" has the photo of that name, others one of their own.
  static func corpus(_ specs: [String], source: String = "shop") -> TrainingCorpus? {
    guard let tools else { return nil }
    let pairs = specs.enumerated().map { index, line in
      let halves = line.split(separator: "|")
      let spec = String(halves.last ?? "")
      let photo = halves.count == 2 ? String(halves[0]) : "photo-\(index)"
      return TrainingPair(
        id: "\(source)-\(index)", source: source, product: photo, photo: photo, isValidation: false,
        claims: tools.parser.claims(in: spec))
    }
    return TrainingCorpus(name: "test", pairs: pairs, exclusion: tools.exclusion)
  }

  /// Many samples of every pair.
  static func samples(
    _ sampler: some Sampler, of corpus: TrainingCorpus, pair: Int? = nil, draws: Int = 60
  ) -> [TrainingSample] {
    var generator = SplitMix64(seed: 7)
    return corpus.pairs.indices.filter { pair == nil || $0 == pair }.flatMap { index in
      (0..<draws).compactMap { _ in sampler.sample(of: corpus.pairs[index], in: corpus, using: &generator) }
    }
  }

  /// The words that stand in a sample where it was changed.
  static func newWords(_ samples: [TrainingSample]) -> Set<String> {
    Set(samples.flatMap { sample in sample.changes.compactMap { $0.place.map { sample.claims[$0].term } } })
  }
}
