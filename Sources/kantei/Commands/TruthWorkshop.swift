import Auditing
import Catalog
import Foundation
import Installation
import Learning
import Matching
import Perception

/// What the commands share that judge the lines of a truth file.
struct TruthWorkshop {
  let truth: URL
  let folder: URL
  /// A model's name or folder; the newest that ships where `nil`.
  let model: String?
  /// Encoders that a model is to be fitted over.
  let encoders: [RegisteredEncoder]

  init(truth: String, images: String?, model: String? = nil, encoders: [RegisteredEncoder] = []) {
    self.model = model
    self.encoders = encoders
    self.truth = URL(fileURLWithPath: truth)
    folder = images.map { URL(fileURLWithPath: $0) } ?? self.truth.deletingLastPathComponent()
  }

  func pairs(_ lines: [TruthPair], images: [String]? = nil) -> [Pair] {
    lines.enumerated().map { index, line in
      let image = images?[index] ?? line.image
      return Pair(
        id: line.id, image: image, photo: folder.appendingPathComponent(image), spec: line.spec,
        product: line.product, line: index + 1)
    }
  }

  /// - Parameter teachers: the lines that teach the catalog's own heads.
  func bench(_ lines: [TruthPair], teachers: [Int] = []) async throws -> CatalogBench {
    guard let bench = try await CatalogBench(pairs(lines), auditor: auditor(), teachers: teachers) else {
      throw CancellationError()
    }
    return bench
  }

  func auditor(
    learnsFromCatalog: Bool = true, stop: StopSignal = StopSignal(),
    progress: @escaping AuditProgress.Reporter = { _ in }
  ) throws -> CatalogAuditor {
    let cache = FeatureCache()
    let workers = ProcessInfo.processInfo.activeProcessorCount
    return try CatalogAuditor(
      instruments: .installed(in: .current(), cache: cache, workers: workers, model: model, encoders: encoders),
      cache: cache,
      settings: AuditSettings(workers: workers, learnsFromCatalog: learnsFromCatalog, comparesPairs: false),
      stop: stop, progress: progress)
  }

  /// Pairs whose photo can't be read are named on stderr and left out.
  func judge(
    _ lines: [TruthPair], images: [String]? = nil, on bench: CatalogBench, settings: [JudgeSettings]
  ) async throws -> [JudgedPair] {
    let judgements = try await bench.map(pairs(lines, images: images), failed: warn) { index, input, judge in
      let judgement = judge.judge(input, settings: settings[index])
      return JudgedPair(truth: lines[index], risk: judgement.risk, phrases: judgement.phrases)
    }
    return judgements.compactMap(\.self)
  }

  /// What the evidence says to every claim of the lines.
  ///
  /// - Parameter teachers: the lines that teach the catalog's own heads.
  func examples(_ lines: [TruthPair], teachers: [Int] = []) async throws -> [CalibrationExample] {
    let bench = try await bench(lines, teachers: teachers)
    let found = try await bench.map(pairs(lines), failed: warn) { index, input, judge in
      (judge as? EvidenceMatcher).map { CalibrationExample(lines[index], examinations: $0.examine(input)) }
    }
    return found.compactMap { $0 ?? nil }
  }

  func warn(_ failure: CatalogBench.Failure) {
    StandardStreams.note("\(failure.pair): \(failure.message)")
  }
}
