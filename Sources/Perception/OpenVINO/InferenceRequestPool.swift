import COpenVINO
import Foundation

/// Infer requests that are used by one caller at a time and kept for the next: a request owns the buffers of a run.
/// Unchecked: all mutable state is read and written under `condition`.
final class InferenceRequestPool: @unchecked Sendable {
  private let compiled: OpaquePointer
  private let limit: Int
  private let condition = NSCondition()
  private var idle: [OpaquePointer] = []
  private var made = 0

  /// - Parameter compiled: an `ov_compiled_model_t` that outlives the pool's use.
  init(compiled: OpaquePointer, limit: Int) {
    self.compiled = compiled
    self.limit = limit
  }

  /// Frees the requests; called when nobody uses one any more.
  func close() {
    condition.withLock {
      for request in idle { ov_infer_request_free(request) }
      idle = []
    }
  }

  func withRequest<Value>(
    of model: String, _ body: (OpaquePointer) throws(InferenceError) -> Value
  ) throws(InferenceError) -> Value {
    let request = try take(for: model)
    defer { give(request) }
    return try body(request)
  }

  private func take(for model: String) throws(InferenceError) -> OpaquePointer {
    condition.lock()
    defer { condition.unlock() }
    while idle.isEmpty && made >= limit { condition.wait() }
    if let request = idle.popLast() { return request }
    var request: OpaquePointer?
    let status = ov_compiled_model_create_infer_request(compiled, &request)
    guard status == OK, let request else { throw .failed(model: model, reason: InferenceRuntime.reason(status)) }
    made += 1
    return request
  }

  private func give(_ request: OpaquePointer) {
    condition.withLock {
      idle.append(request)
      condition.signal()
    }
  }
}
