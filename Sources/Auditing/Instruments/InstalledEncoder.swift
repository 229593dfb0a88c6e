import Claims
import Features
import Matching
import Perception
import Photos

/// A registered encoder, loaded when it is first used.
struct InstalledEncoder: EncoderInstrument {
  let questions: EncoderQuestions
  let version: String
  private let encoder: Lazy<DualEncoder>

  /// - Returns: `nil` for a backbone.
  init?(_ registered: RegisteredEncoder, workers: Int) {
    guard let pair = registered.description.pair else { return nil }
    questions = EncoderQuestions(registered.name, pair)
    version = registered.version
    encoder = Lazy {
      try DualEncoder(registered.description, folder: registered.folder, concurrency: workers)
    }
  }

  var longestSide: Int { get throws { try encoder().longestSide } }
  func encode(_ photo: Photo) throws -> EncodedPhoto { try encoder().encode(photo) }
  func encode(_ prompts: [String]) throws -> [PhraseStates] { try encoder().encode(prompts) }
}

extension EncoderQuestions {
  init(_ name: String, _ pair: EncoderDescription.Pair) {
    let prompts = pair.prompts.compactMap { name, prompt in Facet(rawValue: name).map { ($0, prompt) } }
    self.init(
      name: name, book: PromptBook(templates: Dictionary(uniqueKeysWithValues: prompts)),
      scale: pair.scale, points: pair.image.patches?.point ?? false)
  }
}
