import Claims
import Features
import Foundation
public import Installation
import Matching
public import Perception
import Photos

extension Instruments {
  /// The newest matcher that ships.
  public static let model = "base-0"

  /// What an installation has. Nothing is loaded before it is used.
  ///
  /// - Parameters:
  ///   - cache: keeps what the text encoder made of the class names.
  ///   - workers: how many photos are seen at the same time.
  public static func installed(
    in installation: Installation, cache: FeatureCache, workers: Int
  ) -> Instruments {
    let models = installation.parts.appendingPathComponent("models")
    let words = Lazy { try WordLists(installation) }
    let text = InstalledText(encoder: Lazy { try TextEncoder(models: models, concurrency: workers) })
    return Instruments(
      photos: InstalledPhotos(encoder: Lazy { try PhotoEncoder(models: models, concurrency: workers) }),
      print: InstalledPrint(reader: Lazy { try PrintReader(models: models, concurrency: workers) }),
      text: text,
      claims: InstalledClaims(words: words),
      judges: InstalledJudges(
        version: model, words: words,
        model: Lazy { try EvidenceModel(version: model, folder: installation.resources) },
        vocabulary: Lazy {
          let classes = try ImageNetClasses(models: models)
          return ClassVocabulary(
            vectors: try classes.vectors(by: text.encoder(), cache: cache),
            synsets: classes.entries.map { Synset(offset: Int32($0.synset)) },
            names: classes.entries.map { $0.names.first ?? "" })
        }))
  }
}

private struct InstalledPhotos: PhotoInstrument {
  let encoder: Lazy<PhotoEncoder>

  var version: String { get throws { try encoder().version } }
  var longestSide: Int { PhotoEncoder.photoSide }
  func features(of photo: Photo) throws -> PhotoFeatures { try encoder().features(of: photo) }
}

private struct InstalledPrint: PrintInstrument {
  let reader: Lazy<PrintReader>

  /// Raised with every release that changes what is read.
  let version = "ppocr-v6-small-1"

  func lines(in photo: URL, features: PhotoFeatures) throws -> [PrintedLine] {
    try reader().lines(
      in: PhotoDecoder.decode(photo, longestSide: PrintReader.longestSide), foreground: features.lattice)
  }
}

private struct InstalledText: TextInstrument {
  let encoder: Lazy<TextEncoder>

  var version: String { get throws { try encoder().version } }
  func states(of terms: [String]) throws -> [PhraseStates] { try encoder().states(of: terms) }
}

private struct InstalledClaims: ClaimInstrument {
  let words: Lazy<WordLists>

  /// Raised with every release that changes what is read from a spec.
  let version = "claims-3"

  func parser(kinds: [String: Double]) throws -> @Sendable (String, [SpecHint]) -> [Claim] {
    let words = try words()
    let parser = ClaimParser(lexicons: words.lexicons, wordNet: words.wordNet, vocabulary: kinds)
    return { parser.claims(in: $0, hints: $1) }
  }
}

private struct InstalledJudges: JudgeInstrument {
  let version: String
  let words: Lazy<WordLists>
  let model: Lazy<EvidenceModel>
  let vocabulary: Lazy<ClassVocabulary>

  func classes() throws -> ClassVocabulary { try vocabulary() }

  func retrieval() throws -> RetrievalModel {
    let model = try model()
    return RetrievalModel(
      classes: try vocabulary(), prior: model.meanClasses, table: model.colours, names: model.colourNames,
      map: model.retrieval, attention: model.attention)
  }

  func judge(for catalog: CatalogContext) throws -> any PairJudge {
    EvidenceMatcher(
      model: try model(), classes: try vocabulary(), taxonomy: Taxonomy(try words().wordNet), catalog: catalog)
  }
}
