/// The envelope of every file the cache keeps: magic (4 bytes), version (2), length of the payload (8),
/// checksum of magic, version, length and payload (8), payload; all little endian.
package enum FeatureFile {
  private static let headerSize = 22

  package static func seal(
    _ payload: [UInt8], magic: StaticString, version: UInt16, checksum: FeatureChecksum = .ofBytes
  ) -> [UInt8] {
    var writer = BinaryWriter(capacity: headerSize + payload.count)
    writer.append(bytes(of: magic))
    writer.append(version)
    writer.append(UInt64(payload.count))
    writer.append(checksum.sum(payload[...], after: writer.bytes[...]))
    writer.append(payload)
    return writer.bytes
  }

  /// - Returns: the payload, after magic, version, length and checksum have proved right.
  package static func open(
    _ file: [UInt8], magic: StaticString, version: UInt16
  ) throws(FeatureFileError) -> ArraySlice<UInt8> {
    guard file.starts(with: bytes(of: magic)) else { throw .foreign }
    guard file.count >= headerSize else { throw .length(found: file.count, promised: UInt64(headerSize)) }
    var header = BinaryReader(file[4..<headerSize])
    let found = try header.integer(UInt16.self, "version")
    guard found == version else { throw .version(found: found, readable: version) }
    let promised = try header.integer(UInt64.self, "length")
    guard promised == UInt64(file.count - headerSize) else {
      throw .length(found: file.count, promised: promised.addingReportingOverflow(UInt64(headerSize)).partialValue)
    }
    let sum = try header.integer(UInt64.self, "checksum")
    let payload = file[headerSize...]
    let isWhole = [FeatureChecksum.ofWords, .ofBytes].contains { $0.sum(payload, after: file[..<14]) == sum }
    guard isWhole else { throw .corrupt }
    return payload
  }

  private static func bytes(of magic: StaticString) -> [UInt8] {
    magic.withUTF8Buffer { Array($0) }
  }
}
