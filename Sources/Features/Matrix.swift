/// Row-major float32 numbers, `rows` x `columns`.
public struct Matrix: Sendable, Hashable {
  public let rows: Int
  public let columns: Int
  public var values: [Float]

  public init(rows: Int, columns: Int, values: [Float]) {
    precondition(values.count == rows * columns, "\(values.count) numbers for \(rows)x\(columns)")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  public init(rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns, values: [Float](repeating: 0, count: rows * columns))
  }

  public func row(_ index: Int) -> ArraySlice<Float> { values[index * columns..<(index + 1) * columns] }
}
