import COpenVINO
public import Foundation

/// A network from an IR file (`.xml` with its `.bin`) or an ONNX file, compiled for the CPU. Any number of threads may
/// call it.
///
/// What lies in `.deps/models`, made by `Scripts/convert-models`; pictures are uint8 RGB, row by row:
///
/// | file | inputs | outputs (float32 unless said) |
/// | --- | --- | --- |
/// | `efficientnet-lite2.xml` | `image` [1, 260, 260, 3] | `grid` [1, 9, 9, 1280] and `middle` [1, 17, 17, 720] (ReLU6 states of the last layer and of block 15's expansion, channels last), `logits` [1, 1000], `cell_logits` [1, 81, 1000] (the classifier on each grid cell); no softmax |
/// | `u2netp.xml` | `image` [1, 320, 320, 3], or 256 or 192 by `InferenceOptions.inputShapes` | `mask` [1, 1, 320, 320], 0 to 1 |
/// | `ppocr-det.xml` | `image` [1, 640, 640, 3] | `probability` [1, 1, 640, 640] that a pixel is print |
/// | `ppocr-rec.xml` | `image` [1, 48, width, 3] | `index` int32 [1, width / 8], `probability` [1, width / 8] of the best character |
/// | `minilm.xml` | `input_ids`, `attention_mask`, `token_type_ids` int64 [texts, tokens] | `last_hidden_state` [texts, tokens, 384] |
///
/// Unchecked: the pointers never change, OpenVINO's compiled model may be shared, and `requests` is locked.
public final class InferenceModel: @unchecked Sendable {
  /// File name without extension, for messages.
  public let name: String
  public let inputs: [String]
  public let outputs: [String]

  private let compiled: OpaquePointer
  private let requests: InferenceRequestPool

  /// - Throws: `missing` where the file or its `.bin` is not there, `unusable` where OpenVINO refuses it.
  public init(contentsOf file: URL, options: InferenceOptions = InferenceOptions()) throws(InferenceError) {
    let runtime = try InferenceRuntime.shared.get()
    compiled = try runtime.compile(file, options)
    name = file.deletingPathExtension().lastPathComponent
    inputs = Self.names(compiled, count: ov_compiled_model_inputs_size, port: ov_compiled_model_input_by_index)
    outputs = Self.names(compiled, count: ov_compiled_model_outputs_size, port: ov_compiled_model_output_by_index)
    requests = InferenceRequestPool(compiled: compiled, limit: options.concurrency)
  }

  deinit {
    requests.close()
    ov_compiled_model_free(compiled)
  }

  /// Runs the network on the calling thread's time; waits where `concurrency` others are at it.
  /// - Parameter inputs: one tensor for each of `inputs`.
  /// - Returns: one tensor for each of `outputs`.
  public func infer(_ inputs: [String: Tensor]) throws(InferenceError) -> [String: Tensor] {
    for input in self.inputs where inputs[input] == nil {
      throw .failed(model: name, reason: "it was given no `\(input)`")
    }
    return try requests.withRequest(of: name) { request throws(InferenceError) in
      for (input, tensor) in inputs {
        try set(tensor, as: input, on: request)
      }
      try check(ov_infer_request_infer(request))
      var results: [String: Tensor] = [:]
      for output in outputs {
        results[output] = try get(output, from: request)
      }
      return results
    }
  }

  private func set(_ tensor: Tensor, as input: String, on request: OpaquePointer) throws(InferenceError) {
    var size = 1
    for dimension in tensor.shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: dimension)
      guard dimension > 0, !overflow else {
        throw .failed(model: name, reason: "`\(input)` has the shape \(tensor.shape)")
      }
      size = product
    }
    guard size == tensor.count else {
      throw .failed(model: name, reason: "`\(input)` has \(tensor.count) numbers for the shape \(tensor.shape)")
    }
    var shape = ov_shape_t()
    try check(ov_shape_create(Int64(tensor.shape.count), tensor.shape.map(Int64.init), &shape))
    defer { ov_shape_free(&shape) }
    var handle: OpaquePointer?
    try check(ov_tensor_create(tensor.elements.openVINOType, shape, &handle))
    defer { ov_tensor_free(handle) }
    var target: UnsafeMutableRawPointer?
    try check(ov_tensor_data(handle, &target))
    tensor.elements.withUnsafeBytes { bytes in
      guard let source = bytes.baseAddress else { return }
      target?.copyMemory(from: source, byteCount: bytes.count)
    }
    try check(ov_infer_request_set_tensor(request, input, handle))
  }

  private func get(_ output: String, from request: OpaquePointer) throws(InferenceError) -> Tensor {
    var handle: OpaquePointer?
    try check(ov_infer_request_get_tensor(request, output, &handle))
    defer { ov_tensor_free(handle) }
    var shape = ov_shape_t()
    try check(ov_tensor_get_shape(handle, &shape))
    defer { ov_shape_free(&shape) }
    let dimensions = UnsafeBufferPointer(start: shape.dims, count: Int(shape.rank)).map { Int($0) }
    var type = F32
    var bytes = 0
    var data: UnsafeMutableRawPointer?
    try check(ov_tensor_get_element_type(handle, &type))
    try check(ov_tensor_get_byte_size(handle, &bytes))
    try check(ov_tensor_data(handle, &data))
    guard let elements = Tensor.Elements(UnsafeRawBufferPointer(start: data, count: bytes), type) else {
      throw .failed(model: name, reason: "`\(output)` is neither uint8, int32, int64, float16 nor float32")
    }
    return Tensor(shape: dimensions, elements)
  }

  private func check(_ status: ov_status_e) throws(InferenceError) {
    guard status == OK else { throw .failed(model: name, reason: InferenceRuntime.reason(status)) }
  }

  private static func names(
    _ compiled: OpaquePointer, count: (OpaquePointer?, UnsafeMutablePointer<Int>?) -> ov_status_e,
    port: (OpaquePointer?, Int, UnsafeMutablePointer<OpaquePointer?>?) -> ov_status_e
  ) -> [String] {
    var size = 0
    guard count(compiled, &size) == OK else { return [] }
    return (0..<size).compactMap { index in
      var handle: OpaquePointer?
      guard port(compiled, index, &handle) == OK else { return nil }
      defer { ov_output_const_port_free(handle) }
      var text: UnsafeMutablePointer<CChar>?
      guard ov_port_get_any_name(handle, &text) == OK, let text else { return nil }
      defer { ov_free(text) }
      return String(cString: text)
    }
  }
}
