import Foundation

/// JSON as all exports write it: keys sorted, slashes bare.
enum JSONText {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func line(_ value: some Encodable) throws -> String { try text(value) + "\n" }
}
