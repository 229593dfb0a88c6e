/// What a registered encoder was when it was added: `manifest.json` beside its `encoder.yaml`.
public struct EncoderManifest: Sendable, Codable, Hashable {
  public struct File: Sendable, Codable, Hashable {
    /// As the description names it.
    public var name: String
    public var bytes: Int
    /// 64 hexadecimal digits.
    public var sha256: String
    /// Where it lies if it was not copied.
    public var link: String?
    /// When it was last changed, in seconds since 1970: only a file of another time is hashed again.
    public var modified: Double
  }

  /// Changes with the description, the files and the code around them: the cache's key, and what a model was fitted over.
  public var version: String
  /// UTC, ISO 8601.
  public var added: String
  public var files: [File]

  public init(version: String, added: String, files: [File]) {
    self.version = version
    self.added = added
    self.files = files
  }
}
