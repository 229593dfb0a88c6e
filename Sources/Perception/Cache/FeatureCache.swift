public import Features
public import Foundation

/// What was seen in photos and read in phrases, kept on disk by content and by the version of what saw it.
///
/// Safe for several tasks and processes at once: entries are whole or absent, and an entry that is cut short, altered or
/// of another version counts as absent, so that it is made anew.
public struct FeatureCache: Sendable {
  public let folder: URL
  /// Whether the folder goes when the program ends: what pays at the next start alone isn't kept.
  private let isTransient: Bool

  /// `$XDG_CACHE_HOME/kantei`, else `~/.cache/kantei`.
  public static func defaultFolder(environment: [String: String] = ProcessInfo.processInfo.environment) -> URL {
    // The XDG base directory specification has relative paths ignored.
    if let path = environment["XDG_CACHE_HOME"], path.hasPrefix("/") {
      return URL(fileURLWithPath: path).appendingPathComponent("kantei")
    }
    let home = environment["HOME"].map { URL(fileURLWithPath: $0) } ?? FileManager.default.homeDirectoryForCurrentUser
    return home.appendingPathComponent(".cache/kantei")
  }

  /// Makes nothing before the first entry is kept.
  public init(at folder: URL = FeatureCache.defaultFolder(), isTransient: Bool = false) {
    self.folder = folder
    self.isTransient = isTransient
  }

  // MARK: - Photos

  /// - Parameters:
  ///   - photo: `PhotoFile.contentHash()`.
  ///   - version: of the encoder, `PhotoEncoder.version`.
  public func features(of photo: String, version: String) -> PhotoFeatures? {
    AtomicFile.read(place(photo, "photos", version)).flatMap { try? PhotoFeatures(serialized: $0) }
  }

  public func keep(_ features: PhotoFeatures, of photo: String, version: String) throws(CacheError) {
    try AtomicFile.write(features.serialized(), to: place(photo, "photos", version))
  }

  // MARK: - Photos by encoders that a user brought

  /// - Parameters:
  ///   - photo: `PhotoFile.contentHash()`.
  ///   - version: of the encoder, `RegisteredEncoder.version`.
  public func encoded(of photo: String, version: String) -> EncodedPhoto? {
    AtomicFile.read(place(photo, "encoded", version)).flatMap { try? EncodedPhoto(serialized: $0) }
  }

  public func keep(_ encoded: EncodedPhoto, of photo: String, version: String) throws(CacheError) {
    try AtomicFile.write(encoded.serialized(), to: place(photo, "encoded", version))
  }

  // MARK: - Print

  /// - Parameters:
  ///   - photo: `PhotoFile.contentHash()`.
  ///   - version: of the reader.
  public func lines(of photo: String, version: String) -> [PrintedLine]? {
    AtomicFile.read(place(photo, "print", version)).flatMap { try? PrintedLine.lines(serialized: $0) }
  }

  public func keep(_ lines: [PrintedLine], of photo: String, version: String) throws(CacheError) {
    try AtomicFile.write(PrintedLine.serialized(lines), to: place(photo, "print", version))
  }

  // MARK: - Phrases

  /// - Parameters:
  ///   - name: of the set of phrases, such as a catalog's identifier: letters, digits, `-` and `_`.
  ///   - version: of the encoder, `TextEncoder.version`.
  public func phrases(of name: String, version: String) -> [String: PhraseStates]? {
    AtomicFile.read(place(name, version)).flatMap { try? PhraseStates.states(serialized: $0) }
  }

  /// The same one by one; none where they can't be read.
  public func forEachPhrase(
    of name: String, version: String, _ body: (_ phrase: String, _ states: PhraseStates) -> Void
  ) {
    guard let bytes = AtomicFile.read(place(name, version)) else { return }
    try? PhraseStates.forEach(serialized: bytes, body)
  }

  public func keep(_ phrases: [String: PhraseStates], of name: String, version: String) throws(CacheError) {
    try AtomicFile.write(PhraseStates.serialized(phrases), to: place(name, version))
  }

  // MARK: - Networks

  /// `InferenceOptions.compiled`: OpenVINO's own files.
  public var compiledNetworks: URL? { isTransient ? nil : folder.appendingPathComponent("networks") }

  // MARK: - Search

  /// An index of a catalog, mapped into memory where the system can.
  /// - Parameter name: of the catalog: letters, digits, `-` and `_`.
  public func searchIndex(of name: String) -> Data? {
    try? Data(contentsOf: indexPlace(name), options: .mappedIfSafe)
  }

  public func keep(searchIndex bytes: [UInt8], of name: String) throws(CacheError) {
    try AtomicFile.write(bytes, to: indexPlace(name), synced: true)
  }

  private func indexPlace(_ name: String) -> URL {
    folder.appendingPathComponent("search").appendingPathComponent(Self.safe(name))
  }

  private func place(_ photo: String, _ kind: String, _ version: String) -> URL {
    // A folder for each of the first two digits: 100,000 photos are 400 a folder.
    let digest = Self.safe(photo)
    return folder.appendingPathComponent(kind).appendingPathComponent(Self.safe(version))
      .appendingPathComponent("\(digest.prefix(2))").appendingPathComponent(digest)
  }

  private func place(_ name: String, _ version: String) -> URL {
    folder.appendingPathComponent("phrases").appendingPathComponent(Self.safe(version))
      .appendingPathComponent(Self.safe(name))
  }

  /// Whatever a name holds, it stays one name within the folder.
  private static func safe(_ name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) || "-_".contains($0) ? $0 : "_" })
  }
}
