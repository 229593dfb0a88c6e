import Foundation
import Testing

/// Where `Scripts/install-test-packages` puts Pillow.
private let pillow: String? = {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(".deps/python")
  return FileManager.default.fileExists(atPath: folder.appendingPathComponent("PIL").path) ? folder.path : nil
}()

/// Photos as strangers send them: `Scripts/hostile-photos` makes them, more than 500.
@Suite(.enabled(if: pillow != nil, "Pillow is not in .deps/python; make test brings it"))
struct StrangersPhotosTests {
  /// What decoding may take beside what judging ordinary photos takes.
  private static let mostMemory = 150 << 20
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let shop: SmallShop

  init() throws { shop = try SmallShop() }

  @Test func `each is read or refused by its name, within bounds, and nothing of theirs reaches the terminal`() throws {
    let folder = shop.folder.appendingPathComponent("strangers")
    try makePhotos(in: folder)
    let expected = try String(contentsOf: folder.appendingPathComponent("expected.tsv"), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(expected.count > 500)
    try shop.stock()
    // What is in the cache would be judged without a network in memory.
    let (_, ordinary) = try score("shop", "--fresh", "--no-cache")
    let (result, peak) = try score("strangers")
    #expect(result.code == 1, "some were refused")
    let audits = Dictionary(
      result.objects.map { ($0["id"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    #expect(audits.count == expected.count)
    for line in expected {
      let audit = try #require(audits[line[0]], "\(line)")
      let image = audit["image"] as? String ?? ""
      let error = audit["error"] as? String
      switch line[1] {
      case "read": #expect(error == nil, "\(image.debugDescription)")
      case "refuse": #expect(error != nil, "\(image.debugDescription)")
      default: break
      }
      // Which file, and how to mend it.
      if let error { #expect(error.contains(": ") && error.contains(";"), "\(error)") }
    }
    #expect(peak - ordinary < Self.mostMemory, "\(peak >> 20) MiB, of ordinary photos \(ordinary >> 20) MiB")
    #expect(!result.errors.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    #expect(!FileManager.default.fileExists(atPath: "/tmp/kantei-was-here"))
    print("\(expected.count) photos of strangers: peak \(peak >> 20) MiB, of ordinary photos \(ordinary >> 20) MiB")
  }

  private func makePhotos(in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3.11", Self.package.appendingPathComponent("Scripts/hostile-photos").path, folder.path,
    ]
    process.environment = ["PYTHONPATH": pillow ?? "", "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// - Returns: also the most memory that the program had, in bytes.
  private func score(_ catalog: String, _ more: String...) throws -> (Program.Result, peak: Int) {
    try shop.program.start(["score", catalog, "--format", "ndjson", "--no-self-training"] + more).finishWatched()
  }
}
