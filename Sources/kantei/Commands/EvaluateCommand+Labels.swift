import ArgumentParser
import Auditing
import Foundation
import Learning
import Perception
import Records

extension EvaluateCommand {
  func measureLabels(of catalog: String) throws {
    let session = try CatalogSession(
      CatalogRequest(
        catalog: URL(fileURLWithPath: catalog), images: images.map { URL(fileURLWithPath: $0) }, name: catalogName,
        store: store.map { URL(fileURLWithPath: $0) } ?? Store.defaultURL(), cache: FeatureCache.defaultFolder(),
        onlyReads: true), waiting: StandardStreams.noteMigration)
    let truth = try LabelTruth(session)
    guard !truth.judged.isEmpty else {
      throw CommandError(
        "\(session.request.store.path) has no label of \(catalog) to measure against: \(truth.leftOut.text).")
    }
    let evaluation = Evaluator(baseRate: baseRate, seed: seed).report(on: truth.judged)
    try write(
      LabelReport(evaluation: evaluation, leftOut: truth.leftOut),
      text: evaluation.text + "\n\(truth.leftOut.text)\n")
  }
}
