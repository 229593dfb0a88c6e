import Claims
import Features
import Foundation
public import Installation
import Learning
import Matching
public import Perception
import Photos

extension Instruments {
  /// The newest matcher that ships.
  public static let model = "base-1"

  /// Raised with every release that changes what is read from a spec.
  private static let claimsVersion = "claims-9"

  /// What an installation has. Nothing is loaded before it is used.
  ///
  /// - Parameters:
  ///   - cache: keeps what the text encoder made of the class names.
  ///   - workers: how many photos are seen at the same time.
  ///   - name: of the model, or its folder's path; the newest that ships where `nil`.
  ///   - extra: encoders that a model is to be fitted over now, beside those that it is fitted over.
  /// - Throws: `ModelNotFound`; `EncoderError` where the model is fitted over an encoder that isn't there as it was.
  public static func installed(
    in installation: Installation, cache: FeatureCache, workers: Int, model name: String? = nil,
    encoders extra: [RegisteredEncoder] = []
  ) throws -> Instruments {
    let folder = try ModelFolder(named: name ?? model, in: installation)
    let brought = try FittedEncoders.of(folder, with: extra)
    let encoders = brought.compactMap { InstalledEncoder($0, workers: workers) }
    let backbone = brought.last { $0.description.backbone != nil }
    let version = ([folder.version] + brought.map(\.version)).joined(separator: "+")
    let models = installation.parts.appendingPathComponent("models")
    let words = Lazy { try WordLists(installation) }
    let japanese = Lazy { try Japanese(installation) }
    let compiled = cache.compiledNetworks
    let text = InstalledText(
      known: Lazy { try TextEncoder.version(models: models) },
      encoder: Lazy { try TextEncoder(models: models, concurrency: workers, compiled: compiled) })
    return Instruments(
      photos: InstalledPhotos(
        known: Lazy { try PhotoEncoder.version(models: models, backbone: backbone?.version) },
        encoder: Lazy {
          guard let backbone else {
            return try PhotoEncoder(models: models, concurrency: workers, compiled: compiled)
          }
          return try PhotoEncoder(
            models: models,
            backbone: BackboneNetwork(backbone.description, folder: backbone.folder, concurrency: workers),
            named: backbone.version, concurrency: workers, compiled: compiled)
        }),
      print: InstalledPrint(reader: Lazy { try PrintReader(models: models, concurrency: workers, compiled: compiled) }),
      text: text,
      claims: InstalledClaims(
        words: words, japanese: japanese,
        // What was judged without Japanese is judged again once it is read.
        version: installation.readsJapanese ? claimsVersion : claimsVersion + "-no-japanese"),
      judges: InstalledJudges(
        folder: folder, version: version, words: words, encoders: encoders.map(\.questions),
        model: Lazy {
          var evidence = try EvidenceModel(folder)
          evidence.version = version
          return evidence
        },
        vocabulary: Lazy {
          let classes = try ImageNetClasses(models: models)
          let synsets = classes.entries.map { Synset(offset: Int32($0.synset)) }
          return ClassVocabulary(
            vectors: try classes.vectors(version: text.version, cache: cache, by: text.states(of:)), synsets: synsets,
            names: classes.entries.map { $0.names.first ?? "" }, lore: ClassLore(of: synsets, in: try words().wordNet))
        }), encoders: encoders)
  }
}

private struct InstalledPhotos: PhotoInstrument {
  /// The version: what the cache has of a photo is found without the networks.
  let known: Lazy<String>
  let encoder: Lazy<PhotoEncoder>

  var version: String { get throws { try known() } }
  var longestSide: Int { PhotoEncoder.photoSide }
  func features(of photo: Photo) throws -> PhotoFeatures { try encoder().features(of: photo) }
  func rest() { encoder.forget() }
}

private struct InstalledPrint: PrintInstrument {
  let reader: Lazy<PrintReader>

  /// Raised with every release that changes what is read.
  let version = "ppocr-v6-small-1"

  var longestSide: Int { PrintReader.longestSide }

