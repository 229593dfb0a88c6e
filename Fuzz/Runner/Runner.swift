import Foundation
import FuzzTargets

/// What libFuzzer calls. `KANTEI_FUZZ_TARGET` names the target; `KANTEI_FUZZ_SEEDS` a folder that gets sound inputs of the
/// binary targets, and that is all then.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<CInt>, _ words: UnsafeMutableRawPointer) -> CInt {
  let environment = ProcessInfo.processInfo.environment
  do {
    if let folder = environment["KANTEI_FUZZ_SEEDS"] {
      try writeSeeds(to: URL(fileURLWithPath: folder))
      exit(0)
    }
    guard let maker = FuzzTarget.makers.first(where: { $0.name == environment["KANTEI_FUZZ_TARGET"] }) else {
      let names = FuzzTarget.makers.map(\.name).joined(separator: ", ")
      throw RunnerError(description: "KANTEI_FUZZ_TARGET names none of \(names)")
    }
    target = try maker.make()
  } catch {
    FileHandle.standardError.write(Data("kantei-fuzz: \(error)\n".utf8))
    exit(2)
  }
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let breaches = target?.breaches(Array(UnsafeBufferPointer(start: bytes, count: count))) ?? []
  guard breaches.isEmpty else {
    for breach in breaches { FileHandle.standardError.write(Data("broken promise: \(breach)\n".utf8)) }
    abort()
  }
  return 0
}

/// Set before the first input comes, on the only thread that there is.
private nonisolated(unsafe) var target: FuzzTarget?

private struct RunnerError: Error, CustomStringConvertible { let description: String }

private func writeSeeds(to folder: URL) throws {
  for (target, seeds) in [("model", FuzzTarget.modelSeeds), ("features", FuzzTarget.featureSeeds)] {
    let place = folder.appendingPathComponent(target)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for seed in seeds { try Data(seed.bytes).write(to: place.appendingPathComponent(seed.name)) }
  }
}
