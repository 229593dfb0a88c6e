import Foundation
import Learning
import Testing

@Suite("InfoNCE over a batch")
struct InfoNCETests {
  @Test("is the mean of both softmax losses, with generated negatives on the photos' side")
  func byHand() {
    let result = InfoNCE.loss(
      [1, 0, 0.5, 2] as [Double], extra: [[0.25], []], isMasked: [false, false, false, false], sharpness: 2)
    func loss(_ own: Double, _ others: [Double]) -> Double {
      log(([own] + others).reduce(0) { $0 + exp(2 * $1) }) - 2 * own
    }
    // Rows are texts, columns photos.
    let expected = (loss(1, [0.5, 0.25]) + loss(1, [0]) + loss(2, [0]) + loss(2, [0.5])) / 4
    #expect(abs(result.loss - expected) < 1e-12)
  }

  @Test("what may be true as well is no negative: its score changes nothing")
  func masked() {
    let mask = [false, true, true, false]
    let one = InfoNCE.loss([1, 9, 9, 1] as [Double], extra: [[], []], isMasked: mask, sharpness: 1)
    #expect(one.loss == 0)
    #expect(one.scores == [0, 0, 0, 0])
  }
}
