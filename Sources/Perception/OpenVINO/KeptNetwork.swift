import Files
import Foundation

/// Where OpenVINO keeps a network as it compiled it, under a seal: OpenVINO itself takes a file whose weights were altered
/// for the right one.
struct KeptNetwork {
  /// `CACHE_DIR`: of this network, compiled in this way.
  let folder: URL
  private var seal: URL { folder.appendingPathComponent("seal") }

  init(of network: URL, options: InferenceOptions, in cache: URL) {
    let way = [network.path] + options.properties.flatMap { [$0.key, $0.value] } + [options.shapes]
    let name = network.deletingPathExtension().lastPathComponent
    let key = Self.sum(of: Data(way.joined(separator: "\n").utf8))
    folder = cache.appendingPathComponent("\(name)-\(String(key, radix: 16))")
  }

  /// Makes the folder, for its owner alone, and empties it where its files aren't those that were sealed.
  /// - Returns: whether it can be used. OpenVINO fails, or even ends the program, where it can't.
  func prepare() -> Bool {
    guard (try? PrivateFolder.make(folder)) != nil else { return false }
    var status = stat()
    guard stat(folder.path, &status) == 0, status.st_uid == geteuid(), access(folder.path, R_OK | W_OK | X_OK) == 0
    else { return false }
    let files = files()
    if !files.isEmpty, (try? String(contentsOf: seal, encoding: .utf8)) != Self.text(files) {
      for file in files + [seal] { try? FileManager.default.removeItem(at: file) }
    }
    return true
  }

  /// Seals what was compiled now. What can't be sealed is compiled again at the next start.
  func close() {
    let sealed = (try? String(contentsOf: seal, encoding: .utf8)).map { $0.split(separator: "\n").count }
    let files = files()
    guard sealed != files.count, !files.isEmpty else { return }
    try? AtomicFile.write(Array(Self.text(files).utf8), to: seal)
  }

  private func files() -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "blob" }.sorted { $0.path < $1.path }
  }

  private static func text(_ files: [URL]) -> String {
    files.map { file in
      let bytes = (try? Data(contentsOf: file, options: .alwaysMapped)) ?? Data()
      return "\(file.lastPathComponent) \(bytes.count) \(String(sum(of: bytes), radix: 16))\n"
    }.joined()
  }

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
