import Perception
import Photos

/// What keeps one pair from being scored while the others are.
enum PairFault {
  /// The text for the pair's audit, or `nil` where the fault would meet every pair: then the run has to end.
  static func message(of error: any Error) -> String? {
    switch error {
    case let error as PhotoError:
      if error.kind == .decoderMissing { nil } else { error.description }
    case InferenceError.failed(let model, let reason):
      "The network \(model) failed on this photo: \(reason). Save the photo anew and score again."
    default: nil
    }
  }
}
