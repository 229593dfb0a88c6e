import Foundation
import Testing

/// `kantei train matcher` without training: its settings.
@Suite struct TrainMatcherTests {
  let shop: SmallShop

  init() throws {
    shop = try SmallShop()
    try shop.stock()
  }

  @Test func theSettingsItPrintsAreSettingsItTakes() throws {
    let defaults = try shop.program("train", "matcher", "--print-config")
    #expect(defaults.code == 0 && defaults.output.contains("epochs: "))
    try shop.write("my.yaml", defaults.output.replacingOccurrences(of: "epochs: ", with: "epochs: 1"))
    let changed = try shop.program("train", "matcher", "--print-config", "--config", "shop/my.yaml", "--seed", "7")
    #expect(changed.code == 0)
    #expect(changed.output.contains("seed: 7\n"))
    #expect(changed.output.replacingOccurrences(of: "seed: 7", with: "seed: 1").contains("epochs: 1"))
  }

  @Test(arguments: [
    ("epochs: 3\nlearningRate: 1\n", "my.yaml:2: \"learningRate\""), ("rate: fast\n", "my.yaml:1: \"rate\""),
  ])
  func aWrongSettingIs2AndNamedWithItsLine(_ text: String, _ expected: String) throws {
    try shop.write("my.yaml", text)
    let result = try shop.program("train", "matcher", "--print-config", "--config", "shop/my.yaml")
    #expect(result.code == 2 && result.output.isEmpty && result.errors.contains(expected))
  }

  @Test func withoutDataItSaysWhatToName() throws {
    let result = try shop.program("train", "matcher")
    #expect(result.code == 2 && result.errors.contains("--data"))
  }
}
