public import Catalog
import Foundation
public import Matching

/// A catalog surveyed once, whose pairs can then be judged again and again without a store: for measuring and for training.
public struct CatalogBench: Sendable {
  /// A pair that could not be seen or read.
  public typealias Failure = AuditReport.Failure

  private let auditor: CatalogAuditor
  private let assessor: PairAssessor
  public let judge: any PairJudge

  /// - Returns: `nil` after a stop.
  /// - Throws: what `CatalogAuditor.run` throws.
  public init?(_ pairs: [Pair], auditor: CatalogAuditor) async throws {
    let photos = pairs.map { PhotoIdentity(of: $0.photo) }
    let work = Worklist(pairs: pairs, photos: photos, recipe: "", known: [:])
    guard let survey = try await auditor.survey(work) else { return nil }
    self.auditor = auditor
    judge = try auditor.instruments.judges.judge(for: survey.context)
    assessor = PairAssessor(
      seer: auditor.seer, reader: survey.reader, judge: judge, vectors: survey.vectors, settings: auditor.settings.judge
    )
  }

  /// - Parameters:
  ///   - pairs: those of `init`, or the same specs under other photos of theirs.
  ///   - body: called on any worker with the pair's index; what it returns is all that stays in memory.
  ///   - failed: called in order for pairs whose photo can't be read.
  /// - Returns: one result a pair, `nil` for those that failed; fewer after a stop.
  public func map<Result: Sendable>(
    _ pairs: [Pair], failed: (Failure) -> Void = { _ in },
    _ body: @escaping @Sendable (Int, PairInput, any PairJudge) throws -> Result
  ) async throws -> [Result?] {
    var results: [Result?] = []
    let progress = Counter(.judging, pairs.count, auditor.report)
    try await auditor.crew.run(
      pairs.count,
      work: { index -> Outcome<Result> in
        defer { progress.count() }
        do {
          let input = try assessor.input(of: pairs[index], photo: PhotoIdentity(of: pairs[index].photo))
          return .done(try body(index, input, judge))
        } catch {
          guard let message = PairFault.message(of: error) else { throw error }
          return .failed(message)
        }
      },
      take: { index, outcome in
        switch outcome {
        case .done(let result): results.append(result)
        case .failed(let message):
          results.append(nil)
          failed(Failure(pair: pairs[index].id, line: pairs[index].line, message: message))
        }
      })
    return results
  }

  private enum Outcome<Result: Sendable>: Sendable {
    case done(Result)
    case failed(String)
  }
}
