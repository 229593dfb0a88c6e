import ArgumentParser
import Files
import Foundation
import Prose
import Records

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "A consistent, checked copy of the store, also while people work on it.")

  @Argument(help: "The file to write.", completion: .file())
  var file: String

  @Option(help: "The store (or KANTEI_STORE).", completion: .file())
  var store: String?

  @Flag(help: "Replace the file where there is one.")
  var overwrite = false

  func run() throws {
    let url = store.map { URL(fileURLWithPath: $0) } ?? Store.defaultURL()
    let counts: StoreCounts
    do {
      counts = try Store.existing(at: url, waiting: StandardStreams.noteMigration).backUp(
        to: URL(fileURLWithPath: file), replacing: overwrite)
    } catch let error as StagedFileError where error.reason == .exists {
      throw StagedFileError(
        .kept("it is there already, and only --overwrite replaces an earlier backup"), file: error.file)
    }
    StandardStreams.note(
      "\(file): \(counts.labels.counted("label")), \(counts.audits.counted("audit")), "
        + "\(counts.catalogs.counted("catalog")); the copy is sound.")
  }
}
