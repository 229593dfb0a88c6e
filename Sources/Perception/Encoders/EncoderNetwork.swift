import Foundation

/// What both towers share: a network of an encoder, and its faults told in the encoder's name.
enum EncoderNetwork {
  static func load(
    _ file: String, of description: EncoderDescription, in folder: URL, options: InferenceOptions
  ) throws(EncoderError) -> InferenceModel {
    do {
      return try InferenceModel(contentsOf: folder.appendingPathComponent(file), options: options)
    } catch {
      switch error {
      case .missing(let file): throw .missing(file, encoder: description.name)
      case .unusable(_, let reason), .failed(_, let reason), .runtime(let reason):
        throw .unfit(encoder: description.name, what: "\(file) can't be compiled: \(reason)")
      }
    }
  }

  static func check(
    _ model: InferenceModel, has outputs: [String], of description: EncoderDescription
  ) throws(EncoderError) {
    guard let lacking = outputs.first(where: { !model.outputs.contains($0) }) else { return }
    throw .unfit(
      encoder: description.name,
      what: "\(model.name) has no output \(lacking); it has \(model.outputs.joined(separator: ", "))")
  }

  static func infer(
    _ model: InferenceModel, _ inputs: [String: Tensor], encoder: String
  ) throws(EncoderError) -> [String: Tensor] {
    do { return try model.infer(inputs) } catch {
      if case .failed(let model, let reason) = error { throw .unfit(encoder: encoder, what: "\(model): \(reason)") }
      throw .unfit(encoder: encoder, what: error.description)
    }
  }
}
