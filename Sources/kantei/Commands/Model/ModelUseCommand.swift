import ArgumentParser
import Auditing
import Foundation

struct ModelUseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "Judge a catalog by another model from now on.")

  @OptionGroup var options: StoredCatalogOptions

  @Argument(help: "A version of `kantei model list`.")
  var version: String

  @Option(name: .customLong("operator"), help: "The name that stands in the history (or KANTEI_OPERATOR).")
  var operatorName: String?

  func run() throws {
    // A path is kept whole: the next command may run elsewhere.
    let version = version.contains("/") ? URL(fileURLWithPath: version).standardizedFileURL.path : version
    // Nothing is made for a version that can't be used.
    try ModelShelf(besides: options.named.storeFile).check(version)
    let (store, catalog) = try options.named.findOrMake()
    try ModelShelf(store: store, catalog: catalog).use(
      version, by: operatorName ?? Operator.name(in: store), reason: "chosen by hand")
    StandardStreams.records.line("\(version) is in use; `kantei score` judges the catalog by it")
  }
}
