import Foundation

/// Whom each suspect changed photos with, if with anyone.
struct SwapChoice: Sendable {
  struct Partner: Sendable, Hashable {
    /// Among the suspects.
    let suspect: Int
    /// The smaller of both sides' gains: 0 where nothing is gained, 1 where the right photo explains everything.
    let gain: Double
  }

  /// What both sides have to gain at least, in nats.
  private static let leastGain = 1.0

  /// Beside the suspects.
  let swaps: [Partner?]

  /// - Parameter fits: of each suspect's photo with the specs of suspects, its own among them, in nats.
  init(suspects: [SwapSuspect], fits: [[Int: Double]]) {
    swaps = suspects.indices.map { one in
      var best: (suspect: Int, gain: Double)?
      for other in fits[one].keys.sorted() where other != one {
        guard let ownFit = fits[one][one], let othersFit = fits[other][other],
          let there = fits[other][one], let here = fits[one][other]
        else { continue }
        // Each spec compares its own photo with the other's: the same claims on both sides.
        let gain = min(there - ownFit, here - othersFit)
        if gain >= Self.leastGain, gain > best?.gain ?? 0 { best = (other, gain) }
      }
      return best.map { Partner(suspect: $0.suspect, gain: 1 - exp(-$0.gain)) }
    }
  }
}
