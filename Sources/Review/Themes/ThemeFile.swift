public import Foundation
internal import Yams

/// A theme as YAML: `name`, `background`, and `roles`, each a colour or a mapping.
public struct ThemeFile: Sendable {
  public let url: URL

  public init(_ url: URL) { self.url = url }

  public func read() throws(ThemeError) -> Theme {
    let text: String
    do { text = try String(contentsOf: url, encoding: .utf8) } catch {
      throw ThemeError(file: url, line: nil, reason: "it can't be read as UTF-8 text")
    }
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      throw ThemeError(file: url, line: (error as? YamlError)?.line, reason: "it is not well-formed YAML")
    }
    guard let mapping = node?.mapping else {
      throw ThemeError(file: url, line: 1, reason: "no mapping of roles is in it")
    }
    return try theme(from: mapping)
  }

  private func theme(from mapping: Node.Mapping) throws(ThemeError) -> Theme {
    var background: RGB?
    var looks: [Role: Theme.Look] = [:]
    for (key, value) in mapping {
      switch key.string {
      case "name": break
      case "background": background = try colour(value)
      case "roles": looks = try roles(value)
      default: throw unknown(key, among: ["name", "background", "roles"])
      }
    }
    let name = mapping["name"]?.string ?? url.deletingPathExtension().lastPathComponent
    return Theme(name: name, background: background, looks: looks)
  }

  private func roles(_ node: Node) throws(ThemeError) -> [Role: Theme.Look] {
    guard let mapping = node.mapping else { throw failure(node, "roles must be a mapping") }
    var looks: [Role: Theme.Look] = [:]
    for (key, value) in mapping {
      guard let role = key.string.flatMap(Role.init) else { throw unknown(key, among: Role.allCases.map(\.rawValue)) }
      looks[role] = try look(value)
    }
    return looks
  }

  private func look(_ node: Node) throws(ThemeError) -> Theme.Look {
    guard let mapping = node.mapping else { return Theme.Look(foreground: try colour(node)) }
    var look = Theme.Look()
    for (key, value) in mapping {
      switch key.string {
      case "foreground": look.foreground = try colour(value)
      case "background": look.background = try colour(value)
      case "bold": look.isBold = try flag(value)
      case "dim": look.isDim = try flag(value)
      case "underline": look.isUnderlined = try flag(value)
      case "reverse": look.isReversed = try flag(value)
      default: throw unknown(key, among: ["foreground", "background", "bold", "dim", "underline", "reverse"])
      }
    }
    return look
  }

  private func colour(_ node: Node) throws(ThemeError) -> RGB {
    guard let text = node.string, text.count == 7, text.first == "#", let hex = UInt32(text.dropFirst(), radix: 16)
    else { throw failure(node, "a colour is written \"#rrggbb\", in quotes") }
    return RGB(hex: hex)
  }

  private func flag(_ node: Node) throws(ThemeError) -> Bool {
    guard let flag = node.bool else { throw failure(node, "true or false belongs here") }
    return flag
  }

  private func unknown(_ key: Node, among known: [String]) -> ThemeError {
    failure(key, "“\(key.string ?? "?")” is not known here; known are \(known.joined(separator: ", "))")
  }

  private func failure(_ node: Node, _ reason: String) -> ThemeError {
    ThemeError(file: url, line: node.mark?.line, reason: reason)
  }
}
