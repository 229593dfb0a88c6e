package import Features
package import Foundation

/// A sealed file of a model, read or refused with its name.
package enum ModelFile {
  /// - Parameter body: reads the payload; what it leaves unread is refused as well.
  package static func read<Content>(
    _ data: Data, named name: String, magic: StaticString, version: UInt16,
    _ body: (inout BinaryReader) throws(FeatureFileError) -> Content
  ) throws(EvidenceModelError) -> Content {
    do throws(FeatureFileError) {
      var reader = BinaryReader(try FeatureFile.open([UInt8](data), magic: magic, version: version))
      let content = try body(&reader)
      try reader.finish()
      return content
    } catch {
      switch error {
      case .version(let found, _): throw .version(file: name, found: Int(found))
      case .malformed(let what): throw .malformed(file: name, what: what)
      case .foreign: throw .malformed(file: name, what: "header")
      case .length: throw .malformed(file: name, what: "length")
      case .corrupt: throw .malformed(file: name, what: "checksum")
      }
    }
  }
}
