import Claims
import Features
import Foundation
import Learning
import Matching
import Testing

struct DriftWatchTests {
  private struct Shop {
    var generator = SplitMix64(seed: 3)

    mutating func pair(
      _ number: Int, shift: Float = 0, spec: String = "Red mug with a handle.", risk: Double = 0, unknown: Int = 0,
      kind: String = "mug", unread: [String] = []
    ) -> DriftPair {
      func noise() -> Float { (0..<4).reduce(0) { sum, _ in sum + Float.random(in: -1...1, using: &generator) } }
      return DriftPair(
        id: "p\(number)", product: "p\(number / 2)", photo: (0..<8).map { _ in noise() + shift },
        text: (0..<6).map { _ in noise() }, risk: Double.random(in: 0...1, using: &generator) + risk, visible: 4,
        unknown: unknown, kinds: [kind], unread: unread,
        look: PhotoLook(values: [0.5, 0.9 - Double(shift) / 4, 0.1, 0.2, 0.4, 0].map { $0 + Double(noise()) / 50 }),
        style: SpecStyle(spec))
    }
  }

  private func alarms(_ report: DriftReport) -> [String] { report.signals.filter(\.isAlarm).map(\.name) }

  private let watch = DriftWatch(permutations: 499)

  @Test func `no alarm in at least 95 of 100 undisturbed weeks`() {
    var shop = Shop()
    let pairs = (0..<3000).map { shop.pair($0, unknown: $0 % 3) }
    let weeks = (0..<100).map { week -> DriftReport in
      var generator = SplitMix64(seed: UInt64(week))
      let products = Array(0..<1500).shuffled(using: &generator).prefix(60)
      let drawn = products.flatMap { [pairs[2 * $0], pairs[2 * $0 + 1]] }
      return DriftWatch(permutations: 499, seed: UInt64(week)).report(
        before: Array(drawn.prefix(80)), recent: Array(drawn.suffix(40)), decisions: ([], []), when: "since then")
    }
    #expect(weeks.allSatisfy { $0.signals.count == 6 })
    #expect(weeks.count { !alarms($0).isEmpty } <= 5)
  }

