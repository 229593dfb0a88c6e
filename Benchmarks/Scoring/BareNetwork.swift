import COpenVINO
import Foundation
import Perception

/// A network as OpenVINO alone runs it: its input is never filled and its outputs are never read, so nothing can be quicker.
/// Unchecked: OpenVINO's compiled model may be shared, and each thread has a request of its own.
final class BareNetwork: @unchecked Sendable {
  private let compiled: OpaquePointer
  private let requests: [OpaquePointer]

  init(_ file: URL, options: InferenceOptions) throws {
    compiled = try InferenceRuntime.shared.get().compile(file, options)
    requests = try (0..<options.concurrency).map { [compiled] _ in
      var request: OpaquePointer?
      guard ov_compiled_model_create_infer_request(compiled, &request) == OK, let request else {
        throw BenchError.notStarted(program: file.lastPathComponent, reason: "OpenVINO makes no request")
      }
      return request
    }
  }

  deinit {
    for request in requests { ov_infer_request_free(request) }
    ov_compiled_model_free(compiled)
  }

  /// As many runs, one request a thread.
  func run(_ count: Int) throws {
    // The first run of a request sets up its memory: not part of the rate.
    try Crowd.run(requests.count, threads: 1) { try infer($0) }
    try Crowd.run(requests.count, threads: requests.count) { thread in
      for _ in stride(from: thread, to: count, by: requests.count) { try infer(thread) }
    }
  }

  private func infer(_ thread: Int) throws {
    guard ov_infer_request_infer(requests[thread]) == OK else {
      throw BenchError.disagreement("OpenVINO refused to run a network")
    }
  }
}
