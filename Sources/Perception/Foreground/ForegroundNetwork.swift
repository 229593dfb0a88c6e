import Foundation
import Photos

/// u2netp (Qin et al., "U2-Net", 2020) on a photo squeezed into a square.
struct ForegroundNetwork: Sendable {
  let side: Int
  private let model: InferenceModel

  /// - Parameter side: 192, 256 or 320; smaller is quicker and loses little on catalogue photos.
  init(models: URL, side: Int, concurrency: Int, compiled: URL?) throws(InferenceError) {
    self.side = side
    model = try InferenceModel(
      contentsOf: models.appendingPathComponent("u2netp.xml"),
      options: InferenceOptions(
        precision: .fast, concurrency: concurrency, inputShapes: ["image": [1, side, side, 3]], compiled: compiled))
  }

  func callAsFunction(_ photo: Photo) throws(InferenceError) -> ForegroundMask {
    let square = Raster(photo, width: side, height: side)
    let outputs = try model.infer(["image": Tensor(shape: [1, side, side, 3], .uint8(square.pixels))])
    return ForegroundMask(
      raw: try model.floats("mask", of: outputs, count: side * side), width: side, height: side)
  }
}
