import Foundation
import Records
import Testing

/// A clock that is set back between two decisions.
@Suite struct ClockTests {
  let folder: FreshFolder
  let store: Store
  let catalog: CatalogID

  init() throws {
    folder = try FreshFolder()
    store = try folder.store()
    catalog = try store.catalogID(for: "/shop")
    try store.save(["a", "b"].map { scored(audit($0, risk: 0.5)) }, in: catalog)
  }

  @Test func undoTakesBackWhatWasDecidedLast() throws {
    let first = label("a", .accept, at: 100)
    let second = label("b", .reject, at: 10)
    try store.append(first, in: catalog)
    try store.append(second, in: catalog)
    #expect(try store.lastLabel(by: "yuki", in: catalog)?.id == second.id)
    try store.withdraw(second, by: "yuki", at: Date(timeIntervalSince1970: 0), in: catalog)
    #expect(try store.currentLabel(of: "b", in: catalog) == nil)
    #expect(try store.lastLabel(by: "yuki", in: catalog)?.id == first.id)
  }

  @Test func whatReplacesALabelCountsAndStandsAfterIt() throws {
    let first = label("a", .accept, at: 100)
    let second = label("a", .reject, at: 10, superseding: first.id)
    try store.append(first, in: catalog)
    try store.append(second, in: catalog)
    #expect(try store.currentLabel(of: "a", in: catalog)?.id == second.id)
    let decided = try store.history(of: "a", in: catalog).compactMap { event in
      if case .decided(let label, _) = event { label.id } else { nil }
    }
    #expect(decided == [first.id, second.id])
  }

  @Test func theLabelsOfASessionStayInOrder() throws {
    var session = UUID().uuid
    let labels = [50.0, 10, 30].map { at in
      session.15 &+= 1
      var label = label("a", at: at)
      label.id = UUID(uuid: session)
      return label
    }
    let times = LabelTimes(labels)
    #expect(labels.map { times[$0] } == [labels[0].at, labels[0].at, labels[0].at])
    // Another session's keep their own.
    #expect(LabelTimes([label("a", at: 50), label("b", at: 10)])[label("b", at: 10)] == label("b", at: 10).at)
  }

  /// Who was at a pair tomorrow would keep it from everybody until then.
  @Test func aPlaceTakenInTheFutureIsNobodys() throws {
    let now = Date(timeIntervalSince1970: 1_790_000_000)
    try store.setPosition("a", of: "yuki", in: catalog, at: now + 86_400)
    let claim = PlaceClaim(pair: "a", operator: "ken", takenSince: now - 20)
    #expect(try store.append([], claiming: claim, at: now, in: catalog) == nil)
    #expect(try store.others(than: "ken", since: now - 20, at: now, in: catalog).isEmpty)
    // A few seconds ahead is two machines' clocks.
    try store.setPosition("b", of: "yuki", in: catalog, at: now + 5)
    let other = PlaceClaim(pair: "b", operator: "ken", takenSince: now - 20)
    #expect(try store.append([], claiming: other, at: now, in: catalog) == .occupied(by: "yuki"))
  }

  @Test(arguments: [
    "2026-02-30T10:00:00Z", "2025-02-29T10:00:00Z", "2026-13-01T10:00:00Z", "2026-04-31T10:00:00Z",
    "2026-04-30T24:00:00Z", "2026-04-30T10:60:00Z", "2026-04-30T10:00:61Z", "0000-04-30T10:00:00Z", "2026-04-30", "",
  ])
  func aTimeThatNoCalendarHasIsNone(_ text: String) { #expect(Timestamp.date(text) == nil) }

  @Test(arguments: ["2024-02-29T23:59:59Z", "2000-02-29T00:00:00.5Z", "2026-12-31T10:00:00.042Z"])
  func aTimeOfTheCalendarIsRead(_ text: String) { #expect(Timestamp.date(text) != nil) }
}
