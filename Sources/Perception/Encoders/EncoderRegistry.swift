import Files
public import Foundation

/// The encoders that a user has added: a folder each, with the description, a manifest and the files or links to them.
public struct EncoderRegistry: Sendable {
  /// Of one file of an encoder, in bytes.
  static let largestFile = 8 << 30

  public let folder: URL

  /// `$XDG_DATA_HOME/kantei/encoders`, else `~/.local/share/kantei/encoders`.
  public static func defaultFolder(environment: [String: String] = ProcessInfo.processInfo.environment) -> URL {
    // The XDG base directory specification has relative paths ignored.
    if let path = environment["XDG_DATA_HOME"], path.hasPrefix("/") {
      return URL(fileURLWithPath: path).appendingPathComponent("kantei/encoders")
    }
    let home = environment["HOME"].map { URL(fileURLWithPath: $0) } ?? FileManager.default.homeDirectoryForCurrentUser
    return home.appendingPathComponent(".local/share/kantei/encoders")
  }

  public init(at folder: URL = EncoderRegistry.defaultFolder()) { self.folder = folder }

  /// In alphabetical order. What can't be read is left out; `encoder(named:)` says why.
  public var names: [String] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return entries.filter {
      FileManager.default.fileExists(atPath: place($0).appendingPathComponent("manifest.json").path)
    }
    .sorted()
  }

  /// Copies or links the files and writes down what they are. Nothing is left of what fails.
  ///
  /// - Parameters:
  ///   - yaml: the files that it names lie beside it.
  ///   - links: leaves the files where they are.
  ///   - check: called with the encoder before it is there for others; what it throws undoes the adding.
  public func add(
    _ yaml: URL, links: Bool = false, check: (RegisteredEncoder) throws -> Void = { _ in }
  ) throws -> RegisteredEncoder {
    let description = try EncoderDescription(contentsOf: yaml)
    let target = place(description.name)
    guard !FileManager.default.fileExists(atPath: target.path) else { throw EncoderError.taken(description.name) }
    let staged: StagedFolder
    do throws(StagedFileError) {
      try PrivateFolder.make(folder)
      staged = try StagedFolder(for: target)
    } catch {
      throw EncoderError.storage(target, reason: "can't be made: \(error)")
    }
    let work = staged.url
    let source = yaml.deletingLastPathComponent()
    var files: [EncoderManifest.File] = []
    for name in description.files {
      let file = source.appendingPathComponent(name).standardizedFileURL.resolvingSymlinksInPath()
      let place = work.appendingPathComponent(name)
      try storing(place) {
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      }
      try size(of: file, encoder: description.name)
      if links {
        try storing(place) { try FileManager.default.createSymbolicLink(at: place, withDestinationURL: file) }
      } else {
        try storing(place) { try FileManager.default.copyItem(at: file, to: place) }
      }
      // What was copied is what counts, not what lay there a moment before.
      files.append(try entry(name, at: links ? file : place, link: links ? file.path : nil, encoder: description.name))
    }
    let copy = work.appendingPathComponent("encoder.yaml")
    try storing(copy) { try FileManager.default.copyItem(at: yaml.resolvingSymlinksInPath(), to: copy) }
    let manifest = EncoderManifest(
      version: try version(copy, files), added: Date().ISO8601Format(), files: files)
    let place = work.appendingPathComponent("manifest.json")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try storing(place) { try encoder.encode(manifest).write(to: place) }
    try check(RegisteredEncoder(description: description, manifest: manifest, folder: work))
    do { try staged.commit() } catch {
      throw FileManager.default.fileExists(atPath: target.path)
        ? EncoderError.taken(description.name) : EncoderError.storage(target, reason: "can't be made: \(error)")
    }
    return RegisteredEncoder(description: description, manifest: manifest, folder: target)
  }

  /// Reads an encoder's description, and finds out whether its files are those that were added.
  ///
  /// - Parameter isThorough: hashes every file; else only those whose time of change is another.
  public func encoder(named name: String, isThorough: Bool = false) throws(EncoderError) -> RegisteredEncoder {
    guard names.contains(name) else { throw .unknown(name, known: names) }
    let folder = place(name)
    let file = folder.appendingPathComponent("manifest.json")
    guard let data = try? Data(contentsOf: file),
      let manifest = try? JSONDecoder().decode(EncoderManifest.self, from: data)
    else { throw .storage(file, reason: "is damaged; remove the encoder \(name) and add it again") }
    let yaml = folder.appendingPathComponent("encoder.yaml")
    let description = try EncoderDescription(contentsOf: yaml)
    for known in manifest.files {
      let file = known.link.map { URL(fileURLWithPath: $0) } ?? folder.appendingPathComponent(known.name)
      try size(of: file, encoder: name)
      if !isThorough, Self.modified(file) == known.modified { continue }
      guard try entry(known.name, at: file, link: nil, encoder: name).sha256 == known.sha256 else {
        throw .changed(file, encoder: name)
      }
    }
    guard try version(yaml, manifest.files) == manifest.version else { throw .changed(yaml, encoder: name) }
    return RegisteredEncoder(description: description, manifest: manifest, folder: folder)
  }

  /// Files that were linked stay where they are.
  public func remove(_ name: String) throws(EncoderError) {
    guard names.contains(name) else { throw .unknown(name, known: names) }
    try storing(place(name)) { try FileManager.default.removeItem(at: place(name)) }
  }

  private func place(_ name: String) -> URL { folder.appendingPathComponent(name, isDirectory: true) }

  private func storing(_ file: URL, _ body: () throws -> Void) throws(EncoderError) {
    do { try body() } catch {
      throw .storage(file, reason: "can't be written: \(SystemReason(error))")
    }
  }

  @discardableResult
  private func size(of file: URL, encoder: String) throws(EncoderError) -> Int {
    let values = try? file.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey])
    guard let size = values?.fileSize, values?.isRegularFile == true else { throw .missing(file, encoder: encoder) }
    guard size <= Self.largestFile else { throw .tooLarge(file, bytes: size, limit: Self.largestFile) }
    return size
  }

  private func entry(
    _ name: String, at file: URL, link: String?, encoder: String
  ) throws(EncoderError) -> EncoderManifest.File {
    let bytes = try size(of: file, encoder: encoder)
    guard let digest = FileDigest.of(file) else { throw .missing(file, encoder: encoder) }
    return EncoderManifest.File(
      name: name, bytes: bytes, sha256: digest, link: link, modified: Self.modified(file))
  }

  private static func modified(_ file: URL) -> Double {
    let date = (try? FileManager.default.attributesOfItem(atPath: file.path))?[.modificationDate] as? Date
    return date?.timeIntervalSince1970 ?? 0
  }

  /// 16 hexadecimal digits of the digest of all that decides the encoder's numbers.
  private func version(_ yaml: URL, _ files: [EncoderManifest.File]) throws(EncoderError) -> String {
    let parts = ["\(DualEncoder.recipe)", FileDigest.of(yaml) ?? ""] + files.map { "\($0.name) \($0.sha256)" }
    return String((FileDigest.of(Data(parts.joined(separator: "\n").utf8)) ?? "").prefix(16))
  }
}
