public import Features
public import Matching
public import Photos

/// An encoder that a user brought: photos and prompts to one space.
public protocol EncoderInstrument: Sendable {
  var questions: EncoderQuestions { get }
  /// Changes with whatever would change the numbers.
  var version: String { get }
  /// Photos are decoded to this.
  var longestSide: Int { get throws }
  func encode(_ photo: Photo) throws -> EncodedPhoto
  /// One result for each prompt, in order.
  func encode(_ prompts: [String]) throws -> [PhraseStates]
}
