public import Foundation

/// How a network is compiled.
public struct InferenceOptions: Sendable, Hashable {
  public enum Precision: Sendable, Hashable {
    /// `EXECUTION_MODE_HINT=ACCURACY`: float32, equal bits on one machine whatever the threads. For all that reaches
    /// an audit as a number.
    case accurate
    /// What the processor does fastest (bfloat16 where it can), about twice as fast. For print and foreground.
    case fast
  }

  public var precision: Precision
  /// How many callers may run at the same time, each on one thread; more wait for their turn.
  public var concurrency: Int
  /// Shapes that replace those in the file, by input name.
  public var inputShapes: [String: [Int]]
  /// The same for a network of one input, whatever its name.
  public var onlyInputShape: [Int]?
  /// Where OpenVINO keeps compiled networks for the next start (`CACHE_DIR`), which halves the time to load one. What was
  /// cut short or altered there is compiled anew.
  public var compiled: URL?

  public init(
    precision: Precision = .accurate, concurrency: Int = ProcessInfo.processInfo.activeProcessorCount,
    inputShapes: [String: [Int]] = [:], onlyInputShape: [Int]? = nil, compiled: URL? = nil
  ) {
    self.precision = precision
    self.concurrency = max(1, concurrency)
    self.inputShapes = inputShapes
    self.onlyInputShape = onlyInputShape
    self.compiled = compiled
  }

  var keepsShapes: Bool { inputShapes.isEmpty && onlyInputShape == nil }
  /// The shapes in words.
  var shapes: String {
    inputShapes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      + (onlyInputShape.map { "\($0)" } ?? "")
  }

  /// Property names of OpenVINO's CPU plugin. As literals: the header's globals are mutable, so Swift 6 refuses them.
  var properties: [(key: String, value: String)] {
    [
      ("EXECUTION_MODE_HINT", precision == .accurate ? "ACCURACY" : "PERFORMANCE"),
      // A stream runs one request at a time, so a stream and a thread for each caller: no caller waits for another,
      // and sums are always taken in the same order.
      ("NUM_STREAMS", String(concurrency)),
      ("INFERENCE_NUM_THREADS", String(concurrency)),
      // Pinned threads of several processes would all sit on the first cores.
      ("ENABLE_CPU_PINNING", "NO"),
    ]
  }
}
