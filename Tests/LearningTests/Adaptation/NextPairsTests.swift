import Foundation
import Learning
import Testing

@Suite struct NextPairsTests {
  private static func candidate(_ index: Int, risk: Double, angle: Double, product: String? = nil)
    -> AcquisitionCandidate
  {
    AcquisitionCandidate(
      pair: "pair-\(index)", product: product ?? "product-\(index)", risk: risk,
      sketch: [Float(cos(angle)), Float(sin(angle))])
  }

  @Test func `the uncertain come before the sure, and neighbours are not asked twice`() {
    let candidates = [
      Self.candidate(0, risk: 0.5, angle: 0), Self.candidate(1, risk: 0.49, angle: 0.01),
      Self.candidate(2, risk: 0.45, angle: 1.5), Self.candidate(3, risk: 0.01, angle: 3),
    ]
    let chosen = NextPairs(densityPower: 0).chosen(2, of: candidates)
    #expect(chosen == [0, 2])
  }

  @Test func `what is like a labelled pair waits`() {
    let candidates = [Self.candidate(0, risk: 0.5, angle: 0), Self.candidate(1, risk: 0.4, angle: 1.5)]
    #expect(NextPairs(densityPower: 0).chosen(1, of: candidates).first == 0)
    #expect(NextPairs(densityPower: 0).chosen(1, of: candidates, labelled: [[1, 0]]).first == 1)
  }

  @Test func `a pair like many others comes before a stray`() {
    let crowd = (0..<40).map { Self.candidate($0, risk: 0.5, angle: 0.002 * Double($0)) }
    let stray = Self.candidate(99, risk: 0.5, angle: 2)
    let chosen = NextPairs(densityPower: 1).chosen(1, of: crowd + [stray])
    #expect(chosen.first != 40)
  }

  @Test func `one pair a product, all products in the end, the same every time`() {
    let candidates = (0..<30).map {
      Self.candidate($0, risk: 0.3, angle: Double($0) / 3, product: "product-\($0 / 2)")
    }
    let chosen = NextPairs().chosen(30, of: candidates)
    #expect(chosen.count == 15 && Set(chosen.map { candidates[$0].product }).count == 15)
    #expect(NextPairs().chosen(30, of: candidates) == chosen)
    #expect(NextPairs().chosen(5, of: []).isEmpty)
  }

  @Test func `a sketch keeps angles and halves the say of photo and text`() {
    var generator = SplitMix64(seed: 5)
    func vector(_ count: Int) -> [Float] { (0..<count).map { _ in Float.random(in: -1...1, using: &generator) } }
    let (photo, text, other) = (vector(256), vector(384), vector(384))
    func cosine(_ one: [Float], _ other: [Float]) -> Float { zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } }
    let sketch = PairSketch()
    let whole = sketch.sketch(photo: photo, text: text)
    #expect(abs(cosine(whole, whole) - 1) < 1e-5)
    #expect(cosine(whole, sketch.sketch(photo: photo.map { 9 * $0 }, text: text)) > 0.999)
    // The same photo under another text: half of it is the same; 64 signs leave an error of about 1/8.
    #expect(abs(cosine(whole, sketch.sketch(photo: photo, text: other)) - 0.5) < 0.4)
    #expect(sketch.sketch(photo: [], text: []).allSatisfy { $0 == 0 })
  }
}
