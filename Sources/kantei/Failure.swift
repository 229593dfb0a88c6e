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
      is UnusableModel, is ModelNotFound, is CorpusError, is ScratchFolderError:
      end(with: 2)
    case let error as StagedFileError: end(with: error.isNameWrong ? 2 : 1)
    case let code as ExitCode: Courtesy.endAtOnce(code.rawValue)
    case is CleanExit: Kantei.exit(withError: error)
    default:
      switch Kantei.exitCode(for: error) {
      case .success: Kantei.exit(withError: error)
      // ArgumentParser's own code for a wrong command line is 64.
      case .validationFailure:
        StandardStreams.note(Kantei.fullMessage(for: error))
        Courtesy.endAtOnce(2)
      default: end(with: 1)
      }
    }
  }

  /// Errors of this program say themselves what to mend; Foundation's are told what they leave out.
  private var words: String {
    switch error {
    case let error as CocoaError:
      let file = error.userInfo[NSFilePathErrorKey] as? String ?? (error.userInfo[NSURLErrorKey] as? URL)?.path
      return
        "\(file.map { $0 + ": " } ?? "")\(SystemReason(error)); check the name, the permissions and the room on the disk."
    case is DecodingError: return "a file holds something else than it should; kantei doctor looks for damaged ones."
    default: return "\(error)"
    }
  }

  private func end(with code: Int32) -> Never {
    StandardStreams.note("kantei: \(words)")
    Courtesy.endAtOnce(code)
  }
}
