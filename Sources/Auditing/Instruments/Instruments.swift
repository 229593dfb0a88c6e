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

  public init(
    photos: any PhotoInstrument, print: any PrintInstrument, text: any TextInstrument,
    claims: any ClaimInstrument, judges: any JudgeInstrument
  ) {
    self.photos = photos
    self.print = print
    self.text = text
    self.claims = claims
    self.judges = judges
  }
}

/// Photo to features.
public protocol PhotoInstrument: Sendable {
  /// Changes with whatever would change the features.
  var version: String { get throws }
  /// Photos are decoded to this.
  var longestSide: Int { get }
  func features(of photo: Photo) throws -> PhotoFeatures
}

/// Photo file to printed lines.
public protocol PrintInstrument: Sendable {
  var version: String { get throws }
  /// - Parameter features: what was seen of the same photo.
  func lines(in photo: URL, features: PhotoFeatures) throws -> [PrintedLine]
}

/// Terms to token states.
public protocol TextInstrument: Sendable {
  var version: String { get throws }
  /// One result for each term, in order.
  func states(of terms: [String]) throws -> [PhraseStates]
}

/// Spec to claims.
public protocol ClaimInstrument: Sendable {
  var version: String { get }
  /// - Parameter kinds: how often each kind of goods stands in the catalog, by term.
  func parser(kinds: [String: Double]) throws -> @Sendable (_ spec: String, _ hints: [SpecHint]) -> [Claim]
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
}
