import Foundation
import Matching

/// Whom each suspect changed photos with, if with anyone.
struct SwapChoice: Sendable {
  struct Partner: Sendable, Hashable {
    /// Among the suspects.
    let suspect: Int
    /// The smaller of both sides' gains, in nats.
    let nats: Double

    /// The same on a scale from 0, where nothing is gained, to 1, where the right photo explains everything.
    var gain: Double { 1 - exp(-nats) }
  }

  private let calibration: SwapCalibration
  /// The partner by which each suspect gains most, beside the suspects; `nil` where it gains by none.
  let candidates: [Partner?]

  /// - Parameter fits: of each suspect's photo (row) with each suspect's spec (column), in nats, row by row.
  init(suspects: [SwapSuspect], fits: [Double], calibration: SwapCalibration = .handSet) {
    self.calibration = calibration
    let count = suspects.count
    candidates = suspects.indices.map { one in
      var best: Partner?
      for other in suspects.indices {
        // Each spec compares its own photo with the other's: the same claims on both sides.
        let there = fits[other * count + one] - fits[one * count + one]
        let here = fits[one * count + other] - fits[other * count + other]
        let gain = min(there, here)
        // The numbers first: they exclude most, and statements take long to compare.
        if gain > best?.nats ?? 0, suspects[one].canSwap(with: suspects[other]) {
          best = Partner(suspect: other, nats: gain)
        }
      }
      return best
    }
  }

  /// Two photos were exchanged between two pairs: each has to be the other's best partner, and gain enough.
  var swaps: [Partner?] {
    candidates.enumerated().map { one, partner in
      partner.flatMap { calibration.isNamed(nats: $0.nats) && candidates[$0.suspect]?.suspect == one ? $0 : nil }
    }
  }
}
