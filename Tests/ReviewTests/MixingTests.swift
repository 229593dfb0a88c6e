import Foundation
import Matching
import Records
import Review
import Testing

/// Pairs that are in the queue though they are not flagged.
struct MixingTests {
  private func flagged(_ number: Int) -> QueueEntry {
    QueueEntry(pair: "f\(number)", risk: 0.9 - Double(number) / 1000, verdict: .mismatch)
  }

  private func drawn(_ number: Int) -> QueueEntry {
    QueueEntry(pair: "d\(number)", risk: 0.01, verdict: .match, draw: Double(number) / 1000)
  }

  @Test func `drawn pairs are spread over the queue in the order in which they were drawn`() {
    let queue = ReviewQueue((0..<400).map(flagged) + (0..<20).reversed().map(drawn))
    #expect(queue.pairs.filter { $0.hasPrefix("d") } == (0..<20).map { "d\($0)" })
    #expect(queue.pairs.filter { $0.hasPrefix("f") } == (0..<400).map { "f\($0)" })
    #expect(queue.flagged == 420, "what is to be decided")
    for number in 0..<20 {
      let before = queue.pairs.prefix { $0 != "d\(number)" }.count { $0.hasPrefix("f") }
      #expect((20 * number...20 * number + 20).contains(before), "each in its own twentieth")
    }
    #expect(ReviewQueue((0..<3).map(drawn)).pairs == ["d0", "d1", "d2"])
  }

  @Test func `no count of keys tells where the next drawn pair is`() {
    let queue = ReviewQueue((0..<400).map(flagged) + (0..<20).map(drawn))
    let places = queue.pairs.indices.filter { queue.pairs[$0].hasPrefix("d") }
    let distances = Set(zip(places, places.dropFirst()).map { $1 - $0 })
    #expect(distances.count > 10, "\(distances)")
    #expect(ReviewQueue((0..<400).map(flagged) + (0..<20).map(drawn)).pairs == queue.pairs, "the same for everyone")
  }

  /// Everything on the screens but the pair's own words.
  @Test(arguments: [Wording.english, .japanese])
  func `where known answers are mixed in, risk and verdict are shown after the answer`(wording: Wording) {
    for hasGold in [true, false] {
      let session = ReviewState.Session(
        id: UUID(), catalog: "c", operator: "yuki", started: Sample.start, wording: wording, hasGold: hasGold)
      var state = Sample.state(session: session, resumeAt: "mug-017")
      #expect(state.text.contains("0.93") != hasGold)
      #expect(state.text.contains(wording == .english ? "type I)" : "タイプ I)") != hasGold)
      #expect(state.text.contains("✗"), "what the model says of each phrase is there to be checked")
      state.press("\t")
      #expect(state.text.contains("0.93") != hasGold)
      state.press("\t")
      state.press("a")
      state.press("p")
      #expect(state.text.contains("0.93"), "and after it")
      state.press("u")
      #expect(state.text.contains("0.93") != hasGold)
    }
  }

  @Test func `audits that arrive keep the distances and move nothing that was seen`() {
    var queue = ReviewQueue()
    for number in 0..<40 {
      queue.add([flagged(39 - number)])
      if number % 4 == 3 { queue.add([drawn(number)]) }
      let seen = queue.pairs.prefix(number / 2 + 1)
      queue.markSeen(upTo: number / 2)
      queue.add([flagged(100 + number)])
      #expect(queue.pairs.prefix(number / 2 + 1) == seen)
    }
    let places = queue.pairs.indices.filter { queue.pairs[$0].hasPrefix("d") }
    #expect(places.count == 10)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 <= 20 }, "none waits for the end: \(places)")
  }

  @Test func `a drawn pair that is flagged later stands where its risk says, and counts once`() {
    var queue = ReviewQueue((0..<4).map(flagged) + [drawn(0), drawn(1)])
    queue.add([QueueEntry(pair: "d0", risk: 0.99, verdict: .mismatch)])
    #expect(queue.pairs.first == "d0")
    #expect(queue.flagged == 6)
  }

  @Test func `sorted by name, nothing is mixed`() {
    var queue = ReviewQueue((0..<4).map(flagged) + [drawn(0), drawn(1)])
    queue.show(.flagged, filter: QueueFilter(""), sort: .id)
    #expect(queue.pairs == ["d0", "d1", "f0", "f1", "f2", "f3"])
  }

