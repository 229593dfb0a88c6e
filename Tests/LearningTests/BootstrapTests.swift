import Learning
import Testing

@Suite struct BootstrapTests {
  @Test func `an interval is the same for the same seed and holds the value`() throws {
    let values = (0..<200).map { Double($0 % 7) }
    let products = (0..<200).map { "p\($0)" }
    let one = try #require(Bootstrap(seed: 3).mean(of: values, products: products))
    #expect(one == Bootstrap(seed: 3).mean(of: values, products: products))
    #expect(one.low < one.value && one.value < one.high)
    // Standard error of a mean of 200 uniform numbers 0...6 is 2 / sqrt(200) = 0.141; 95 % are 3.92 of them.
    #expect(abs((one.high - one.low) - 0.555) < 0.08)
  }

  @Test func `lines of one product are drawn together`() throws {
    // 20 lines of 2 products: drawn by line the interval would be far inside 0...1.
    let values = (0..<20).map { $0 < 10 ? 0.0 : 1 }
    let products = (0..<20).map { $0 < 10 ? "a" : "b" }
    let estimate = try #require(Bootstrap().mean(of: values, products: products))
    #expect(estimate.low == 0 && estimate.high == 1)
  }

  @Test func `the calibration error by hand`() throws {
    let error = CalibrationError.expected(
      probabilities: [0.1, 0.1, 0.9, 0.9], isPositive: [false, true, true, true], weights: [1, 1, 1, 1])
    // Bins 0.1: stated 0.1, true 0.5; 0.9: stated 0.9, true 1: (2 * 0.4 + 2 * 0.1) / 4.
    #expect(abs(try #require(error) - 0.25) < 1e-12)
  }
}
