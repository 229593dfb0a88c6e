public import Features
public import Foundation
public import Photos

/// An image tower and a text tower that put photos and texts into one space. Any number of tasks may call one encoder.
public final class DualEncoder: Sendable {
  /// Counts the changes of the code around the networks that change its numbers.
  static let recipe = 1

  public let description: EncoderDescription
  private let image: ImageTower
  private let text: TextTower

  /// - Parameters:
  ///   - folder: in which the description's files lie.
  ///   - concurrency: how many calls run at the same time, one thread each.
  public init(
    _ description: EncoderDescription, folder: URL,
    concurrency: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws(EncoderError) {
    guard let pair = description.pair else {
      throw .unfit(encoder: description.name, what: "it is a backbone, where a pair of towers is wanted")
    }
    self.description = description
    image = try ImageTower(pair.image, of: description, folder: folder, concurrency: concurrency)
    text = try TextTower(pair.text, of: description, folder: folder, concurrency: concurrency)
  }

  /// At which photos should be decoded.
  public var longestSide: Int { image.longestSide }

  public func encode(_ photo: Photo) throws(EncoderError) -> EncodedPhoto { try image.encode(photo) }

  /// One result a text, in order: the embedding, of length 1, as `mean`, and the token states that the file shows.
  public func encode(_ texts: [String]) throws(EncoderError) -> [PhraseStates] { try text.encode(texts) }
}
