/// The likely partners of each suspect: those where both photos would gain by changing places, as wholes.
struct SwapShortlist: Sendable {
  /// Partners that are judged for each suspect.
  private static let length = 24

  /// For each suspect, its partners among the suspects, ascending. Always mutual.
  let partners: [[Int]]

  init(_ suspects: [SwapSuspect]) {
    let count = suspects.count
    let fits = Similarities.between(suspects.map(\.photo), suspects.map(\.spec))
    var partners = [Set<Int>](repeating: [], count: count)
    for one in 0..<count {
      let gains = (0..<count).compactMap { other -> (other: Int, gain: Float)? in
        guard Self.canSwap(suspects[one], suspects[other]) else { return nil }
        let own = min(
          fits[one * count + other] - fits[other * count + other],
          fits[other * count + one] - fits[one * count + one])
        return (other, own)
      }
      for best in gains.sorted(by: { ($1.gain, $0.other) < ($0.gain, $1.other) }).prefix(Self.length) {
        partners[one].insert(best.other)
        partners[best.other].insert(one)
      }
    }
    self.partners = partners.map { $0.sorted() }
  }

  private static func canSwap(_ one: SwapSuspect, _ other: SwapSuspect) -> Bool {
    one.index != other.index && one.photoHash != other.photoHash && one.statement != other.statement
  }
}
