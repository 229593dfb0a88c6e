import Foundation
import Testing

/// What the model that ships says of the sample catalog, so that a change in numbers is seen. `KANTEI_RECORD=1` writes
/// the file anew; look at the difference before you commit it.
@Suite struct ReferenceScoresTests {
  /// Encoders in ACCURACY mode agree to 1e-3 across kinds of processor.
  private static let tolerance = 1e-3
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let reference = package.appendingPathComponent("Tests/EndToEndTests/Reference/sample-scores.tsv")

  @Test func `the sample catalog is scored as it was recorded`() throws {
    let shop = try SmallShop()
    let catalog = Self.package.appendingPathComponent("sample-catalog").path
    let result = try shop.program("score", catalog, "--format", "ndjson")
    #expect(result.code == 0, "\(result.errors)")
    let scores = result.objects.flatMap(Self.scores)
    if ProcessInfo.processInfo.environment["KANTEI_RECORD"] != nil {
      let lines = scores.map { "\($0.name)\t\(String(format: "%.4f", $0.value))\n" }
      try Data(lines.joined().utf8).write(to: Self.reference)
      return
    }
    let recorded = try String(contentsOf: Self.reference, encoding: .utf8).split(separator: "\n").map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      return (name: String(columns[0]), value: Double(columns[1]))
    }
    let changes = scores.map(\.name).difference(from: recorded.map(\.name))
    try #require(changes.isEmpty)
    for (score, known) in zip(scores, recorded) {
      let value = try #require(known.value)
      // Half a step of the four digits that are written down.
      #expect(abs(score.value - value) <= Self.tolerance + 5e-5, "\(score.name): \(score.value), recorded as \(value)")
    }
  }

  /// The pair's risk and the contradiction of each of its phrases, by name.
  private static func scores(_ audit: [String: Any]) -> [(name: String, value: Double)] {
    let id = audit["id"] as? String ?? ""
    let model = audit["model"] as? String ?? ""
    let phrases = (audit["phrases"] as? [[String: Any]] ?? []).enumerated().map { index, phrase in
      (name: "\(id) phrase \(index)", value: phrase["contradiction"] as? Double ?? .nan)
    }
    return [(name: "\(id) risk by \(model)", value: audit["risk"] as? Double ?? .nan)] + phrases
  }
}
