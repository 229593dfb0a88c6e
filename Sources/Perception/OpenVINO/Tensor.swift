/// Numbers on their way into or out of a network: row-major, the last axis fastest.
public struct Tensor: Sendable, Hashable {
  public enum Elements: Sendable, Hashable {
    case uint8([UInt8])
    case int32([Int32])
    case int64([Int64])
    case float([Float])
  }

  public let shape: [Int]
  public let elements: Elements

  public init(shape: [Int], _ elements: Elements) {
    self.shape = shape
    self.elements = elements
  }

  public var count: Int {
    switch elements {
    case .uint8(let values): values.count
    case .int32(let values): values.count
    case .int64(let values): values.count
    case .float(let values): values.count
    }
  }

  /// The numbers where they are float32, else none.
  public var floats: [Float] {
    if case .float(let values) = elements { values } else { [] }
  }

  /// The numbers where they are int32, else none.
  public var integers: [Int32] {
    if case .int32(let values) = elements { values } else { [] }
  }
}
