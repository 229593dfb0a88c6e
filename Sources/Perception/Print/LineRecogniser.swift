import Foundation
import Photos

/// Reads one line: PP-OCRv6 small's recogniser.
struct LineRecogniser {
  private let model: InferenceModel
  private let characters: CharacterTable

  init(models: URL, concurrency: Int, compiled: URL?) throws(InferenceError) {
    model = try InferenceModel(
      contentsOf: models.appendingPathComponent("ppocr-rec.xml"),
      options: InferenceOptions(precision: .fast, concurrency: concurrency, compiled: compiled))
    characters = try CharacterTable(contentsOf: models.appendingPathComponent("ppocr-characters.txt"))
  }

  /// Tall rectangles are read as turned by a quarter; those, and what is not read surely, also upside down, and the
  /// surer reading counts.
  func read(_ rectangle: TurnedRectangle, of photo: Photo) throws(InferenceError) -> (text: String, confidence: Float) {
    let tall = rectangle.height >= 1.5 * rectangle.width
    let turn = tall ? LineCrop.Turn.quarter : .none
    let reading = try read(LineCrop(rectangle, of: photo, turn: turn))
    guard tall || reading.confidence < 0.95 else { return reading }
    let turned = try read(LineCrop(rectangle, of: photo, turn: turn.reversed))
    return turned.confidence > reading.confidence ? turned : reading
  }

  private func read(_ crop: LineCrop) throws(InferenceError) -> (text: String, confidence: Float) {
    let image = Tensor(shape: [1, LineCrop.height, crop.paddedWidth, 3], .uint8(crop.pixels))
    let answer = try model.infer(["image": image])
    return characters.read(
      indices: answer["index"]?.integers ?? [], probabilities: answer["probability"]?.floats ?? [])
  }
}
