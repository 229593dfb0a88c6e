import Features
public import Foundation
import Photos
import Prose

/// A made-up photo and two short texts through an encoder: whether it does what its description says, and how fast.
public struct EncoderTrial {
  private let network: Network

  private enum Network {
    case pair(DualEncoder)
    case backbone(BackboneNetwork)
  }

  /// - Throws: `EncoderError`.
  public init(_ description: EncoderDescription, folder: URL) throws(EncoderError) {
    switch description.role {
    case .pair: network = .pair(try DualEncoder(description, folder: folder, concurrency: 1))
    case .backbone: network = .backbone(try BackboneNetwork(description, folder: folder, concurrency: 1))
    }
  }

  /// - Parameter rounds: of which the fastest counts.
  /// - Returns: what the files show, and the seconds a photo and a text take on one thread.
  /// - Throws: what does not fit the description, the two spaces' sizes too.
  public func run(rounds: Int = 5) throws(EncoderError) -> String {
    switch network {
    case .pair(let encoder): try Self.run(encoder, rounds)
    case .backbone(let network): try Self.run(network, rounds)
    }
  }

  private static let photo = Photo(
    width: 64, height: 48, pixels: (0..<64 * 48 * 3).map { UInt8(truncatingIfNeeded: $0 / 37) })

  private static func run(_ encoder: DualEncoder, _ rounds: Int) throws(EncoderError) -> String {
    let name = encoder.description.name
    let seen = try encoder.encode(photo)
    let read = try encoder.encode(["a photo of a red mug.", "mug"])
    guard seen.embedding.count == read[0].mean.count else {
      throw .unfit(
        encoder: name, what: "photos have \(seen.embedding.count.counted("number")), texts \(read[0].mean.count)")
    }
    guard read[0].mean.contains(where: { $0 != 0 }) else {
      throw .unfit(encoder: name, what: "its tokenizer finds no token in \"a photo of a red mug.\"")
    }
    let aPhoto = try fastest(rounds) { () throws(EncoderError) in _ = try encoder.encode(photo) }
    let aText = try fastest(rounds) { () throws(EncoderError) in _ = try encoder.encode(["a photo of a red mug."]) }
    return
      "vectors of \(seen.embedding.count.counted("number")), "
      + "\(seen.patches.rows == 0 ? "no patches" : seen.patches.rows.counted("patch", "patches")), "
      + "\(read[0].tokens.rows == 0 ? "no token states" : "token states"); \(aPhoto) a photo, \(aText) a text on one thread"
  }

  private static func run(_ network: BackboneNetwork, _ rounds: Int) throws(EncoderError) -> String {
    let shape = try network.check(photo)
    let aPhoto = try fastest(rounds) { () throws(EncoderError) in _ = try network.check(photo) }
    return "a backbone of \(shape); \(aPhoto) a photo on one thread"
  }

  private static func fastest(
    _ rounds: Int, _ body: () throws(EncoderError) -> Void
  ) throws(EncoderError) -> String {
    var best = UInt64.max
    for _ in 0..<rounds {
      let start = DispatchTime.now().uptimeNanoseconds
      try body()
      best = min(best, DispatchTime.now().uptimeNanoseconds - start)
    }
    return String(format: "%.1f ms", Double(best) / 1e6)
  }
}
