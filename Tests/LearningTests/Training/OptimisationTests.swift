import Learning
import Testing

@Suite("Steps of training")
struct OptimisationTests {
  /// `torch.optim.AdamW([1.0, -2.0], lr=0.1, weight_decay=0.5)` after gradients [0.3, -0.1] and [0.1, 0.4], computed by hand
  /// from Loshchilov and Hutter's algorithm 2: the first step is `rate * (sign(g) + decay * p)`.
  @Test("AdamW follows its paper")
  func adamW() {
    var optimiser = ResumableAdamW(count: 2)
    var parameters: [Float] = [1, -2]
    optimiser.update(&parameters, gradient: [0.3, -0.1], rate: 0.1, decay: [0.5, 0.5])
    #expect(abs(parameters[0] - 0.85) < 1e-5)
    #expect(abs(parameters[1] - -1.8) < 1e-5)
    optimiser.update(&parameters, gradient: [0.1, 0.4], rate: 0.1, decay: [0.5, 0.5])
    // m = [0.037, 0.031] / 0.19, v = [0.00009991, 0.00016999] / 0.001999
    #expect(abs(parameters[0] - (0.85 - 0.1 * (0.194737 / 0.223563 + 0.5 * 0.85))) < 1e-4)
    #expect(abs(parameters[1] - (-1.8 - 0.1 * (0.163158 / 0.291608 - 0.5 * 1.8))) < 1e-4)
  }

  @Test("the rate rises in a line and falls along half a cosine")
  func schedule() {
    let schedule = RateSchedule(peak: 2, warmUp: 4, steps: 12)
    #expect(schedule.rate(at: 0) == 0.5)
    #expect(schedule.rate(at: 3) == 2)
    #expect(abs(schedule.rate(at: 8) - 1) < 1e-12)
    #expect(schedule.rate(at: 12) < 1e-12)
    #expect(schedule.rate(at: 99) < 1e-12)
  }

  @Test("a gradient is shortened to its longest length, and not turned")
  func clipping() {
    var gradient: [Float] = [3, 4]
    #expect(GradientClipping.clip(&gradient, to: 1) == 5)
    #expect(abs(gradient[0] - 0.6) < 1e-6 && abs(gradient[1] - 0.8) < 1e-6)
    #expect(GradientClipping.clip(&gradient, to: 10) < 1.000001)
    #expect(abs(gradient[1] - 0.8) < 1e-6)
  }
}
