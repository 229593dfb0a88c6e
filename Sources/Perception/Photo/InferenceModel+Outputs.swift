extension InferenceModel {
  /// - Throws: where the network, fetched in another version perhaps, answers in another size than its recipe promises.
  func floats(_ name: String, of outputs: [String: Tensor], count: Int) throws(InferenceError) -> [Float] {
    guard let values = outputs[name]?.floats, values.count == count else {
      throw .failed(
        model: self.name, reason: "`\(name)` is not \(count) numbers; delete .deps/models and run `make deps`")
    }
    return values
  }
}
