import COpenBLAS

/// Sum of products over the shorter of both.
///
/// One thread's `cblas_sdot` adds in a fixed order, so results are equal from run to run.
package func dotProduct(_ one: ArraySlice<Float>, _ other: [Float]) -> Float {
  one.withUnsafeBufferPointer { one in
    other.withUnsafeBufferPointer { other in
      cblas_sdot(CInt(min(one.count, other.count)), one.baseAddress, 1, other.baseAddress, 1)
    }
  }
}
