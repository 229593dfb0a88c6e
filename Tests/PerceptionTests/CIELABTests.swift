import Features
import Perception
import Testing

@Suite struct CIELABTests {
  /// Values for sRGB under D65 as Lindbloom's calculator publishes them; the tolerance covers the digits of the matrix.
  @Test(
    arguments: [
      (255, 255, 255, 100, 0, 0),
      (0, 0, 0, 0, 0, 0),
      (255, 0, 0, 53.2408, 80.0925, 67.2032),
      (0, 255, 0, 87.7347, -86.1827, 83.1793),
      (0, 0, 255, 32.2970, 79.1875, -107.8602),
      (255, 255, 0, 97.1393, -21.5537, 94.4780),
      (0, 255, 255, 91.1132, -48.0875, -14.1312),
      (255, 0, 255, 60.3242, 98.2343, -60.8249),
      (119, 119, 119, 50.0344, 0, 0),
    ] as [(UInt8, UInt8, UInt8, Float, Float, Float)])
  func matchesPublishedValues(red: UInt8, green: UInt8, blue: UInt8, l: Float, a: Float, b: Float) {
    let colour = CIELAB(red: red, green: green, blue: blue)
    #expect(abs(colour.l - l) < 0.03)
    #expect(abs(colour.a - a) < 0.03)
    #expect(abs(colour.b - b) < 0.03)
  }

  @Test func quantisingRoundsWithinHalfAStep() {
    for red in stride(from: UInt8(0), through: 255, by: 51) {
      for green in stride(from: UInt8(0), through: 255, by: 51) {
        for blue in stride(from: UInt8(0), through: 255, by: 51) {
          let colour = CIELAB(red: red, green: green, blue: blue)
          let lab = Lab(colour)
          #expect(abs(lab.lightness - colour.l) <= 0.2)
          #expect(abs(Float(lab.a) - colour.a) <= 0.501)
          #expect(abs(Float(lab.b) - colour.b) <= 0.501)
        }
      }
    }
  }
}
