import ArgumentParser
import Foundation
import Installation
import Perception
import Photos

/// For developers: encodes photos into a cache, outside of any audit.
struct EncodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "encode", abstract: "Encode photos into a feature cache.", shouldDisplay: false)

  @Argument(help: "Photos, and folders that hold photos.")
  var photos: [String]

  @Option(help: "Folder of the cache.")
  var cache: String?

  @Option(help: "How many photos at the same time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func run() async throws {
    let encoder = try PhotoEncoder(
      models: Installation.current().parts.appendingPathComponent("models"), concurrency: jobs)
    let cache = cache.map { FeatureCache(at: URL(fileURLWithPath: $0)) } ?? FeatureCache()
    let files = files()
    var (encoded, failed) = (0, 0)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      var rest = files[...]
      func next() {
        guard let file = rest.popFirst() else { return }
        group.addTask { try encode(file, with: encoder, into: cache) }
      }
      for _ in 0..<max(1, jobs) { next() }
      while let isEncoded = try await group.next() {
        if isEncoded { encoded += 1 } else { failed += 1 }
        next()
      }
    }
    print("\(encoded) of \(files.count) photos in \(cache.folder.path), encoder \(encoder.version)")
    if failed > 0 { throw ExitCode(1) }
  }

  private func files() -> [URL] {
    photos.map { URL(fileURLWithPath: $0) }.flatMap { url -> [URL] in
      guard url.hasDirectoryPath || (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true else {
        return [url]
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      return names.sorted().map(url.appendingPathComponent)
    }
  }

  /// - Returns: whether the photo is in the cache now; a photo that cannot be read is named on stderr.
  private func encode(_ url: URL, with encoder: PhotoEncoder, into cache: FeatureCache) throws -> Bool {
    do {
      let file = try PhotoFile(url)
      let digest = try file.contentHash()
      if cache.features(of: digest, version: encoder.version) != nil { return true }
      let photo = try PhotoDecoder.decode(file, longestSide: PhotoEncoder.photoSide)
      try cache.keep(try encoder.features(of: photo), of: digest, version: encoder.version)
      return true
    } catch let error as PhotoError {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      return false
    }
  }
}
