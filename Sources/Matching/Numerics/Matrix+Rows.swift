package import Features

extension Matrix {
  /// These rows, in this order.
  package func gathering(_ rows: [Int]) -> Matrix {
    Matrix(rows: rows.count, columns: columns, values: rows.flatMap { row($0) })
  }

  /// - Parameter rows: all of one length.
  package init(_ rows: [[Float]]) {
    self.init(rows: rows.count, columns: rows.first?.count ?? 0, values: rows.flatMap(\.self))
  }
}
