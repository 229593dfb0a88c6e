package import Features
public import Foundation

extension PhotoTextMap {
  /// The file of a model that holds it.
  public static let fileName = "retrieval.bin"
  private static let magic: StaticString = "KMAP"
  private static let version: UInt16 = 1
  private static let mostNumbers = 65_536

  /// Mean and scale as float32, weights as float16: 2 MB for 2,560 x 384.
  public func serialized() -> Data {
    var writer = BinaryWriter(capacity: weights.values.count * 2 + mean.count * 8 + 32)
    write(to: &writer)
    return Data(FeatureFile.seal(writer.bytes, magic: Self.magic, version: Self.version))
  }

  /// Reads what `serialized()` gave; anything else is refused.
  public init(serialized data: Data) throws(EvidenceModelError) {
    self = try ModelFile.read(data, named: Self.fileName, magic: Self.magic, version: Self.version) {
      reader throws(FeatureFileError) in try PhotoTextMap(from: &reader)
    }
  }

  package func write(to writer: inout BinaryWriter) {
    writer.append(UInt32(weights.rows))
    writer.append(UInt32(weights.columns))
    writer.append(floats: mean)
    writer.append(floats: scale)
    writer.append(halves: weights.values)
  }

  package init(from reader: inout BinaryReader) throws(FeatureFileError) {
    let texts = Int(try reader.integer(UInt32.self, "size"))
    let size = Int(try reader.integer(UInt32.self, "size"))
    guard 1...Self.mostNumbers ~= texts, 1...Self.mostNumbers ~= size else { throw .malformed(what: "size") }
    let mean = try reader.floats(size, "mean")
    let scale = try reader.floats(size, "scale")
    guard scale.allSatisfy({ $0 > 0 }) else { throw .malformed(what: "scale") }
    let weights = try reader.halves(texts * size, "weights")
    self.init(mean: mean, scale: scale, weights: Matrix(rows: texts, columns: size, values: weights))
  }
}
