import Features
public import Foundation

extension PhotoProjection {
  /// The file of a model that holds it.
  public static let fileName = "projection.bin"
  private static let magic: StaticString = "KPRJ"
  private static let version: UInt16 = 1
  private static let largestSize = 65_536
  private static let mostDimensions = 4096

  /// Means and scales as float32, the basis as float16: 2 MB for 4,000 numbers on 256 components.
  public func serialized() -> Data {
    var writer = BinaryWriter(capacity: size * 8 + basis.values.count * 2 + 64)
    writer.append(UInt32(size))
    writer.append(UInt32(dimensions))
    writer.append(floats: means)
    writer.append(floats: scales)
    writer.append(halves: basis.values)
    return Data(FeatureFile.seal(writer.bytes, magic: Self.magic, version: Self.version))
  }

  /// Reads what `serialized()` gave; memory stays in proportion to the bytes given.
  public init(serialized data: Data) throws(EvidenceModelError) {
    self = try ModelFile.read(data, named: Self.fileName, magic: Self.magic, version: Self.version) {
      reader throws(FeatureFileError) in
      let size = Int(try reader.integer(UInt32.self, "size"))
      let dimensions = Int(try reader.integer(UInt32.self, "dimensions"))
      guard 1...Self.largestSize ~= size, 1...Self.mostDimensions ~= dimensions else {
        throw .malformed(what: "size")
      }
      let means = try reader.floats(size, "means")
      let scales = try reader.floats(size, "scales")
      let basis = try reader.halves(size * dimensions, "basis")
      return PhotoProjection(
        means: means, scales: scales, basis: Matrix(rows: size, columns: dimensions, values: basis))
    }
  }
}
