public import Foundation

/// An encoder that was added.
public struct RegisteredEncoder: Sendable, Hashable {
  public let description: EncoderDescription
  public let manifest: EncoderManifest
  public let folder: URL

  public var name: String { description.name }

  /// Names the encoder in audits and in models: "siglip2-base@1a2b3c4d5e6f7081".
  public var version: String { "\(name)@\(manifest.version)" }
}
