import Foundation

/// EfficientNet-Lite2, or a network in its place, on one letterboxed photo.
struct PhotoNetwork: Sendable {
  private static let classes = 1000
  /// Of a network that was brought; EfficientNet-Lite2's own are 9 and 17.
  private static let largestGrid = 64

  struct Output {
    /// Cells along a side of the last layer, and of the expansion of block 15.
    let gridSide: Int
    let middleSide: Int
    /// ReLU6 states of the last layer, cells x channels.
    let grid: [Float]
    /// ReLU6 states of the expansion of block 15.
    let middle: [Float]
    /// Of the whole square, 1,000.
    let logits: [Float]
    /// The classifier on each grid cell, cells x 1,000.
    let cellLogits: [Float]

    var cells: Int { gridSide * gridSide }
  }

  /// Width and height of its input.
  let side: Int
  private let model: InferenceModel

  init(models: URL, concurrency: Int, compiled: URL?) throws(InferenceError) {
    self.init(
      model: try InferenceModel(
        contentsOf: models.appendingPathComponent("efficientnet-lite2.xml"),
        options: InferenceOptions(precision: .accurate, concurrency: concurrency, compiled: compiled)),
      side: 260)
  }

  init(model: InferenceModel, side: Int) {
    self.model = model
    self.side = side
  }

  func callAsFunction(_ square: Raster) throws(InferenceError) -> Output {
    let outputs = try model.infer(["image": Tensor(shape: [1, side, side, 3], .uint8(square.pixels))])
    let (gridSide, middleSide) = (try cellsAlong("grid", outputs), try cellsAlong("middle", outputs))
    return Output(
      gridSide: gridSide, middleSide: middleSide, grid: outputs["grid"]?.floats ?? [],
      middle: outputs["middle"]?.floats ?? [],
      logits: try model.floats("logits", of: outputs, count: Self.classes),
      cellLogits: try model.floats("cell_logits", of: outputs, count: gridSide * gridSide * Self.classes))
  }

  /// Of a square map of finite states, none negative, [1, side, side, channels].
  private func cellsAlong(_ name: String, _ outputs: [String: Tensor]) throws(InferenceError) -> Int {
    guard let map = outputs[name], map.shape.count == 4, map.shape[0] == 1, map.shape[1] == map.shape[2],
      (1...Self.largestGrid).contains(map.shape[1]), map.shape[3] > 0, !map.floats.isEmpty,
      map.floats.allSatisfy({ $0 >= 0 && $0.isFinite })
    else {
      throw .failed(
        model: model.name, reason: "`\(name)` \(outputs[name]?.shape ?? []) is no square map of ReLU states")
    }
    return map.shape[1]
  }
}