  func lines(in photo: Photo, features: PhotoFeatures) throws -> [PrintedLine] {
    try reader().lines(in: photo, foreground: features.lattice)
  }
}

private struct InstalledText: TextInstrument {
  let known: Lazy<String>
  let encoder: Lazy<TextEncoder>

  var version: String { get throws { try known() } }
  func states(of terms: [String]) throws -> [PhraseStates] { try encoder().states(of: terms) }
  func rest() { encoder.forget() }
}

private struct InstalledClaims: ClaimInstrument {
  let words: Lazy<WordLists>
  let japanese: Lazy<Japanese>

  let version: String

  func parser(kinds: [String: Double]) throws -> @Sendable (String, [SpecHint]) -> [Claim] {
    let words = try words()
    let japanese = japanese
    let parser = ClaimParser(
      lexicons: words.lexicons, wordNet: words.wordNet, vocabulary: kinds, japanese: { try japanese() })
    return { parser.claims(in: $0, hints: $1) }
  }

  func wordCounter() throws -> @Sendable (String) -> SpecWords? {
    let words = try words()
    let japanese = japanese
    let parser = ClaimParser(lexicons: words.lexicons, wordNet: words.wordNet, japanese: { try japanese() })
    return { parser.words(of: $0) }
  }

  func strangeWords(of text: String) throws -> [String]? {
    try StrangeWords(words: words(), japanese: wordCounter()).all(of: text)
  }

  func name(of term: String, facet: Facet, in spec: String) -> String? {
    Japanese.isWritten(in: spec) ? (try? japanese())?.name(of: term, facet: facet) : nil
  }
}

private struct InstalledJudges: JudgeInstrument {
  let folder: ModelFolder
  /// Of the model and of the encoders that a user brought.
  let version: String
  let words: Lazy<WordLists>
  let encoders: [EncoderQuestions]
  let model: Lazy<EvidenceModel>
  let vocabulary: Lazy<ClassVocabulary>

  var fingerprint: String {
    get throws {
      if folder.ships { return version }
      let files = try [HeadSet.fileName, "calibration.json"].map { try folder.extra($0) ?? Data() }
      return TextDigest.of([version] + files.map { $0.base64EncodedString() })
    }
  }

  func classes() throws -> ClassVocabulary { try vocabulary() }

  func swaps() throws -> SwapCalibration {
    guard let data = try folder.extra(SwapCalibration.fileName) else { return .handSet }
    return try SwapCalibration(json: data)
  }

  func retrieval() throws -> RetrievalModel {
    let model = try model()
    return RetrievalModel(
      classes: try vocabulary(), prior: model.meanClasses, table: model.colours, names: model.colourNames,
      map: model.retrieval, attention: model.attention)
  }

  func judge(for catalog: CatalogContext) throws -> any PairJudge { try matcher(for: catalog) }

  private func matcher(for catalog: CatalogContext) throws -> EvidenceMatcher {
    EvidenceMatcher(
      model: try model(), classes: try vocabulary(), taxonomy: Taxonomy(try words().wordNet), catalog: catalog,
      encoders: encoders)
  }

  var learns: Bool { folder.hasFile(PhotoProjection.fileName) && folder.hasFile(Calibration.selfFileName) }

  func selfTraining() throws -> SelfTraining? {
    guard let projection = try model().projection else { return nil }
    return SelfTraining(
      projection: projection,
      replay: try folder.extra(HeadCorpus.fileName).map { try HeadCorpus(serialized: $0) } ?? HeadCorpus(),
      trainer: HeadTrainer(
        settings: try folder.extra(HeadSettings.fileName).map { try HeadSettings(json: $0) } ?? HeadSettings(),
        taxonomy: Taxonomy(try words().wordNet)))
  }

  func judges(for catalog: CatalogContext, taught heads: [HeadSet]) throws -> [any PairJudge] {
    let matcher = try matcher(for: catalog)
    let taxonomy = Taxonomy(try words().wordNet)
    return heads.map { matcher.taught($0, taxonomy: taxonomy, catalog: catalog) }
  }

  func context() throws -> CatalogContext { try model().ownContext }
}
