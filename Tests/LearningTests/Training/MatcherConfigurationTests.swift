import Learning
import Testing

@Suite("A matcher's configuration")
struct MatcherConfigurationTests {
  @Test("reads what it prints")
  func roundTrip() throws {
    var configuration = MatcherConfiguration()
    configuration.epochs = 3
    configuration.usesColours = false
    configuration.withoutSources = ["luma", "grocery"]
    #expect(try MatcherConfiguration(yaml: configuration.yaml, file: "f") == configuration)
  }

  @Test("reads JSON, and keeps the default of what is left out")
  func json() throws {
    let configuration = try MatcherConfiguration(yaml: #"{"rate": 0.01, "withoutSources": ["abo"]}"#, file: "f")
    #expect(configuration.rate == 0.01)
    #expect(configuration.withoutSources == ["abo"])
    #expect(configuration.batch == MatcherConfiguration().batch)
  }

  @Test("names an unknown key with its line")
  func unknownKey() {
    #expect {
      try MatcherConfiguration(yaml: "epochs: 3\n\nlearningRate: 1\n", file: "my.yaml")
    } throws: { "\($0)".hasPrefix("my.yaml:3: \"learningRate\" is no setting") }
  }

  @Test(
    "names a value that can't be with its line and what it takes",
    arguments: [
      "epochs: many", "epochs: 0", "rate: -1", "localShare: 1.5", "usesColours: 2", "batch: [1, 2]", "seed: x",
    ])
  func badValue(line: String) {
    #expect {
      try MatcherConfiguration(yaml: line, file: "my.yaml")
    } throws: { "\($0)".hasPrefix("my.yaml:1: ") && "\($0)".contains("takes") }
  }

  @Test("refuses what is no list of settings", arguments: ["- 1\n- 2", "a: [", "just words"])
  func noMapping(text: String) {
    #expect(throws: ConfigurationError.self) { try MatcherConfiguration(yaml: text, file: "f") }
  }
}
