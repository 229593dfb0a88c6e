import ArgumentParser
import Foundation
import Learning

/// What a matcher is trained from and with.
struct MatcherOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help:
      "A list of sources (YAML), or truth files (NDJSON), each beside its photos; a file's folder names its source.",
    completion: .file())
  var data: [String] = []

  @Option(help: "Settings as YAML or JSON; what is left out keeps its default.", completion: .file())
  var config: String?

  @Option(help: "Seed of all drawings, in place of the configuration's.")
  var seed: UInt64?

  func configuration() throws -> MatcherConfiguration {
    var configuration = MatcherConfiguration()
    // What is wrong in the file is wrong on the command line that names it.
    do throws(ConfigurationError) {
      if let config { configuration = try Self.read(config) }
    } catch { throw ValidationError(error.description) }
    if let seed { configuration.seed = seed }
    return configuration
  }

  private static func read(_ file: String) throws(ConfigurationError) -> MatcherConfiguration {
    guard let yaml = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw .unreadable(file: file, reason: "cannot be read")
    }
    return try MatcherConfiguration(yaml: yaml, file: file)
  }
}
