import Foundation
import Learning
import Testing

@Suite struct AdamWTests {
  /// Against the paper's algorithm in double precision; float32 keeps seven digits of each of the three steps.
  @Test func `steps are those of the paper`() {
    let count = 37
    let (rate, decay) = (3e-2, 1e-2)
    var parameters = (0..<count).map { Float($0) / 10 - 1 }
    var wanted = parameters.map(Double.init)
    var (first, second) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    var optimiser = AdamW(count: count, rate: Float(rate), decay: Float(decay))
    for step in 1...3 {
      let gradient = (0..<count).map { Float(($0 * 7 + step * 3) % 11) / 5 - 1 }
      optimiser.step(&parameters, gradient: gradient)
      for index in 0..<count {
        let slope = Double(gradient[index])
        first[index] = 0.9 * first[index] + 0.1 * slope
        second[index] = 0.999 * second[index] + 0.001 * slope * slope
        let mean = first[index] / (1 - pow(0.9, Double(step)))
        let deviation = (second[index] / (1 - pow(0.999, Double(step)))).squareRoot()
        wanted[index] -= rate * (mean / (deviation + 1e-8) + decay * wanted[index])
      }
    }
    for (parameter, wanted) in zip(parameters, wanted) { #expect(abs(Double(parameter) - wanted) < 1e-5) }
  }
}