  @Test func `of audits that arrive, those of the sample join the queue`() {
    let sample = AuditSample(catalog: "c", share: 0.5)
    let session = ReviewState.Session(
      id: UUID(), catalog: "c", operator: "yuki", started: Sample.start, sample: sample)
    var state = Sample.state(session: session, [])
    let names = (0..<40).map { "p\($0)" }
    state.happen(
      .audited(
        names.map { Audit(id: $0, image: $0, spec: "thing", model: "base-2", risk: 0.01, verdict: .match) }))
    #expect(Set(state.queue.pairs) == Set(names.filter { sample.draw($0) != nil }))
  }

  @Test func `an operator gets the sample and known answers, with the known ones' own answers alone`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID()).sqlite")
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + end) } }
    let store = try Store(at: file)
    let catalog = try store.catalogID(for: "spring")
    let names = (0..<60).map { "p\($0)" }
    try store.list(names, in: catalog)
    try store.save(
      names.enumerated().map { place, name in
        ScoredPair(
          audit: Audit(
            id: name, image: name, spec: "thing", model: "base-2", risk: 0.5, verdict: place < 10 ? .mismatch : .match),
          key: "k", content: "c")
      }, in: catalog)
    try store.add((20..<40).map { GoldAnswer(pair: "p\($0)", isWrong: false) }, by: "boss", in: catalog)
    let sample = AuditSample(catalog: "spring", share: 0.2)
    func desk(_ name: String) throws -> CatalogDesk {
      try CatalogDesk(store: store, catalog: catalog, operator: name, sample: sample)
    }
    let drawn = Set(names[10...].filter { sample.draw($0) != nil })
    #expect(Set(try desk("yuki").entries(of: .flagged).map(\.pair)) == drawn.union(names[..<10]))

    try store.setGoldShare(0.25, in: catalog)
    let wanted = Int((0.25 * Double(10 + drawn.count)).rounded(.up))
    let gold = Set(try store.gold(in: catalog).prefix(wanted).map(\.pair))
    let yuki = try desk("yuki")
    #expect(yuki.hasGold)
    #expect(Set(try yuki.entries(of: .flagged).map(\.pair)) == drawn.union(names[..<10]).union(gold))
    _ = try yuki.news()
    #expect(Set(try store.queueReasons(in: catalog).keys) == drawn.union(gold))

    let asked = try #require(gold.sorted().first)
    let ken = try desk("ken")
    let label = Label(
      pair: asked, auditModel: "base-2", operator: "yuki", at: Sample.start, decision: .reject, seconds: 1)
    try yuki.append([label], shown: Shown(picture: "none", columns: 0, rows: 0))
    #expect(try yuki.entries(of: .flagged).first { $0.pair == asked }?.outcome?.decision == .reject)
    #expect(try ken.entries(of: .flagged).first { $0.pair == asked }?.outcome == nil)
    #expect(try ken.pairs([asked]).first?.entry.outcome == nil)
    #expect(try ken.claim(pair: asked) == nil, "everyone answers it, whatever others said")
    #expect(
      !(try ken.news().contains { event in
        if case .labelled(let labels) = event { !labels.isEmpty } else { false }
      }))
  }

  @Test func `of labels that are probably wrong all come for a second opinion, the most doubtful first`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID()).sqlite")
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + end) } }
    let store = try Store(at: file)
    let catalog = try store.catalogID(for: "spring")
    let audits = (0..<6).map { number in
      Audit(id: "p\(number)", image: "p", spec: "thing", model: "base-2", risk: 0.1, verdict: .match)
    }
    try store.save(audits.map { ScoredPair(audit: $0, key: "k", content: "c") }, in: catalog)
    for audit in audits {
      try store.append(
        Label(
          pair: audit.id ?? "", auditModel: "base-2", operator: "yuki", at: Sample.start, decision: .reject, seconds: 1),
        in: catalog)
    }
    let desk = try CatalogDesk(
      store: store, catalog: catalog, operator: "ken", isSecondOpinion: true, only: ["p4", "p1"])
    let queue = ReviewQueue(try desk.entries(of: .flagged))
    #expect(queue.pairs == ["p4", "p1"])
    #expect(queue.flagged == 2 && queue.flaggedDecided == 0, "yuki's answers are not told")
  }

  @Test func `a stored drift is told before the first key, and gone after it`() {
    var state = Sample.state()
    state.report(drift: ["photos", "texts"], found: Date(timeIntervalSince1970: 1_795_000_000))
    #expect(state.text.contains("drift (2026-11-18): photos, texts look different"))
    state.press("n")
    #expect(!state.text.contains("drift"))
  }
}
