import COpenVINO
import Files
import Foundation
import Glibc

/// Where OpenVINO keeps a network as it compiled it, under a seal: OpenVINO itself takes a file whose weights were altered
/// for the right one, and reads what another program is still writing.
///
/// Several programs may start at once: the first compiles and seals, and the others wait until it has.
final class KeptNetwork {
  /// After which one that waits for another compiles for itself alone: that one may have been stopped (Ctrl-Z).
  private static let patience = Duration.seconds(10)

  /// `CACHE_DIR`: of this network, compiled in this way by this OpenVINO on such a processor.
  let folder: URL
  private let network: URL
  /// As long as nothing is sealed.
  private var turn: FileHold?

  /// Makes the folder, for its owner alone, and empties it where its files aren't those that were sealed.
  ///
  /// `nil` where it can't be used: OpenVINO fails, or even ends the program, where it can't.
  init?(of network: URL, options: InferenceOptions, in cache: URL) {
    let way =
      [network.path, Self.version, Self.processor] + options.properties.flatMap { [$0.key, $0.value] }
      + [options.shapes]
    let name = network.deletingPathExtension().lastPathComponent
    let key = Self.sum(of: Data(way.joined(separator: "\n").utf8))
    folder = cache.appendingPathComponent("\(name)-\(String(key, radix: 16))")
    self.network = network
    guard (try? PrivateFolder.make(folder)) != nil else { return nil }
    var status = stat()
    guard stat(folder.path, &status) == 0, status.st_uid == geteuid(), access(folder.path, R_OK | W_OK | X_OK) == 0
    else { return nil }
    // Nobody changes what is sealed.
    if isSealed { return }
    let end = ContinuousClock.now + Self.patience
    let place = folder.appendingPathComponent("compiling")
    guard let turn = try? FileHold.whenFree(place, isStopped: { ContinuousClock.now >= end }, waiting: {}) else {
      return nil
    }
    // Whoever had it until now may have sealed it.
    if isSealed { return }
    self.turn = turn
    for file in files() + [seal] { try? FileManager.default.removeItem(at: file) }
  }

  /// Seals what was compiled now, and lets the others read it. What can't be sealed is compiled again at the next start.
  func close() {
    guard turn != nil else { return }
    if !files().isEmpty { try? AtomicFile.write(Array(sealText.utf8), to: seal) }
    turn = nil
  }

  private var seal: URL { folder.appendingPathComponent("seal") }

  private var isSealed: Bool {
    guard let text = try? String(contentsOf: seal, encoding: .utf8) else { return false }
    return text == sealText
  }

  /// The dates of the network's files, without which OpenVINO would compile again, and what was compiled from them.
  private var sealText: String {
    let sources = [network, network.deletingPathExtension().appendingPathExtension("bin")].map { file in
      var status = stat()
      guard stat(file.path, &status) == 0 else { return "-\n" }
      return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)\n"
    }
    let compiled = files().map { file in
      let bytes = (try? Data(contentsOf: file, options: .alwaysMapped)) ?? Data()
      return "\(file.lastPathComponent) \(bytes.count) \(String(Self.sum(of: bytes), radix: 16))\n"
    }
    return (sources + compiled).joined()
  }

  private func files() -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "blob" }.sorted { $0.path < $1.path }
  }

  private static let version: String = {
    var version = ov_version_t()
    guard ov_get_openvino_version(&version) == OK else { return "" }
    defer { ov_version_free(&version) }
    return version.buildNumber.map { String(cString: $0) } ?? ""
  }()

  /// What OpenVINO compiles for: a home may be shared by machines of several kinds.
  private static let processor: String = {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
    return ["model name", "flags"].compactMap { name in lines.first { $0.hasPrefix(name) } }.joined(separator: "\n")
  }()

  /// In the manner of FNV-1a, eight bytes a step, as 20 MB are summed up at a start. Each step is a bijection of the state, so
  /// that no change within eight bytes goes unseen.
  private static func sum(of data: Data) -> UInt64 {
    data.withUnsafeBytes { bytes in
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      func add(_ word: UInt64) {
        sum = (sum ^ word) &* 0x0000_0100_0000_01b3
        sum ^= sum >> 29
      }
      for place in stride(from: 0, through: bytes.count - 8, by: 8) {
        add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      }
      for byte in bytes.suffix(bytes.count % 8) { add(UInt64(byte)) }
      return sum
    }
  }
}
