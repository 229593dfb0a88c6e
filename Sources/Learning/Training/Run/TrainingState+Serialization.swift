import Features
public import Foundation

/// Why a checkpoint cannot be gone on from.
public enum CheckpointError: Error, Sendable, Hashable, CustomStringConvertible {
  case damaged(file: String, reason: String)
  /// It was made by another configuration or from other data.
  case other(file: String)

  public var description: String {
    switch self {
    case .damaged(let file, let reason): "\(file): \(reason); remove it to train from the start"
    case .other(let file):
      "\(file): belongs to a training with other settings or other data; remove it, or name another folder with --out"
    }
  }
}

extension TrainingState {
  private static let magic: StaticString = "KTRN"
  private static let version: UInt16 = 1

  /// A sealed file, about four times the size of the parameters.
  /// - Parameter recipe: digest of configuration and data.
  public func serialized(recipe: String) -> Data {
    var writer = BinaryWriter()
    writer.append(recipe)
    for number in [parameters.count, epoch, batch, bestEpoch, optimiser.steps, losses.batches] {
      writer.append(UInt64(number))
    }
    for number in [
      bestLoss, losses.sum.typeI, losses.sum.typeIIAndIII, losses.sum.contrast, losses.sum.total,
    ] { writer.append(number.bitPattern) }
    for values in [parameters, optimiser.first, optimiser.second, best] { writer.append(floats: values) }
    return Data(FeatureFile.seal(writer.bytes, magic: Self.magic, version: Self.version))
  }

  /// - Parameter file: named in errors.
  public init(serialized data: Data, recipe: String, file: String) throws(CheckpointError) {
    let found: String
    do throws(FeatureFileError) {
      var reader = BinaryReader(try FeatureFile.open([UInt8](data), magic: Self.magic, version: Self.version))
      found = try reader.text("recipe")
      func number(_ what: String) throws(FeatureFileError) -> Int {
        guard let number = Int(exactly: try reader.integer(UInt64.self, what)) else { throw .malformed(what: what) }
        return number
      }
      func loss(_ what: String) throws(FeatureFileError) -> Double {
        Double(bitPattern: try reader.integer(UInt64.self, what))
      }
      let count = try number("parameter count")
      guard count <= reader.remaining / 16 else { throw FeatureFileError.malformed(what: "parameter count") }
      self.init(parameters: [Float](repeating: 0, count: count))
      epoch = try number("epoch")
      batch = try number("batch")
      bestEpoch = try number("best epoch")
      let (steps, batches) = (try number("steps"), try number("batches"))
      bestLoss = try loss("best loss")
      var sum = BatchLosses()
      sum.typeI = try loss("loss")
      sum.typeIIAndIII = try loss("loss")
      sum.contrast = try loss("loss")
      sum.total = try loss("loss")
      losses = EpochLosses(sum: sum, batches: batches)
      parameters = try reader.floats(count, "parameters")
      optimiser = ResumableAdamW(
        first: try reader.floats(count, "first moments"), second: try reader.floats(count, "second moments"),
        steps: steps)
      best = try reader.floats(count, "best parameters")
      try reader.finish()
    } catch { throw .damaged(file: file, reason: error.description) }
    guard found == recipe else { throw .other(file: file) }
  }
}
