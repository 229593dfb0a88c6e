import Foundation
import Installation
import Review
import Testing

struct ThemeTests {
  static let folder = Installation.current().resources.appendingPathComponent("themes")
  static let names = ["dark", "light", "high-contrast", "colour-blind"]

  private func read(_ yaml: String) throws -> Theme {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("theme-\(UUID()).yaml")
    try yaml.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try ThemeFile(file).read()
  }

  @Test(arguments: names)
  func `text of every role stands out from what is behind it by 4.5 to 1`(name: String) throws {
    let theme = try ThemeShelf(folders: [Self.folder]).theme(name)
    for role in Role.allCases where role != .border {
      let look = theme.look(of: Style(role))
      let foreground = try #require(look.foreground, "\(role)")
      let background = try #require(look.background ?? theme.background)
      #expect(foreground.contrast(to: background) >= 4.5, "\(name) \(role)")
    }
  }

  /// Viénot, Brettel and Mollon 1999: what a dichromat sees, in linear RGB.
  @Test(arguments: [
    [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
    [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
  ])
  func `the colour-blind theme keeps the states apart for protanopes and deuteranopes`(matrix: [Double]) throws {
    let theme = try ThemeShelf(folders: [Self.folder]).theme("colour-blind")
    let seen = [Role.supported, .contradicted, .uncertain].compactMap { theme.look(of: Style($0)).foreground }
      .map { Self.simulated($0, matrix) }
    #expect(seen.count == 3)
    for one in seen.indices {
      for other in seen.indices where other > one { #expect(Self.distance(seen[one], seen[other]) > 60) }
    }
  }

  @Test func `contrast is what WCAG says`() {
    #expect(abs(RGB(hex: 0).contrast(to: RGB(hex: 0xFFFFFF)) - 21) < 0.001)
    // WebAIM's checker gives 4.54 for #767676 on white.
    #expect(abs(RGB(hex: 0x767676).contrast(to: RGB(hex: 0xFFFFFF)) - 4.54) < 0.01)
  }

  @Test func `a theme file sets what it names`() throws {
    let theme = try read("name: mine\nroles:\n  text: \"#102030\"\n  key: { foreground: \"#ffffff\", bold: true }\n")
    #expect(theme.name == "mine")
    #expect(theme.look(of: .text).foreground == RGB(hex: 0x102030))
    #expect(theme.look(of: Style(.key)).isBold)
  }

  @Test(arguments: [
    ("name: x\nroles:\n  txet: \"#102030\"\n", 3, "known are text, quiet"),
    ("background: \"#15171c\"\nroles:\n  text: red\n", 3, "\"#rrggbb\""),
    ("roles:\n  text: { foreground: \"#102030\", bold: 7 }\n", 2, "true or false"),
    ("roles: [\n", 2, "well-formed"),
    ("colour: 1\n", 1, "known are name, background, roles"),
  ])
  func `a broken theme names its line and the known names`(yaml: String, line: Int, words: String) {
    let error = #expect(throws: ThemeError.self) { try read(yaml) }
    #expect(error?.line == line)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("The default theme is used.") == true)
  }

  @Test func `an unknown theme lists the known ones`() {
    let error = #expect(throws: ThemeError.self) { try ThemeShelf(folders: [Self.folder]).theme("nosuch") }
    for name in Self.names + ["monochrome"] { #expect(error?.description.contains(name) == true) }
  }

  @Test func `monochrome has no colour`() {
    for role in Role.allCases {
      #expect(Theme.monochrome.look(of: Style(role)).foreground == nil)
      #expect(Theme.monochrome.look(of: Style(role)).background == nil)
    }
  }

  private static func simulated(_ colour: RGB, _ matrix: [Double]) -> [Double] {
    let linear = [colour.red, colour.green, colour.blue].map { pow(Double($0) / 255, 2.2) }
    return (0..<3).map { row in
      let value = (0..<3).reduce(0) { $0 + matrix[row * 3 + $1] * linear[$1] }
      return pow(min(1, max(0, value)), 1 / 2.2) * 255
    }
  }

  private static func distance(_ one: [Double], _ other: [Double]) -> Double {
    zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }
}
