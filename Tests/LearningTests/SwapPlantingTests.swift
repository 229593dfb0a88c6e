import Claims
import Foundation
import Learning
import Matching
import Testing

@Suite struct SwapPlantingTests {
  private static let pairs = (0..<100).flatMap { index in
    [false, true].map { isWrong in
      TruthPair(
        id: "\(index)\(isWrong)", image: "\(index).jpg", spec: "thing \(index / 4)", product: "\(index)",
        variant: isWrong ? .kind : .match, split: nil, isWrong: isWrong, phrases: [])
    }
  }

  @Test func `couples exchange photos, all others keep theirs`() throws {
    let planting = SwapPlanting(Self.pairs, products: 60, rate: 0.1, seed: 3)
    #expect(planting.pairs.count == 60 && planting.partners.count == 6)
    let byID = Dictionary(uniqueKeysWithValues: planting.pairs.map { ($0.id, $0) })
    for pair in planting.pairs {
      guard let partner = planting.partners[pair.id] else {
        #expect(pair.image == "\(pair.product).jpg" && !pair.isWrong)
        continue
      }
      let other = try #require(byID[partner])
      #expect(planting.partners[other.id] == pair.id && pair.image == "\(other.product).jpg" && pair.isWrong)
      #expect(pair.spec != other.spec)
    }
  }

  @Test func `equal specs are never exchanged`() {
    let alike = Self.pairs.filter { $0.spec == "thing 3" }
    #expect(SwapPlanting(alike, products: 4, rate: 1, seed: 1).partners.isEmpty)
  }

  @Test func `a swap is named where it is more often right than wrong`() throws {
    // Of mutual pairs at 1 nat one in five was planted, at 4 nats four in five: even odds lie halfway.
    let candidates = [1.0, 4].flatMap { nats in
      (0..<50).map { index in
        SwapFigures.Candidate(nats: nats, isMutual: true, isPlanted: (index % 5 == 0) == (nats == 1))
      }
    }
    let oneSided = (0..<200).map { _ in SwapFigures.Candidate(nats: 1, isMutual: false, isPlanted: true) }
    let calibration = try #require(SwapCalibration(fitting: candidates + oneSided))
    #expect(abs(calibration.probability(nats: 1) - 0.2) < 0.01)
    #expect(!calibration.isNamed(nats: 2.45) && calibration.isNamed(nats: 2.55))
    #expect(SwapCalibration(fitting: candidates.filter(\.isPlanted)) == nil)
    #expect(throws: EvidenceModelError.self) { try SwapCalibration(json: Data(#"{"intercept":1,"slope":-1}"#.utf8)) }
  }

  @Test func `figures count as many flags as were planted`() {
    let candidates = [("a", "b", true), ("b", "c", true), ("x", "y", true), ("c", "d", false)]
      .map { (id: $0.0, with: $0.1, nats: 3.0, isMutual: $0.0 != "x", isNamed: $0.2) }
    let figures = SwapFigures(candidates, partners: ["a": "b", "b": "a", "c": "d", "d": "c"])
    #expect(figures.planted == 4 && figures.precision == 0.75 && figures.partnerNamed == 0.5)
    #expect(figures.named == 3 && figures.precisionOfNamed == 2.0 / 3)
    #expect(figures.candidates.map(\.isPlanted) == [true, false, false, true])
    #expect(figures.candidates.map(\.isMutual) == [true, true, false, true])
    #expect(SwapFigures([], partners: [:]).precisionOfNamed == nil)
  }
}
