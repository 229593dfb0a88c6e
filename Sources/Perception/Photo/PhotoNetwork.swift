import Foundation

/// EfficientNet-Lite2 on one letterboxed photo.
struct PhotoNetwork: Sendable {
  static let side = 260
  static let gridSide = 9
  static let middleSide = 17

  struct Output {
    /// ReLU6 states of the last layer, 81 cells x 1,280.
    let grid: [Float]
    /// ReLU6 states of the expansion of block 15, 289 cells x 720.
    let middle: [Float]
    /// Of the whole square, 1,000.
    let logits: [Float]
    /// The classifier on each grid cell, 81 x 1,000.
    let cellLogits: [Float]
  }

  private let model: InferenceModel

  init(models: URL, concurrency: Int) throws(InferenceError) {
    model = try InferenceModel(
      contentsOf: models.appendingPathComponent("efficientnet-lite2.xml"),
      options: InferenceOptions(precision: .accurate, concurrency: concurrency))
  }

  func callAsFunction(_ square: Raster) throws(InferenceError) -> Output {
    let outputs = try model.infer(["image": Tensor(shape: [1, Self.side, Self.side, 3], .uint8(square.pixels))])
    let cells = Self.gridSide * Self.gridSide
    return Output(
      grid: try model.floats("grid", of: outputs, count: cells * 1280),
      middle: try model.floats("middle", of: outputs, count: Self.middleSide * Self.middleSide * 720),
      logits: try model.floats("logits", of: outputs, count: 1000),
      cellLogits: try model.floats("cell_logits", of: outputs, count: cells * 1000))
  }
}
