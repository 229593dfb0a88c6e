import Foundation
import Matching
import Testing

struct HalfMatrixTests {
  /// Values that halves hold exactly, so that only the order of additions differs.
  private func rows(_ count: Int, _ columns: Int) -> [[Float]] {
    (0..<count).map { row -> [Float] in
      (0..<columns).map { column -> Float in
        let step: Int = (row * 31 + column * 17) % 41 - 20
        return Float(step) / 32
      }
    }
  }

  @Test(arguments: [1, 7, 15, 16, 17, 63, 64, 65, 396, 1280])
  func `every width gives the products of its floats`(columns: Int) {
    let rows = rows(5, columns)
    let query: [Float] = (0..<columns).map { Float($0 % 9 - 4) / 8 }
    let products = HalfMatrix(rows).products(with: query)
    for (row, product) in zip(rows, products) {
      let exact = zip(row, query).reduce(0.0) { (sum: Double, pair: (Float, Float)) in
        sum + Double(pair.0) * Double(pair.1)
      }
      // 1,280 terms of at most 0.3, each rounded to 24 bits.
      #expect(abs(exact - Double(product)) < 1e-4)
    }
  }

  @Test func `small, negative and infinite halves are widened right`() {
    let values: [Float] = [0x1p-24, -0x1p-14, 65_504, -0.0, 1]
    let matrix = HalfMatrix(values.map { [$0] })
    #expect(matrix.products(with: [2]) == values.map { 2 * $0 })
    #expect(HalfMatrix([[.infinity], [-.infinity]]).products(with: [1]) == [.infinity, -.infinity])
  }

  @Test func `any number of threads gives the same bits`() {
    let matrix = HalfMatrix(rows(9_001, 12))
    let query: [Float] = (0..<12).map { Float($0) / 7 - 0.5 }
    #expect(matrix.products(with: query, threads: 1) == matrix.products(with: query, threads: 5))
  }

  @Test func `the nearest are the first of all sorted, equal ones in their order`() {
    let (matrix, query) = (HalfMatrix(rows(500, 3)), [Float(0.5), -1, 0.25])
    let products = matrix.products(with: query)
    let sorted = products.indices.sorted { (products[$1], $0) < (products[$0], $1) }
    #expect(matrix.nearest(to: query, count: 40).map(\.row) == Array(sorted.prefix(40)))
    #expect(matrix.nearest(to: query, count: 900).map(\.row) == sorted)
    #expect(matrix.nearest(to: query, count: 0).isEmpty)
  }
}
