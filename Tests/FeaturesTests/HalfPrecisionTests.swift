import Features
import Testing

@Suite struct HalfPrecisionTests {
  /// Every sign, exponent and rounding case: one number in 4,099 of all single-precision ones, and their neighbours.
  @Test func roundsAsFloat16Does() {
    var values: [Float] = []
    for pattern in stride(from: UInt32(0), through: .max, by: 4_099) {
      values.append(Float(bitPattern: pattern))
    }
    for half in UInt16.min...UInt16.max {
      let value = Float(Float16(bitPattern: half))
      values += [value, value.nextUp, value.nextDown]
    }
    let numbers = values.filter { !$0.isNaN }
    #expect(HalfPrecision.narrowed(numbers) == numbers.map { Float16($0).bitPattern })
    #expect(HalfPrecision.rounded(numbers) == numbers.map { Float(Float16($0)) })
  }

  /// The last numbers of a row are no full register.
  @Test(arguments: 0...17) func roundsRowsOfAnyLength(_ count: Int) {
    let values = (0..<count).map { 0.1 * Float($0 + 1) }
    #expect(HalfPrecision.rounded(values) == values.map { Float(Float16($0)) })
  }

  @Test func whatIsNoNumberStaysNone() {
    #expect(HalfPrecision.rounded([.nan, 1, .nan])[0].isNaN)
  }
}
