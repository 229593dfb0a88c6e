import Foundation
import Installation

/// Where the programs that are measured lie, and where what they need is made.
struct Workshop {
  let kantei: URL
  let own: URL
  /// Of the repository.
  let root: URL
  /// Kept from run to run.
  let folder: URL

  init() throws {
    let executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    own = URL(fileURLWithPath: executable)
    kantei = own.deletingLastPathComponent().appendingPathComponent("kantei")
    root = Installation.current().parts.deletingLastPathComponent()
    folder = root.appendingPathComponent(".build/bench")
    guard FileManager.default.isExecutableFile(atPath: kantei.path) else {
      throw BenchError.noFile(kantei.path, mend: "swift build -c release --product kantei")
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  var models: URL { Installation.current().parts.appendingPathComponent("models") }

  /// A script of `Benchmarks/python` with what `Scripts/install-bench-packages` unpacked.
  /// - Parameter threads: for every library that has threads of its own.
  func python(_ script: String, _ arguments: [String], threads: Int = Machine.cores) throws -> Child {
    let parts = Installation.current().parts
    let packages = parts.appendingPathComponent("bench")
    guard FileManager.default.fileExists(atPath: packages.path) else {
      throw BenchError.noFile(packages.path, mend: "Scripts/install-bench-packages")
    }
    let count = String(threads)
    return Child(
      program: URL(fileURLWithPath: "/usr/bin/python3.11"),
      arguments: [root.appendingPathComponent("Benchmarks/python/\(script).py").path] + arguments,
      environment: [
        "PYTHONPATH": packages.path + ":" + parts.appendingPathComponent("bench-torch").path,
        "PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": count, "MKL_NUM_THREADS": count,
        "OPENBLAS_NUM_THREADS": count,
      ])
  }

  /// An empty folder that goes with `body`.
  func scratch<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let place = folder.appendingPathComponent("run-\(UUID())")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    return try body(place)
  }
}
