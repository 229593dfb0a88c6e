import ArgumentParser
import Auditing

struct ModelRollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback", abstract: "Go back to the version that was in use before.")

  @OptionGroup var options: StoredCatalogOptions

  @Option(name: .customLong("operator"), help: "The name that stands in the history (or KANTEI_OPERATOR).")
  var operatorName: String?

  func run() throws {
    guard let (store, catalog) = try options.named.find(),
      let version = try ModelShelf(store: store, catalog: catalog).rollBack(
        by: operatorName ?? Operator.name(in: store))
    else {
      throw CommandError("There is nothing to go back to: no other version was in use before.")
    }
    StandardStreams.records.line("\(version) is in use again; `kantei score` judges the catalog by it")
  }
}
