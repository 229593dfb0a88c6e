import Claims
import Files
import Foundation
import Learning
import Matching

extension CatalogSession {
  /// What the third stage came to.
  struct Further {
    let card: ModelCard
    let set: CalibrationSet
    let files: [String: Data]
    let evidence: CatalogEvidence
    let refusal: AdaptationRefusal?
  }

  /// Adds to the heads what the labels ask for, and proves it against what would be in use without.
  ///
  /// The catalog is examined once more under the heads as they would be.
  /// - Parameters:
  ///   - first: of the calibration that the labels made for the heads as they are.
  ///   - next: what is in use, or would be.
  /// - Returns: `nil` where no head can learn anything, and after a stop.
  func furthest(
    after first: ModelCard, _ set: CalibrationSet, of used: ModelShelf.Entry,
    against next: (set: CalibrationSet, evidence: CatalogEvidence),
    _ evidence: CatalogEvidence, root: ModelFolder, _ trial: AdaptationTrial, labels: [String: TruthPair],
    stop: StopSignal, progress: @escaping AuditProgress.Reporter
  ) async throws -> Further? {
    let residuals = ResidualTrial(root: root, trial: trial, taxonomy: try .installed())
    guard let found = try residuals.residuals(evidence, under: set, share: first.share, stop: stop) else { return nil }
    let files = [HeadSet.residualFileName: found.heads.serialized()]
    let writer = ModelVersionWriter(root: root, shelf: shelf.folder)
    let trialFolder = try writer.temporary(with: files)
    defer { withExtendedLifetime(trialFolder) {} }
    guard
      let moved = try await self.evidence(
        under: trialFolder.url.path, labels: labels, stop: stop, progress: progress)
    else { return nil }
    do throws(AdaptationRefusal) {
      let candidate = try trial.candidate(
        moved.set, moved.margins, against: next.set, next.evidence.margins, upTo: .matcher)
      let made = self.card(of: candidate, used: used, root: root, moved, trial)
      var refusal = trial.objection(to: candidate)
      if let worst = found.worst, worst.fall > trial.rules.replayTolerance {
        refusal = .forgets(
          figure: "rank of the true \(worst.facet.rawValue)", fall: worst.fall, tolerance: trial.rules.replayTolerance)
      }
      return Further(card: made, set: candidate.set, files: files, evidence: moved, refusal: refusal)
    } catch {
      return nil
    }
  }
}
