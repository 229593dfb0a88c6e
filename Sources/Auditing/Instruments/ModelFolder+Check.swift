public import Foundation
import Learning
import Matching

extension ModelFolder {
  /// Reads every file that a judge may read, so that a model that is not whole is refused before a catalog waits for it.
  /// - Throws: `UnusableModel`.
  func check() throws(UnusableModel) {
    do {
      _ = try EvidenceModel(self)
      if let data = try extra(HeadCorpus.fileName) { _ = try HeadCorpus(serialized: data) }
      if let data = try extra(HeadSettings.fileName) { _ = try HeadSettings(json: data) }
      if let data = try extra(SwapCalibration.fileName) { _ = try SwapCalibration(json: data) }
      _ = try FittedEncoders.of(self, with: [])
    } catch {
      throw UnusableModel(folder: url, reason: "\(error)")
    }
  }
}

/// A folder that calls itself a model and can't judge.
public struct UnusableModel: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  public let folder: URL
  public let reason: String

  public var description: String {
    "The model in \(folder.path) can't be used: \(reason) Put back what it was made of, or name another; "
      + "`kantei model list` shows them. The model in use is as it was."
  }

  public var errorDescription: String? { description }
}
