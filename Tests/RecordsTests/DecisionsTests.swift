import Claims
import Foundation
import Matching
import Records
import Testing

/// Labels with what was on the screen.
@Suite struct DecisionsTests {
  let folder: FreshFolder
  let store: Store
  let catalog: CatalogID

  init() throws {
    folder = try FreshFolder()
    store = try folder.store()
    catalog = try store.catalogID(for: "/shop/catalog.csv")
    try store.list(["a", "b"], in: catalog)
    try store.save(["a", "b"].map { scored(audit($0, risk: 0.9)) }, in: catalog)
  }

  @Test func aDecisionHoldsTheAuditThatWasSeen() throws {
    try store.append(label("a"), in: catalog)
    try store.save([scored(audit("a", risk: 0.2, verdict: .match), key: "later model")], in: catalog)
    let decision = try #require(try store.decisions(in: catalog).first)
    #expect(decision.risk == 0.9 && decision.verdict == .mismatch && decision.leadFacet == .colour)
    #expect(!decision.isOutdated && !decision.isDelisted && decision.content == "c")
  }

  @Test func theMostContradictedPhraseLeads() throws {
    var two = audit("a", risk: 0.9)
    var phrase = try #require(two.phrases.first)
    phrase.facet = .kind
    phrase.contradiction = 0.99
    two.phrases.append(phrase)
    try store.save([scored(two, key: "two phrases")], in: catalog)
    try store.append(label("a"), in: catalog)
    #expect(try store.decisions(in: catalog).first?.leadFacet == .kind)
  }

  @Test func aChangedPairMakesADecisionOutdatedAndAMissingOneDelisted() throws {
    for pair in ["a", "b"] { try store.append(label(pair), in: catalog) }
    try store.save([scored(audit("a", risk: 0.2), key: "new", content: "new spec")], in: catalog)
    try store.list(["a"], in: catalog)
    let decisions = try store.decisions(in: catalog)
    #expect(decisions.map(\.isOutdated) == [true, false])
    #expect(decisions.map(\.isDelisted) == [false, true])
  }

  @Test func undoneOnesAreThereTooInTheirOrder() throws {
    let first = label("a")
    try store.append(first, in: catalog)
    try store.withdraw(first, by: "yuki", in: catalog)
    try store.append(label("nobody scored it"), in: catalog)
    let decisions = try store.decisions(in: catalog)
    #expect(decisions.map(\.label.isWithdrawn) == [false, true, false])
    #expect(decisions.last?.risk == nil && decisions.last?.content == nil)
  }
}
