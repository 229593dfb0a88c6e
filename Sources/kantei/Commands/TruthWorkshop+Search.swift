import Auditing
import Learning

extension TruthWorkshop {
  /// Searches the right lines of a truth file, each photo once.
  /// - Returns: the report, and whether every photo could be read.
  func search(_ lines: [TruthPair], seed: UInt64) async throws -> (report: SearchReport, isComplete: Bool) {
    var images: Set<String> = []
    let lines = lines.filter { !$0.isWrong && images.insert($0.image).inserted }
    let auditor = try auditor(progress: StandardStreams.progress())
    guard let bench = try await SearchBench(pairs(lines), auditor: auditor) else { throw CancellationError() }
    let answers = try await bench.answers(to: SearchQuery.queries(from: lines))
    let report = SearchReport(answers, ranks: bench.ranks(), bootstrap: Bootstrap(seed: seed))
    return (report, report.photos == lines.count)
  }
}
