import ArgumentParser
import Auditing
import Catalog
import Exchange
import Files
import Foundation
import Learning
import Records

/// How the program ends after an error: the exit codes of `contract.md`.
struct Failure {
  private let error: any Error

  init(_ error: any Error) { self.error = error }

  func exit() -> Never {
    switch error {
    case is StoreError: end(with: 3)
    case is CatalogError, is TruthError, is CaptionFileError, is ExportError, is ImportError, is CommandError,
      is UnusableModel:
      end(with: 2)
    case let error as StagedFileError: end(with: error.isNameWrong ? 2 : 1)
    case is ExitCode, is CleanExit: Kantei.exit(withError: error)
    default:
      switch Kantei.exitCode(for: error) {
      case .success: Kantei.exit(withError: error)
      // ArgumentParser's own code for a wrong command line is 64.
      case .validationFailure:
        StandardStreams.note(Kantei.fullMessage(for: error))
        Foundation.exit(2)
      default: end(with: 1)
      }
    }
  }

  private func end(with code: Int32) -> Never {
    StandardStreams.note("kantei: \(error)")
    Foundation.exit(code)
  }
}
