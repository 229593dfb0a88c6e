import CHalf

/// Numbers in 16 bits, as IEEE 754's binary16 has them: to the nearest, of two as near the even one.
package enum HalfPrecision {
  /// - Returns: the bits of each number.
  package static func narrowed(_ values: [Float]) -> [UInt16] {
    [UInt16](unsafeUninitializedCapacity: values.count) { halves, count in
      if let out = halves.baseAddress { kantei_half_narrow(values, values.count, out) }
      count = values.count
    }
  }

  /// To half precision and back.
  package static func rounded(_ values: [Float]) -> [Float] {
    let halves = narrowed(values)
    return [Float](unsafeUninitializedCapacity: values.count) { values, count in
      if let out = values.baseAddress { kantei_half_widen(halves, halves.count, out) }
      count = halves.count
    }
  }
}
