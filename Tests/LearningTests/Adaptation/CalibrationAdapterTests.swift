import Foundation
import Learning
import Matching
import Testing

@Suite struct CalibrationAdapterTests {
  private func adapted(
    _ shop: ToyShop, labels: Int, stage: AdaptationStage = .calibration, set: CalibrationSet = ToyShop.shipped
  ) throws -> CalibrationSet {
    try #require(CalibrationAdapter().adapted(set, to: shop.catalog(labels: labels), stage: stage))
  }

  private func weight(_ key: String, in set: CalibrationSet) throws -> Double {
    try #require(set.claims.first { $0.key == key }?.weights.first)
  }

  @Test func `five labels move little, many find what the shop's margins are worth`() throws {
    let shop = ToyShop(3000)
    let few = try weight("colour", in: adapted(shop, labels: 5))
    #expect(abs(few - 4) < 1.2)
    let many = try weight("colour", in: adapted(shop, labels: 3000))
    // A standard error of about 0.15 at 1,500 claims, and a prior that holds back.
    #expect(abs(many - ToyShop.slope) < 0.5)
    #expect(abs(try weight("kind", in: adapted(shop, labels: 3000)) - ToyShop.slope) < 0.4)
  }

  @Test func `a sample of suspects tells the same as one by chance`() throws {
    let shop = ToyShop(3000)
    let suspects = shop.pairs.sorted {
      ToyShop.shipped.risk(of: ToyShop.shipped.contradictions(of: $0.example))
        > ToyShop.shipped.risk(of: ToyShop.shipped.contradictions(of: $1.example))
    }.prefix(900).map(\.pair)
    let chosen = Set(suspects)
    let catalog = CatalogMargins(
      pairs: shop.pairs, isWrong: shop.pairs.map { chosen.contains($0.pair) ? $0.isWrong : nil },
      baseRate: ToyShop.share)
    let set = try #require(CalibrationAdapter().adapted(ToyShop.shipped, to: catalog, stage: .calibration))
    #expect(abs(try weight("colour", in: set) - ToyShop.slope) < 0.8)
    #expect(abs(CalibrationAdapter().share(of: catalog, under: ToyShop.shipped) - ToyShop.share) < 0.05)
  }

  @Test func `what this business does not mind weighs less, and what the photo shows stays`() throws {
    let shop = ToyShop(2000, heedless: "kind")
    let set = try adapted(shop, labels: 1000, stage: .weights)
    let weights = try #require(set.risk.asymmetry)
    #expect(weights["kind", default: 0] < weights["colour", default: 0] - 0.3)
    let plain = try adapted(shop, labels: 1000)
    #expect(plain.risk.asymmetry == nil)
    #expect(set.claims == plain.claims)
  }

  @Test func `a channel without a coefficient gets one once it spoke of enough claims`() throws {
    let shop = ToyShop(400, channel: "self.colour.seen")
    let few = try adapted(shop, labels: 8)
    #expect(few.claims.count == ToyShop.shipped.claims.count)
    let opened = try adapted(shop, labels: 400).claims.filter { $0.channels.contains("self.colour.seen") }
    #expect(!opened.isEmpty && opened.allSatisfy { ($0.weights.last ?? 0) > 0.2 })
  }

  @Test func `thresholds let the stated share of this shop's right pairs through`() throws {
    let shop = ToyShop(3000)
    let set = try adapted(shop, labels: 200)
    let right = shop.pairs.filter { !$0.isWrong }.map { set.risk(of: set.contradictions(of: $0.example)) }
    let flagged = right.count { $0 > set.risk.threshold(for: 0.05) }
    #expect(abs(Double(flagged) / Double(right.count) - 0.05) < 0.02)
  }

  @Test func `the same labels give the same coefficients`() throws {
    let shop = ToyShop(500)
    #expect(try adapted(shop, labels: 300, stage: .weights) == adapted(shop, labels: 300, stage: .weights))
  }

  @Test func `the slopes of a pair's log-odds are those of finite differences`() {
    let claims: [RiskAdapter.PlacedClaim] = [(0, 1.5), (1, -0.7), (0, 0.2), (2, -9), (nil, 0.9)]
    let place = [0.6, 0.3, 0.4, 0.1, -0.5, 0.2, -0.1, 0.3]
    func predict(_ parameters: [Double]) -> (logOdds: Double, slopes: [Double]) {
      RiskAdapter.prediction(claims, parameters, shift: 0.3)
    }
    for index in place.indices {
      var (up, down) = (place, place)
      up[index] += 1e-6
      down[index] -= 1e-6
      let slope = (predict(up).logOdds - predict(down).logOdds) / 2e-6
      #expect(abs(slope - predict(place).slopes[index]) < 1e-6)
    }
  }
}
