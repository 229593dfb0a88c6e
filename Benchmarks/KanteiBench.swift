import ArgumentParser
import Foundation

@main
struct KanteiBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kantei-bench",
    abstract: "Kantei's speed, each comparison with both sides in turn; without a name all that takes minutes.",
    subcommands: [
      AllCommand.self, ReviewCommand.self, StartCommand.self, ColdCommand.self, TrainingCommand.self,
      SearchCommand.self, CachedCommand.self, ScaleCommand.self, BareCommand.self,
    ], defaultSubcommand: AllCommand.self)
}

struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "all", abstract: "Every row, small.")

  /// In the order of `docs/benchmarks.md`.
  private static let rows: [[String]] = [
    ["cold"], ["training"], ["search"], ["cached"], ["scale"], ["start"], ["review"],
  ]

  func run() throws {
    print("Measured on \(Machine.description)\n")
    var failed: [String] = []
    for row in Self.rows {
      do {
        var command = try KanteiBench.parseAsRoot(row)
        try command.run()
      } catch {
        // What one row lacks keeps no other from running.
        FileHandle.standardError.write(Data("kantei-bench \(row.joined(separator: " ")): \(error)\n".utf8))
        failed.append(row[0])
      }
    }
    if !failed.isEmpty { throw ExitCode(1) }
  }
}
