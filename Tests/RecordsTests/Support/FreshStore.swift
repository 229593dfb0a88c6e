import Claims
import Features
import Foundation
import Matching
import Records

/// A folder of its own for one test, gone with it.
final class FreshFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var storeFile: URL { url.appendingPathComponent("store.sqlite") }

  func store() throws -> Store { try Store(at: storeFile) }
}

func audit(
  _ id: String, risk: Double?, verdict: Verdict = .mismatch, model: String = "base-0", spec: String = "Red mug"
) -> Audit {
  Audit(
    id: id, image: "\(id).jpg", spec: spec, model: model, risk: risk, verdict: verdict,
    similarity: Similarity(total: 0.3, local: 0.2, global: 0.4),
    asymmetry: Asymmetry(conflict: 0.9, imageSurplus: 0.1, textSurplus: 0, type: .conflict),
    phrases: [
      JudgedPhrase(
        text: "Red", start: 0, end: 3, facet: .colour, state: .contradicted, confidence: 0.95, contradiction: 0.95,
        observed: "blue", alternatives: [.init(text: "blue", score: 0.88)],
        region: Region(x0: 0.25, y0: 0.25, x1: 0.75, y1: 1))
    ],
    swap: Swap(with: "other", gain: 0.5))
}

func scored(_ audit: Audit, key: String = "k", content: String = "c") -> ScoredPair {
  ScoredPair(audit: audit, key: key, content: content)
}

func label(
  _ pair: String, _ decision: Label.Decision = .reject, by operator: String = "yuki", at seconds: Double = 0,
  superseding: UUID? = nil
) -> Label {
  Label(
    pair: pair, auditModel: "base-0", operator: `operator`, at: Date(timeIntervalSince1970: 1_790_000_000 + seconds),
    decision: decision, reasons: [.init(start: 0, end: 3, facet: .colour)],
    corrections: [.init(start: 0, end: 3, facet: .colour, text: "blue")], note: "seen twice", seconds: 4.25,
    supersedes: superseding)
}
