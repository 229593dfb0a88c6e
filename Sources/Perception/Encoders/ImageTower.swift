import Features
import Foundation
import Photos

/// The half of an encoder that sees photos.
struct ImageTower: Sendable {
  private let encoder: String
  private let preparation: ImagePreparation
  private let model: InferenceModel
  private let input: String

  var longestSide: Int { preparation.longestSide }

  init(
    _ image: EncoderDescription.Image, of description: EncoderDescription, folder: URL, concurrency: Int
  ) throws(EncoderError) {
    encoder = description.name
    let preparation = ImagePreparation(image: image)
    self.preparation = preparation
    let options = InferenceOptions(
      precision: .accurate, concurrency: concurrency,
      inputShapes: image.input.map { [$0: preparation.shape] } ?? [:],
      onlyInputShape: image.input == nil ? preparation.shape : nil)
    let model = try EncoderNetwork.load(image.file, of: description, in: folder, options: options)
    guard model.inputs.count == 1, image.input == nil || model.inputs == [image.input ?? ""] else {
      throw .unfit(
        encoder: encoder,
        what: "\(image.file) has the inputs \(model.inputs.joined(separator: ", ")), where one is taken")
    }
    self.model = model
    input = model.inputs[0]
    try EncoderNetwork.check(
      model, has: [image.embedding.name, image.patches?.name].compactMap { $0 }, of: description)
  }

  func encode(_ photo: Photo) throws(EncoderError) -> EncodedPhoto {
    let image = preparation.image
    let outputs = try EncoderNetwork.infer(model, [input: preparation.tensor(of: photo)], encoder: encoder)
    guard let tensor = outputs[image.embedding.name],
      let embedding = StatePooling.vector(tensor, item: 0, pooling: image.embedding.pooling)
    else { throw unfit(image.embedding.name, outputs, "no vector by pooling \(image.embedding.pooling.rawValue)") }
    guard let description = image.patches, let tensor = outputs[description.name] else {
      return EncodedPhoto(
        embedding: embedding, patches: Matrix(rows: 0, columns: embedding.count), rectangles: [])
    }
    guard let (patches, columns) = self.patches(tensor, description) else {
      throw unfit(description.name, outputs, "no grid of patches after \(description.skip) states")
    }
    guard patches.columns == embedding.count else {
      throw unfit(description.name, outputs, "patches of another size than the photo's \(embedding.count)")
    }
    return EncodedPhoto(
      embedding: embedding, patches: Self.halved(patches),
      rectangles: preparation.cells(columns: columns, rows: patches.rows / columns, of: photo))
  }

  private func patches(
    _ tensor: Tensor, _ description: EncoderDescription.Patches
  ) -> (patches: Matrix, columns: Int)? {
    guard description.layout == .tokens else {
      return StatePooling.map(tensor, isNCHW: description.layout == .nchw).map { ($0.cells, $0.columns) }
    }
    guard tensor.shape.count == 3, tensor.shape[1] > description.skip,
      let patches = StatePooling.states(tensor, item: 0, range: description.skip..<tensor.shape[1])
    else { return nil }
    // Patches are square: as many columns to rows as the input is wide to high.
    let image = preparation.image
    let columns = Int((Double(patches.rows) * Double(image.width) / Double(image.height)).squareRoot().rounded())
    return columns > 0 && patches.rows % columns == 0 ? (patches, columns) : nil
  }

  /// To half precision and back: as the cache will give them.
  private static func halved(_ matrix: Matrix) -> Matrix {
    Matrix(rows: matrix.rows, columns: matrix.columns, values: matrix.values.map { Float(Float16($0)) })
  }

  private func unfit(_ output: String, _ outputs: [String: Tensor], _ what: String) -> EncoderError {
    .unfit(encoder: encoder, what: "`\(output)` \(outputs[output]?.shape ?? []) gives \(what)")
  }
}
