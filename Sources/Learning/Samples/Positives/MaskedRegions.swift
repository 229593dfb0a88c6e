import Claims
import Features
import Matching

/// Type III: a part of the photo hidden, so that the text says more than what is left of it.
///
/// Where the truth tells in which rectangle a part lies, that part is hidden; else a block that leaves most of the
/// photo to be seen.
public struct MaskedRegions: Sampler {
  /// Share of the photo, at most.
  public static let largest: Float = 0.25

  public init() {}

  public func sample(
    of pair: TrainingPair, in corpus: TrainingCorpus, using generator: inout SplitMix64
  ) -> TrainingSample? {
    guard !pair.checkable.isEmpty else { return nil }
    let parts = pair.checkable.filter { place in
      let area = pair.regions[place]?.area ?? 1
      return area > 0 && area <= Self.largest
    }
    let place = parts.randomElement(using: &generator)
    let mask = place.flatMap { pair.regions[$0] } ?? Self.block(&generator)
    return TrainingSample(
      pair: pair.id, type: .textSurplus, claims: pair.claims,
      changes: [SampleChange(.masked, original: place.map { pair.claims[$0] }, mask: mask)])
  }

  private static func block(_ generator: inout SplitMix64) -> Region {
    let width = Float.random(in: 0.2...0.5, using: &generator)
    let height = min(0.5, largest / width) * Float.random(in: 0.5...1, using: &generator)
    let x = Float.random(in: 0...(1 - width), using: &generator)
    let y = Float.random(in: 0...(1 - height), using: &generator)
    return Region(x0: x, y0: y, x1: x + width, y1: y + height)
  }
}
