import COpenVINO
package import Foundation

/// OpenVINO's `ov_core_t`, one for the process: it holds the CPU plugin and its threads.
/// Unchecked: the pointer never changes, and OpenVINO documents its core as safe to use from several threads.
package final class InferenceRuntime: @unchecked Sendable {
  package static let shared = Result<InferenceRuntime, InferenceError> { () throws(InferenceError) in
    try InferenceRuntime()
  }

  private let core: OpaquePointer

  private init() throws(InferenceError) {
    var core: OpaquePointer?
    let status = ov_core_create(&core)
    guard status == OK, let core else { throw .runtime(Self.reason(status)) }
    self.core = core
  }

  deinit { ov_core_free(core) }

  /// - Returns: an `ov_compiled_model_t`, which the caller frees.
  package func compile(_ file: URL, _ options: InferenceOptions) throws(InferenceError) -> OpaquePointer {
    let weights = file.pathExtension == "xml" ? [file.deletingPathExtension().appendingPathExtension("bin")] : []
    for part in [file] + weights where !FileManager.default.fileExists(atPath: part.path) { throw .missing(part) }
    func check(_ status: ov_status_e) throws(InferenceError) {
      guard status == OK else { throw .unusable(file, reason: Self.reason(status)) }
    }
    let kept = options.compiled.flatMap { KeptNetwork(of: file, options: options, in: $0) }
    var compiled: OpaquePointer?
    let properties = options.properties + (kept.map { [("CACHE_DIR", $0.folder.path)] } ?? [])
    let texts = properties.flatMap { [strdup($0.key), strdup($0.value)] }
    defer { for text in texts { free(text) } }
    let pairs = properties.indices.map { ov_property_t(key: texts[2 * $0], value: texts[2 * $0 + 1]) }
    if options.keepsShapes {
      // From the file itself: what OpenVINO keeps compiled is found by the file's date, without reading the network.
      try check(ov_core_compile_model_from_file_props(core, file.path, "CPU", pairs.count, pairs, &compiled))
    } else {
      let model = try read(file, options, check)
      defer { ov_model_free(model) }
      try check(ov_core_compile_model_props(core, model, "CPU", pairs.count, pairs, &compiled))
    }
    guard let compiled else { throw .unusable(file, reason: "it compiled to nothing") }
    kept?.close()
    return compiled
  }

  /// - Returns: an `ov_model_t` of the wanted shapes, which the caller frees.
  private func read(
    _ file: URL, _ options: InferenceOptions, _ check: (ov_status_e) throws(InferenceError) -> Void
  ) throws(InferenceError) -> OpaquePointer? {
    var model: OpaquePointer?
    try check(ov_core_read_model(core, file.path, nil, &model))
    func reshape(
      _ dimensions: [Int], _ change: (ov_partial_shape_t) -> ov_status_e
    ) throws(InferenceError) {
      var shape = ov_partial_shape_t()
      try check(ov_partial_shape_create_static(Int64(dimensions.count), dimensions.map(Int64.init), &shape))
      defer { ov_partial_shape_free(&shape) }
      try check(change(shape))
    }
    do {
      for (name, dimensions) in options.inputShapes.sorted(by: { $0.key < $1.key }) {
        try reshape(dimensions) { ov_model_reshape_input_by_name(model, name, $0) }
      }
      if let dimensions = options.onlyInputShape {
        try reshape(dimensions) { ov_model_reshape_single_input(model, $0) }
      }
    } catch {
      ov_model_free(model)
      throw error
    }
    return model
  }

  /// OpenVINO's own words for a failed call, on one line.
  static func reason(_ status: ov_status_e) -> String {
    let detail = ov_get_last_err_msg()
    defer { ov_free(detail) }
    let text = detail.map { String(cString: $0) } ?? ""
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
    let known = lines.filter { !$0.isEmpty }.joined(separator: " ")
    return known.isEmpty ? String(cString: ov_get_error_info(status)) : String(known.prefix(400))
  }
}
