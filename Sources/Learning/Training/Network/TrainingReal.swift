import CFloatLoops
import COpenBLAS
import Foundation

/// The numbers that a network is trained in: `Float`; `Double` where gradients are checked against finite differences,
/// which single precision is too coarse for.
package protocol TrainingReal: BinaryFloatingPoint, Sendable {
  static func exponential(_ x: Self) -> Self
  static func logarithm(_ x: Self) -> Self
  /// Each number becomes its exponential; within 2 units in the last place.
  static func exponentiate(_ values: UnsafeMutablePointer<Self>, count: Int)
  /// `c = scale op(a) op(b) + keep c`, row major, `op(a)` `[rows, inner]`, `op(b)` `[inner, columns]`.
  static func multiply(
    rows: Int, columns: Int, inner: Int, scale: Self, _ a: UnsafePointer<Self>, stride aStride: Int,
    transposed aT: Bool,
    _ b: UnsafePointer<Self>, stride bStride: Int, transposed bT: Bool, keep: Self, into c: UnsafeMutablePointer<Self>,
    stride cStride: Int)
}

extension Float: TrainingReal {
  package static func exponential(_ x: Float) -> Float { exp(x) }
  package static func logarithm(_ x: Float) -> Float { log(x) }

  package static func exponentiate(_ values: UnsafeMutablePointer<Float>, count: Int) {
    kantei_exponentials(values, count)
  }

  package static func multiply(
    rows: Int, columns: Int, inner: Int, scale: Float, _ a: UnsafePointer<Float>, stride aStride: Int,
    transposed aT: Bool, _ b: UnsafePointer<Float>, stride bStride: Int, transposed bT: Bool, keep: Float,
    into c: UnsafeMutablePointer<Float>, stride cStride: Int
  ) {
    cblas_sgemm(
      CblasRowMajor, aT ? CblasTrans : CblasNoTrans, bT ? CblasTrans : CblasNoTrans, CInt(rows), CInt(columns),
      CInt(inner), scale, a, CInt(aStride), b, CInt(bStride), keep, c, CInt(cStride))
  }
}

extension Double: TrainingReal {
  package static func exponential(_ x: Double) -> Double { exp(x) }
  package static func logarithm(_ x: Double) -> Double { log(x) }

  package static func exponentiate(_ values: UnsafeMutablePointer<Double>, count: Int) {
    for index in 0..<count { values[index] = exp(values[index]) }
  }

  package static func multiply(
    rows: Int, columns: Int, inner: Int, scale: Double, _ a: UnsafePointer<Double>, stride aStride: Int,
    transposed aT: Bool, _ b: UnsafePointer<Double>, stride bStride: Int, transposed bT: Bool, keep: Double,
    into c: UnsafeMutablePointer<Double>, stride cStride: Int
  ) {
    cblas_dgemm(
      CblasRowMajor, aT ? CblasTrans : CblasNoTrans, bT ? CblasTrans : CblasNoTrans, CInt(rows), CInt(columns),
      CInt(inner), scale, a, CInt(aStride), b, CInt(bStride), keep, c, CInt(cStride))
  }
}

extension TrainingReal {
  /// The same product, its rows shared among a crew.
  static func multiply(
    rows: Int, columns: Int, inner: Int, scale: Self, _ a: UnsafePointer<Self>, stride aStride: Int,
    transposed aT: Bool, _ b: UnsafePointer<Self>, stride bStride: Int, transposed bT: Bool, keep: Self,
    into c: UnsafeMutablePointer<Self>, stride cStride: Int, by crew: RowCrew
  ) {
    crew.run(rows) { part in
      multiply(
        rows: part.count, columns: columns, inner: inner, scale: scale,
        a + part.lowerBound * (aT ? 1 : aStride), stride: aStride, transposed: aT, b, stride: bStride,
        transposed: bT, keep: keep, into: c + part.lowerBound * cStride, stride: cStride)
    }
  }
}
