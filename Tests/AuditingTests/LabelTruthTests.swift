import Auditing
import Claims
import Foundation
import Learning
import Matching
import Records
import Testing

@Suite struct LabelTruthTests {
  private let audit = Audit(
    id: "a", image: "a.jpg", spec: "Red mug, 350 ml", model: "base-0", risk: 0.8, verdict: .mismatch,
    phrases: [
      phrase("Red", 0, 3, .colour, .contradicted), phrase("mug", 4, 7, .kind, .supported),
      phrase("350 ml", 9, 15, .size, .unobservable),
    ])

  private static func phrase(
    _ text: String, _ start: Int, _ end: Int, _ facet: Facet, _ state: JudgedPhrase.State
  ) -> JudgedPhrase {
    JudgedPhrase(
      text: text, start: start, end: end, facet: facet, state: state, confidence: 0.9,
      contradiction: state == .contradicted ? 0.9 : 0.1)
  }

  private func label(
    _ decision: Label.Decision, reasons: [Label.Reason] = [], corrections: [Label.Correction] = [],
    swapWith: String? = nil
  ) -> Label {
    Label(
      pair: "a", auditModel: "base-0", operator: "yuki", at: Date(timeIntervalSince1970: 0), decision: decision,
      reasons: reasons, corrections: corrections, swapWith: swapWith, seconds: 1)
  }

  private func truths(_ label: Label) -> [String: TruthPhrase.Truth] {
    let pair = TruthPair(label, of: audit, product: "p")
    return Dictionary(uniqueKeysWithValues: pair.phrases.map { ($0.text, $0.truth) })
  }

  @Test func `an accepted pair supports what was checked`() {
    let pair = TruthPair(label(.accept), of: audit, product: "p")
    #expect(!pair.isWrong && pair.variant == .match && pair.product == "p")
    #expect(truths(label(.accept)) == ["Red": .supported, "mug": .supported])
  }

  @Test func `reasons contradict, what was marked beside them is right, the rest is not known`() {
    let reason = Label.Reason(start: 4, end: 7, facet: .kind)
    #expect(truths(label(.reject, reasons: [reason])) == ["mug": .contradicted])
    let corrected = label(
      .reject, reasons: [reason],
      corrections: [
        Label.Correction(start: 0, end: 3, facet: .colour),
        Label.Correction(start: 4, end: 7, facet: .kind, text: "jug"),
      ])
    #expect(truths(corrected) == ["Red": .supported, "mug": .contradicted])
    #expect(TruthPair(corrected, of: audit, product: "p").variant == .kind)
  }

  @Test func `an exchanged photo is a wrong pair of its own sort`() {
    let pair = TruthPair(label(.reject, swapWith: "b"), of: audit, product: "p")
    #expect(pair.isWrong && pair.variant == .swap && pair.phrases.isEmpty)
  }

  @Test func `labels that say nothing of the audits are counted, not used`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-labels-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["a", "b", "c", "d", "e"] {
      try Data("Red mug".utf8).write(to: folder.appendingPathComponent("\(name).txt"))
      try Data("no photo".utf8).write(to: folder.appendingPathComponent("\(name).jpg"))
    }
    let session = try CatalogSession(
      CatalogRequest(catalog: folder, store: folder.appendingPathComponent("store.sqlite"), cache: nil))
    let store = session.store
    func audited(_ id: String, risk: Double?, content: String = "seen") -> ScoredPair {
      ScoredPair(
        audit: Audit(
          id: id, image: "\(id).jpg", spec: "Red mug", model: "m", risk: risk, verdict: risk == nil ? .error : .match),
        key: content,
        content: content)
    }
    try store.list(["a", "b", "c", "d", "e"], in: session.catalog)
    try store.save([audited("a", risk: 0.9), audited("b", risk: 0.1), audited("c", risk: 0.2)], in: session.catalog)
    try store.save([audited("d", risk: nil)], in: session.catalog)
    func decide(_ pair: String, _ decision: Label.Decision, replacing old: Label? = nil) throws -> Label {
      let label = Label(
        pair: pair, auditModel: "m", operator: "yuki", at: Date(timeIntervalSince1970: 0), decision: decision,
        seconds: 1,
        supersedes: old?.id)
      try store.append(label, in: session.catalog)
      return label
    }
    let first = try decide("a", .accept)
    _ = try decide("a", .reject, replacing: first)
    _ = try decide("b", .skip)
    _ = try decide("c", .accept)
    _ = try decide("d", .reject)
    try store.save([audited("c", risk: 0.2, content: "changed")], in: session.catalog)

    let truth = try LabelTruth(session)
    #expect(truth.judged.map(\.truth.id) == ["a"] && truth.judged.allSatisfy(\.truth.isWrong))
    #expect(truth.judged.map(\.risk) == [0.9])
    #expect(truth.leftOut.undecided == 1 && truth.leftOut.outdated == 1 && truth.leftOut.unaudited == 1)
  }
}
