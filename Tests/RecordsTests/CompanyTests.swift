import Claims
import Foundation
import Matching
import Records
import Testing

/// Several operators at one catalog.
@Suite struct CompanyTests {
  let folder: FreshFolder
  let store: Store
  let catalog: CatalogID

  init() throws {
    folder = try FreshFolder()
    store = try folder.store()
    catalog = try store.catalogID(for: "/shop/catalog.csv")
    try store.save(["a", "b", "c"].map { scored(audit($0, risk: 0.5)) }, in: catalog)
  }

  private func claim(_ pair: String, _ operator: String, since seconds: TimeInterval = -20) -> PlaceClaim {
    PlaceClaim(pair: pair, operator: `operator`, takenSince: Date(timeIntervalSinceNow: seconds))
  }

  @Test func `of two who want a pair, the first has it`() throws {
    #expect(try store.append([], claiming: claim("a", "yuki"), in: catalog) == nil)
    #expect(try store.append([], claiming: claim("a", "ken"), in: catalog) == .occupied(by: "yuki"))
    #expect(try store.position(of: "ken", in: catalog) == nil)
    #expect(try store.append([], claiming: claim("a", "yuki"), in: catalog) == nil, "one's own place is free")
    #expect(try store.others(than: "ken", since: Date(timeIntervalSinceNow: -20), in: catalog) == ["yuki": "a"])
  }

  @Test func `nobody gets a pair that another operator has decided and left`() throws {
    let accepted = label("a", .accept)
    try store.append([accepted, label("b", .skip)], claiming: claim("c", "yuki"), in: catalog)
    #expect(try store.append([], claiming: claim("a", "ken"), in: catalog) == .decided(accepted))
    #expect(try store.position(of: "ken", in: catalog) == nil)
    #expect(try store.append([], claiming: claim("a", "yuki"), in: catalog) == nil, "one's own decision may be changed")
    #expect(try store.append([], claiming: claim("b", "ken"), in: catalog) == nil, "skipped is put off, not decided")
    let second = PlaceClaim(
      pair: "a", operator: "ken", takenSince: Date(timeIntervalSinceNow: 20), isSecondOpinion: true)
    #expect(try store.append([], claiming: second, in: catalog) == nil)
  }

  @Test func `who was not heard of for long holds no pair`() throws {
    try store.setPosition("a", of: "yuki", in: catalog, at: Date(timeIntervalSinceNow: -60))
    #expect(try store.append([], claiming: claim("a", "ken"), in: catalog) == nil)
  }

  @Test func `the labels of one decision are written together or not at all`() throws {
    let good = label("a")
    #expect(throws: StoreError.self) {
      try store.append([good, label("b", superseding: UUID())], claiming: claim("c", "yuki"), in: catalog)
    }
    #expect(try store.labels(in: catalog).isEmpty)
    #expect(try store.position(of: "yuki", in: catalog) == nil)
    try store.append([good, label("b")], claiming: claim("c", "yuki"), in: catalog)
    #expect(try store.currentLabels(in: catalog).map(\.pair) == ["a", "b"])
    #expect(try store.position(of: "yuki", in: catalog) == "c")
  }

  @Test func `a second opinion lists what others decided, with one's own answers alone`() throws {
    try store.append([label("a", .reject), label("b", .skip)], in: catalog)
    let view = QueueView.secondOpinion(of: "ken")
    #expect(try store.queue(of: catalog, for: view).map(\.pair) == ["a"])
    #expect(try store.queue(of: catalog, for: view).first?.outcome == nil)
    #expect(try store.queue(of: catalog, for: .secondOpinion(of: "yuki")).isEmpty)
    try store.append(label("a", .accept, by: "ken"), in: catalog)
    #expect(try store.queue(of: catalog, for: view).first?.outcome?.decision == .accept)
    let yukis = try #require(try store.standingLabels(by: "yuki", limit: 9, in: catalog).first)
    #expect(yukis.decision == .reject, "both opinions stand")
    try store.withdraw(yukis, by: "yuki", in: catalog)
    #expect(try store.queue(of: catalog, for: view).isEmpty)
  }

  @Test func `new labels are those after the last that was seen`() throws {
    try store.append(label("a"), in: catalog)
    let seen = try store.lastSequence(in: catalog)
    try store.append(label("b"), in: catalog)
    let (labels, last) = try store.labels(after: seen, in: catalog)
    #expect(labels.map(\.pair) == ["b"])
    #expect(try store.labels(after: last, in: catalog).labels.isEmpty)
  }

  @Test func `an operator's standing labels are the last ones, oldest first`() throws {
    let labels = [label("a", at: 1), label("b", at: 2), label("c", at: 3)]
    for each in labels { try store.append(each, in: catalog) }
    try store.withdraw(labels[2], by: "yuki", in: catalog)
    #expect(try store.standingLabels(by: "yuki", limit: 1, in: catalog) == [labels[1]])
    #expect(try store.standingLabels(by: "yuki", limit: 9, in: catalog) == Array(labels[..<2]))
  }

  @Test func `pairs are read by name, and searched by their words`() throws {
    #expect(try store.audits(of: ["c", "nosuch", "a"], in: catalog).map(\.id) == ["c", "a"])
    #expect(Set(try store.queue(of: catalog, pairs: ["c", "a"]).map(\.pair)) == ["a", "c"])
    var words: [AuditWords] = []
    try store.forEachText(in: catalog) { words.append($0) }
    #expect(words.map(\.pair) == ["a", "b", "c"])
    #expect(words[0].spec == "Red mug")
    #expect(words[0].phrases.map(\.facet) == [.colour])
    #expect(words[0].phrases.map(\.state) == [.contradicted])
    #expect(try store.auditCount(in: catalog) == 1)
    #expect(try store.auditCount(in: catalog, upTo: 10) == 3)
  }
}
