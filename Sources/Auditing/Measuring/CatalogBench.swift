public import Catalog
import Foundation
public import Matching

/// A catalog surveyed once, whose pairs can then be judged again and again without a store: for measuring and for training.
public struct CatalogBench: Sendable {
  /// A pair that could not be seen or read.
  public typealias Failure = AuditReport.Failure

  private let auditor: CatalogAuditor
  private let assessor: PairAssessor
  /// The first of them, where each fold has one.
  public let judge: any PairJudge

  /// - Parameter teachers: the pairs whose specs teach the catalog's own heads, where it is large enough and the auditor's
  ///   settings allow; a pair is then judged by heads that saw neither its photo nor another of its product.
  /// - Returns: `nil` after a stop.
  /// - Throws: what `CatalogAuditor.run` throws.
  public init?(_ pairs: some Collection<Pair>, auditor: CatalogAuditor, teachers: [Int] = []) async throws {
    let pairs = PairList(pairs)
    let photos = PhotoIdentities(of: pairs)
    let work = Worklist(pairs, photos, folds: teachers.isEmpty ? nil : auditor.folds(pairs, photos))
    guard let survey = try await auditor.survey(work) else { return nil }
    self.auditor = auditor
    let taught = PairList(teachers.lazy.map { pairs[$0] })
    let seen = PhotoIdentities(taught.photoOwners.map { photos[teachers[Int($0)]] }, of: taught)
    let lesson = Worklist(taught, seen)
    guard let judges = try await auditor.judges(lesson, survey, folds: work.folds) else { return nil }
    judge = judges.judges[0]
    assessor = PairAssessor(
      seer: auditor.seer, reader: survey.reader, judges: judges, vectors: survey.vectors, prompts: survey.prompts,
      settings: auditor.settings.judge)
  }

  /// - Parameters:
  ///   - pairs: those of `init`, or the same specs under other photos of theirs.
  ///   - body: called on any worker with the pair's index; what it returns is all that stays in memory.
  ///   - failed: called in order for pairs whose photo can't be read.
  /// - Returns: one result a pair, `nil` for those that failed; fewer after a stop.
  public func map<Result: Sendable>(
    _ pairs: some Collection<Pair>, failed: (Failure) -> Void = { _ in },
    _ body: @escaping @Sendable (Int, PairInput, any PairJudge) throws -> Result
  ) async throws -> [Result?] {
    let pairs = PairList(pairs)
    var results: [Result?] = []
    let progress = Counter(.judging, pairs.count, auditor.report)
    try await auditor.crew.run(
      pairs.count,
      work: { index -> Outcome<Result> in
        defer { progress.count() }
        do {
          let pair = pairs[index]
          let photo = PhotoIdentity(of: pair.photo)
          let input = try assessor.input(of: pair, photo: photo)
          return .done(try body(index, input, assessor.judges.judge(ofPhoto: photo.key)))
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
