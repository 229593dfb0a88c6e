import Foundation
import Perception

/// `encoders.json` of a model: the versions of the encoders that its calibration was fitted over.
enum FittedEncoders {
  static let fileName = "encoders.json"

  /// - Parameter extra: beside these, or in the place of those of the same name.
  /// - Throws: `EncoderError` where one of them isn't there, or not as it was.
  static func of(
    _ model: ModelFolder, with extra: [RegisteredEncoder], in registry: EncoderRegistry = EncoderRegistry()
  ) throws -> [RegisteredEncoder] {
    let replaced = Set(extra.map(\.name))
    return try versions(of: model).compactMap { version -> RegisteredEncoder? in
      let name = String(version.prefix { $0 != "@" })
      if replaced.contains(name) { return nil }
      let encoder = try registry.encoder(named: name)
      guard encoder.version == version else {
        throw EncoderError.fitted(model: model.version, over: version, found: encoder.version)
      }
      return encoder
    } + extra
  }

  private static func versions(of model: ModelFolder) throws -> [String] {
    guard let data = try model.extra(fileName) else { return [] }
    guard let versions = try? JSONDecoder().decode([String].self, from: data) else {
      throw EncoderError.storage(model.url.appendingPathComponent(fileName), reason: "is damaged; fit the model anew")
    }
    return versions
  }
}
