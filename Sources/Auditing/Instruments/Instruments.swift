public import Claims
public import Features
public import Foundation
public import Matching
public import Photos

/// What an audit sees, reads and judges with. `Instruments.installed` are the real ones; tests bring their own.
public struct Instruments: Sendable {
  public let photos: any PhotoInstrument
  public let print: any PrintInstrument
  public let text: any TextInstrument
  public let claims: any ClaimInstrument
  public let judges: any JudgeInstrument
  /// What the model was fitted over beside these.
  public let encoders: [any EncoderInstrument]

  public init(
    photos: any PhotoInstrument, print: any PrintInstrument, text: any TextInstrument,
    claims: any ClaimInstrument, judges: any JudgeInstrument, encoders: [any EncoderInstrument] = []
  ) {
    self.photos = photos
    self.print = print
    self.text = text
    self.claims = claims
    self.judges = judges
    self.encoders = encoders
  }
}

/// Photo to features.
public protocol PhotoInstrument: Sendable {
  /// Changes with whatever would change the features.
  var version: String { get throws }
  /// Photos are decoded to this.
  var longestSide: Int { get }
  func features(of photo: Photo) throws -> PhotoFeatures
  /// Lets go of what is loaded, until it is needed again.
  func rest()
}

extension PhotoInstrument {
  public func rest() {}
}

/// Photo to printed lines.
public protocol PrintInstrument: Sendable {
  var version: String { get throws }
  /// Photos are decoded to this.
  var longestSide: Int { get }
  /// - Parameter features: what was seen of the same photo.
  func lines(in photo: Photo, features: PhotoFeatures) throws -> [PrintedLine]
}

/// Terms to token states.
public protocol TextInstrument: Sendable {
  var version: String { get throws }
  /// One result for each term, in order.
  func states(of terms: [String]) throws -> [PhraseStates]
  /// Lets go of what is loaded, until it is needed again.
  func rest()
}

extension TextInstrument {
  public func rest() {}
}

/// Spec to claims.
public protocol ClaimInstrument: Sendable {
  var version: String { get }
  /// - Parameter kinds: how often each kind of goods stands in the catalog, by term.
  func parser(kinds: [String: Double]) throws -> @Sendable (_ spec: String, _ hints: [SpecHint]) -> [Claim]
  /// How a term of a claim or an alternative is called in the spec's own language; `nil` where it stays as it is.
  func name(of term: String, facet: Facet, in spec: String) -> String?
  /// Tells the content words of a spec and those without a sense; `nil` for English.
  func wordCounter() throws -> @Sendable (_ spec: String) -> SpecWords?
  /// The words of a text where the program knows not a single one of them; `nil` where it knows one, or can't tell.
  func strangeWords(of text: String) throws -> [String]?
}

extension ClaimInstrument {
  public func wordCounter() throws -> @Sendable (_ spec: String) -> SpecWords? { { _ in nil } }
  public func name(of term: String, facet: Facet, in spec: String) -> String? { nil }
  public func strangeWords(of text: String) throws -> [String]? { nil }
}

/// What judges the pairs of a catalog.
public protocol JudgeInstrument: Sendable {
  /// The model version that audits name.
  var version: String { get }
  func judge(for catalog: CatalogContext) throws -> any PairJudge
  /// ImageNet's classes among phrases.
  func classes() throws -> ClassVocabulary
  /// What a search compares photos and texts with.
  func retrieval() throws -> RetrievalModel

  /// What the gain of a suspected swap is worth.
  func swaps() throws -> SwapCalibration

  /// Changes with the model's content where its name does not tell.
  var fingerprint: String { get throws }
  /// Whether the model can train heads on the catalog that it judges.
  var learns: Bool { get }
  /// What these heads are trained with; `nil` where the model can't.
  func selfTraining() throws -> SelfTraining?
  /// One judge for each set of heads that the catalog taught, in their order.
  func judges(for catalog: CatalogContext, taught heads: [HeadSet]) throws -> [any PairJudge]
  /// What the model itself knows of the catalog that it will judge, where it was adapted to one.
  func context() throws -> CatalogContext
}

extension JudgeInstrument {
  public var fingerprint: String { version }
  public var learns: Bool { false }
  /// By class names alone.
  public func retrieval() throws -> RetrievalModel {
    RetrievalModel(
      classes: try classes(), prior: [], table: ColourTable(words: [], probabilities: []), names: ColourNames([]))
  }
  public func swaps() throws -> SwapCalibration { .handSet }
  public func selfTraining() throws -> SelfTraining? { nil }
  public func judges(for catalog: CatalogContext, taught heads: [HeadSet]) throws -> [any PairJudge] {
    try heads.map { _ in try judge(for: catalog) }
  }
  public func context() throws -> CatalogContext { .unknown }
}
