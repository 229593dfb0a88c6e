public import Foundation

/// Why a network could not be loaded or run.
public enum InferenceError: Error, Sendable, Hashable {
  /// A file of `.deps/models` is not there.
  case missing(URL)
  /// OpenVINO itself could not start.
  case runtime(String)
  /// OpenVINO could not read or compile the file.
  case unusable(URL, reason: String)
  /// The network got numbers that don't fit it, or failed while running.
  case failed(model: String, reason: String)
}

extension InferenceError: LocalizedError, CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let file):
      "\(file.path) is missing. `make deps` fetches it; `kantei doctor` shows what else is."
    case .runtime(let reason):
      "OpenVINO can't start: \(reason). Delete .deps/openvino and run `make deps`."
    case .unusable(let file, let reason):
      "OpenVINO can't use \(file.path): \(reason). Delete .deps/models and run `make deps`."
    case .failed(let model, let reason):
      "the network \(model) failed: \(reason)"
    }
  }

  public var errorDescription: String? { description }
}
