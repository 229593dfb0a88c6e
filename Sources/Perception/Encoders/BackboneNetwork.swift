public import Foundation
import Photos
import Prose

/// A brought network in EfficientNet-Lite2's place.
public struct BackboneNetwork: Sendable {
  let network: PhotoNetwork
  private let encoder: String

  /// - Throws: where the description is no backbone's, or its file can't be used.
  public init(
    _ description: EncoderDescription, folder: URL,
    concurrency: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws(EncoderError) {
    guard let backbone = description.backbone else {
      throw .unfit(encoder: description.name, what: "it is a pair of towers, where a backbone is wanted")
    }
    encoder = description.name
    let model = try EncoderNetwork.load(
      backbone.file, of: description, in: folder,
      options: InferenceOptions(precision: .accurate, concurrency: concurrency))
    guard model.inputs == ["image"] else {
      throw .unfit(encoder: encoder, what: "\(backbone.file) has the inputs \(model.inputs), where `image` is taken")
    }
    try EncoderNetwork.check(model, has: ["grid", "middle", "logits", "cell_logits"], of: description)
    network = PhotoNetwork(model: model, side: backbone.size)
  }

  /// - Returns: the sizes of its outputs, in words.
  func check(_ photo: Photo) throws(EncoderError) -> String {
    do {
      let output = try network(Letterbox(photo, side: network.side).raster(of: photo))
      return "\(output.gridSide)x\(output.gridSide) cells of \((output.grid.count / output.cells).counted("channel"))"
    } catch {
      throw .unfit(encoder: encoder, what: error.description)
    }
  }
}
