public import Catalog
public import Matching
public import Perception
import Synchronization

/// Audits pairs that come one line of JSON at a time: `kantei score -`.
public final class PairWorker: Sendable {
  private let auditor: LonePairAuditor
  private let lines: Mutex<PairLineReader>
  private let failed = Atomic(0)

  /// - Throws: what keeps every pair from being scored.
  public init(
    instruments: Instruments, cache: FeatureCache, settings: JudgeSettings, lines: sending PairLineReader,
    clock: StageClock = StageClock()
  ) throws {
    auditor = try LonePairAuditor(instruments: instruments, cache: cache, settings: settings, clock: clock)
    self.lines = Mutex(lines)
  }

  /// How many lines could not be scored.
  public var failures: Int { failed.load(ordering: .relaxed) }

  /// - Parameter number: of the line, from 1.
  /// - Throws: what would meet every other line too.
  public func audit(line: String, number: Int) throws -> Audit {
    let audit =
      switch read(line, number: number) {
      case .success(let pair): try auditor.audit(pair)
      case .failure(let fault): Audit(fault, model: auditor.version)
      }
    if audit.verdict == .error { failed.add(1, ordering: .relaxed) }
    return audit
  }

  private func read(_ line: String, number: Int) -> Result<Pair, CatalogFault> {
    lines.withLock { lines in
      do throws(CatalogFault) {
        return .success(try lines.pair(in: line, number: number))
      } catch {
        return .failure(error)
      }
    }
  }
}

extension Audit {
  /// A line that names no pair has no id; what else is wrong is the pair's own error.
  fileprivate init(_ fault: CatalogFault, model: String) {
    let id = fault.isNoPair ? nil : fault.id
    self.init(
      id: id, image: fault.image, spec: fault.spec, model: model, verdict: .error,
      error: id == nil ? fault.description : fault.message)
  }
}

extension CatalogFault {
  fileprivate var isNoPair: Bool {
    switch kind {
    case .notJSON, .noID, .noSpec, .noPhotoNamed: true
    default: false
    }
  }
}