  @Test func `other photos are found, named and shown`() throws {
    var shop = Shop()
    let before = (0..<200).map { shop.pair($0) }
    let recent = (200..<260).map { shop.pair($0, shift: 1.2) }
    let report = watch.report(before: before, recent: recent, decisions: ([], []), when: "since Monday")
    #expect(alarms(report) == ["photos", "looks"])
    let photos = try #require(report.signals.first)
    #expect(photos.sentence.contains("darker backgrounds"))
    #expect(
      photos.sentence.hasPrefix("Photos of 60 pairs since Monday differ from those of 200 earlier ones. What changed: ")
    )
    #expect(photos.sentence.contains(" % before, "), "in a unit that people read: \(photos.sentence)")
    #expect(photos.sentence.hasSuffix(" came as far.)"), "how it was told comes last")
    for signal in report.signals where !signal.isAlarm {
      #expect(signal.sentence.contains("show no change against"), "\(signal.sentence)")
    }
    #expect(photos.examples.count == 5)
    #expect(Set(photos.examples).isSubset(of: recent.map(\.id)))
    #expect(abs(photos.falseAlarmRate - 0.025 / 6) < 1e-12, "six signals share 2.5 %")
  }

  @Test func `other risks and phrases that nothing is known of are found, and new kinds named`() throws {
    var shop = Shop()
    let before = (0..<200).map { shop.pair($0, unknown: $0 % 2) }
    let recent = (200..<260).map { shop.pair($0, risk: 0.6, unknown: 2 + $0 % 2, kind: "tripod") }
    let report = watch.report(before: before, recent: recent, decisions: ([], []), when: "since Monday")
    #expect(alarms(report) == ["risk", "unknown phrases"])
    #expect(report.signals.last?.sentence.contains("new kinds: tripod (60 of 60, before 0 of 200)") == true)
  }

  @Test func `what the text encoder tells apart is named by how it is written, and by its language`() throws {
    func pair(_ number: Int, _ spec: String, _ direction: Float, unread: [String] = []) -> DriftPair {
      DriftPair(
        id: "p\(number)", product: "p\(number)", photo: nil, text: [direction, 1, Float(number % 7) / 7], risk: nil,
        visible: 0, unknown: 0, kinds: [], unread: unread, look: nil, style: SpecStyle(spec))
    }
    let before = (0..<60).map { pair($0, "Mug, red, \($0) cl", Float($0 % 5) / 5) }
    let recent = (60..<100).map {
      pair(
        $0, "THE MOST WONDERFUL MUG THAT YOU WILL EVER HAVE IN YOUR LIFE!!! \($0)", Float($0 % 5) / 5 + 2,
        unread: ["German is not read"])
    }
    let report = watch.report(before: before, recent: recent, decisions: ([], []), when: "since Monday")
    #expect(alarms(report) == ["texts", "wording"], "the only signals that can be looked at")
    let sentence = try #require(report.signals.first?.sentence)
    #expect(sentence.contains("another language: German is not read (40 of 40, before 0 of 60)"))
    #expect(sentence.contains("more capitals") && sentence.contains("longer texts"))
    #expect(report.signals.first?.falseAlarmRate == 0.0125)
  }

  @Test func `overrides are compared at the same certainty`() {
    var shop = Shop()
    var generator = SplitMix64(seed: 9)
    func decisions(_ count: Int, lower: Double, higher: Double, share: Double) -> [DriftDecision] {
      (0..<count).map { number in
        let isHigh = Double.random(in: 0..<1, using: &generator) < share
        let isOverride = Double.random(in: 0..<1, using: &generator) < (isHigh ? higher : lower)
        return DriftDecision(
          pair: "p\(number)", risk: isHigh ? 0.9 : 0.6, isFlagged: true, isOverride: isOverride)
      }
    }
    let pairs = (0..<60).map { shop.pair($0) }
    func report(_ recent: [DriftDecision]) -> DriftReport {
      watch.report(
        before: Array(pairs[..<30]), recent: Array(pairs[30...]),
        decisions: (decisions(400, lower: 0.6, higher: 0.1, share: 0.6), recent), when: "since Monday")
    }
    #expect(
      alarms(report(decisions(200, lower: 0.6, higher: 0.1, share: 0))).isEmpty, "only less certain pairs are left")
    #expect(alarms(report(decisions(200, lower: 0.95, higher: 0.6, share: 0.5))) == ["overrides"])
  }

  @Test func `too few pairs say nothing`() {
    var shop = Shop()
    let pairs = (0..<30).map { shop.pair($0) }
    let report = watch.report(
      before: Array(pairs[..<15]), recent: Array(pairs[15...]), decisions: ([], []), when: "since Monday")
    #expect(report.signals.isEmpty)
    #expect(report.text.contains("too few"))
  }

  @Test func `a catalog without an earlier period is measured by the model's own shops`() throws {
    var corpus = HeadCorpus()
    var generator = SplitMix64(seed: 1)
    func photo(_ centre: Float) -> [Float] { (0..<6).map { _ in centre + Float.random(in: -1...1, using: &generator) } }
    let word = HeadWord(facet: .kind, term: "mug", vector: [1, 0])
    for shop in 0..<3 { for _ in 0..<40 { corpus.add(photo(Float(shop) / 4), words: [word], source: "shop \(shop)") } }
    func pairs(_ centre: Float) -> [DriftPair] {
      (0..<50).map { number in
        DriftPair(
          id: "p\(number)", product: "p\(number)", photo: photo(centre), text: nil, risk: nil, visible: 0, unknown: 0,
          kinds: [], look: nil, style: SpecStyle(""))
      }
    }
    let near = try #require(ReferenceShops(corpus).signal(pairs(0.25)))
    #expect(!near.isAlarm)
    #expect(near.falseAlarmRate == 0.25)
    #expect(try #require(ReferenceShops(corpus).signal(pairs(3))).isAlarm)
    #expect(ReferenceShops(HeadCorpus()).signal(pairs(0)) == nil)
  }
}

struct PhotoLookTests {
  @Test func `a light background, a dark and strongly coloured product`() {
    let lattice = Lattice(
      columns: 2, rows: 2,
      lab: [Lab(l: 255, a: 0, b: 0), Lab(l: 255, a: 0, b: 0), Lab(l: 51, a: 90, b: -120), Lab(l: 51, a: 90, b: -120)],
      foreground: [0, 0, 255, 255], segment: [0, 0, 0, 0])
    let photo = PhotoFeatures(
      width: 200, height: 100, regions: [], lattice: lattice, components: [], saliency: 1, classes: [],
      grid: Matrix(rows: 0, columns: 0), middle: Matrix(rows: 0, columns: 0), cellClasses: [])
    let expected = [0.2, 1, 0, 0.75, 0.5, log(2)]
    #expect(zip(PhotoLook(photo).values, expected).allSatisfy { abs($0 - $1) < 1e-6 })
  }
}
