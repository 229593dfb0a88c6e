import Catalog
import Files
public import Foundation
import Learning
import Matching
import Prose

extension CatalogSession {
  /// Trains heads on all of the catalog's specs as they stand, and writes a model for other pairs of the same shop.
  ///
  /// - Parameter folder: of the model; its name is the model's version. What it holds of a model is replaced.
  /// - Returns: pairs that the catalog has; `nil` after a stop.
  /// - Throws: `AdaptationError`, and what an audit throws.
  public func adapt(
    into folder: URL, stop: StopSignal = StopSignal(), progress: @escaping AuditProgress.Reporter = { _ in }
  ) async throws -> Int? {
    let auditor = auditor(stop: stop, progress: progress)
    let model = try ModelFolder(named: shelf.model(request.model) ?? Instruments.model, in: installation)
    let before = try EvidenceModel(model)
    guard let training = try instruments.judges.selfTraining(),
      let calibration = before.selfCalibration?.completed(by: before.calibration)
    else { throw AdaptationError.noHeads(model: model.version) }
    let pairs = contents.pairs
    let photos = PhotoIdentities(of: pairs)
    let products = CatalogFolds(pairs, photos, count: 1).products
    guard products >= SelfTraining.fewestProducts else { throw AdaptationError.tooSmall(products: products) }
    let work = Worklist(pairs, photos)
    guard let survey = try await auditor.survey(work),
      let lesson = try await auditor.lesson(work, survey, training),
      let heads = try await auditor.heads(of: lesson)
    else { return nil }
    let matcher = try instruments.judges.judges(for: survey.context, taught: [heads])[0] as? EvidenceMatcher
    try PrivateFolder.make(folder)
    var files = [
      "colours.bin": try model.content(of: "colours.bin"),
      "colour-names.tsv": try model.content(of: "colour-names.tsv"),
      PhotoProjection.fileName: training.projection.serialized(), HeadSet.fileName: heads.serialized(),
    ]
    files[AttentionModel.fileName] = try model.extra(AttentionModel.fileName)
    files["mean-classes.json"] = try matcher.map { try JSONEncoder().encode($0.meanClasses) }
    for (name, content) in files.sorted(by: { $0.key < $1.key }) {
      try StagedFile.write(content, to: folder.appendingPathComponent(name))
    }
    // Last: a folder is a model from this file on.
    try StagedFile.write(JSONEncoder().encode(calibration), to: folder.appendingPathComponent("calibration.json"))
    return pairs.count
  }
}

/// Why a catalog can't make a model.
public enum AdaptationError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  case noHeads(model: String)
  case tooSmall(products: Int)
  /// Of another judge than this project's: labels can't move it.
  case noEvidence(model: String)

  public var description: String {
    switch self {
    case .noHeads(let model): "The model \(model) has no heads that a catalog could teach; choose another with --model."
    case .tooSmall(let products):
      "\(products.counted("product is", "products are")) too few to learn from; a catalog of \(SelfTraining.fewestProducts) or more can be."
    case .noEvidence(let model):
      "The model \(model) has no evidence that labels could weigh; choose another with --model."
    }
  }

  public var errorDescription: String? { description }
}
