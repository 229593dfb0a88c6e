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
    if let config {
      guard let yaml = try? String(contentsOfFile: config, encoding: .utf8) else {
        throw ConfigurationError.unreadable(file: config, reason: "cannot be read")
      }
      configuration = try MatcherConfiguration(yaml: yaml, file: config)
    }
    if let seed { configuration.seed = seed }
    return configuration
  }
}
