import Foundation

/// Learning rate by step: a linear warm-up, then half a cosine down to nothing (Loshchilov and Hutter 2017).
package struct RateSchedule: Sendable, Hashable {
  package let peak: Double
  package let warmUp: Int
  package let steps: Int

  package init(peak: Double, warmUp: Int, steps: Int) {
    self.peak = peak
    self.warmUp = warmUp
    self.steps = steps
  }

  /// - Parameter step: counted from 0.
  package func rate(at step: Int) -> Double {
    if step < warmUp { return peak * Double(step + 1) / Double(warmUp) }
    let done = Double(step - warmUp) / Double(max(1, steps - warmUp))
    return peak * 0.5 * (1 + cos(.pi * min(1, done)))
  }
}
