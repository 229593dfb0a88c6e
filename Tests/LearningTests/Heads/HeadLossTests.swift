import Learning
import Testing

@Suite struct HeadLossTests {
  private static let (dimensions, textSize, rank, photos, words) = (5, 4, 3, 6, 37)
  private var loss = HeadLoss(dimensions: dimensions, textSize: textSize, rank: rank)
  private var generator = SplitMix64(seed: 3)

  private mutating func numbers(_ count: Int, _ scale: Float) -> [Float] {
    (0..<count).map { _ in Float.random(in: -scale...scale, using: &generator) }
  }

  /// Central differences in float32 over steps of 1e-2 are good to about 1e-3 of slopes near 1.
  @Test mutating func `gradients agree with finite differences`() {
    let a = numbers(Self.dimensions * Self.rank, 0.4)
    let b = numbers(Self.textSize * Self.rank, 0.4)
    let x = numbers(Self.photos * Self.dimensions, 0.6)
    let t = numbers(Self.words * Self.textSize, 0.6)
    let targets = [0, 3, 36, 2, 18, 5]
    let isCandidate = (0..<Self.photos * Self.words).map { $0 % 3 != 1 }
    let weights: [Float] = [1, 0.5, 0.25, 1, 1, 0.7]
    func value(_ a: [Float], _ b: [Float]) -> Float {
      loss(a: a, b: b, photos: x, words: t, targets: targets, isCandidate: isCandidate, weights: weights)
    }
    _ = value(a, b)
    let (photoGradient, textGradient) = (loss.photoGradient, loss.textGradient)
    let step: Float = 1e-2
    for index in a.indices {
      var (more, less) = (a, a)
      more[index] += step
      less[index] -= step
      let slope = (value(more, b) - value(less, b)) / (2 * step)
      #expect(abs(slope - photoGradient[index]) < 5e-3 * max(1, abs(slope)))
    }
    for index in b.indices {
      var (more, less) = (b, b)
      more[index] += step
      less[index] -= step
      let slope = (value(a, more) - value(a, less)) / (2 * step)
      #expect(abs(slope - textGradient[index]) < 5e-3 * max(1, abs(slope)))
    }
  }

  @Test mutating func `words that are no candidates change nothing`() {
    let a = numbers(Self.dimensions * Self.rank, 0.4)
    let b = numbers(Self.textSize * Self.rank, 0.4)
    let x = numbers(Self.dimensions, 0.6)
    var t = numbers(Self.words * Self.textSize, 0.6)
    var isCandidate = [Bool](repeating: true, count: Self.words)
    isCandidate[4] = false
    var second = loss
    let before = loss(a: a, b: b, photos: x, words: t, targets: [1], isCandidate: isCandidate, weights: [1])
    for index in 4 * Self.textSize..<5 * Self.textSize { t[index] = 9 }
    let after = second(a: a, b: b, photos: x, words: t, targets: [1], isCandidate: isCandidate, weights: [1])
    #expect(before == after && loss.photoGradient == second.photoGradient)
  }

  @Test mutating func `a smaller batch after a larger one is as if it came first`() {
    let a = numbers(Self.dimensions * Self.rank, 0.4)
    let b = numbers(Self.textSize * Self.rank, 0.4)
    let x = numbers(Self.photos * Self.dimensions, 0.6)
    let t = numbers(Self.words * Self.textSize, 0.6)
    func value(of photos: Int, by loss: inout HeadLoss) -> Float {
      loss(
        a: a, b: b, photos: Array(x.prefix(photos * Self.dimensions)), words: t,
        targets: Array([7, 0, 31, 2, 18, 5].prefix(photos)),
        isCandidate: [Bool](repeating: true, count: photos * Self.words),
        weights: [Float](repeating: 1, count: photos))
    }
    var fresh = loss
    _ = value(of: 6, by: &loss)
    let (after, first) = (value(of: 2, by: &loss), value(of: 2, by: &fresh))
    #expect(after == first)
    #expect(loss.photoGradient == fresh.photoGradient && loss.textGradient == fresh.textGradient)
  }
}
