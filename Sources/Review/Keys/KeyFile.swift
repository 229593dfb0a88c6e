public import Foundation
internal import Yams

/// Remapped keys as YAML: `command: key` or `command: [key, key]`.
public struct KeyFile: Sendable {
  public let url: URL

  public init(_ url: URL) { self.url = url }

  /// The standard map with the file's changes.
  public func read() throws(KeyFileError) -> KeyMap {
    let text: String
    do { text = try String(contentsOf: url, encoding: .utf8) } catch {
      throw KeyFileError(file: url, line: nil, reason: "it can't be read as UTF-8 text")
    }
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      throw KeyFileError(file: url, line: (error as? YamlError)?.line, reason: "it is not well-formed YAML")
    }
    guard let node else { return .standard }
    guard let mapping = node.mapping else { throw failure(node, "lines of “command: key” belong here") }
    var keys = KeyMap.standard
    for (name, value) in mapping {
      guard let command = name.string.flatMap(Command.init(name:)) else {
        let known = Command.all.map(\.name).joined(separator: ", ")
        throw failure(name, "“\(name.string ?? "?")” is no command; known are \(known)")
      }
      keys.rebind(command, to: try (value.sequence.map(Array.init) ?? [value]).map(key))
    }
    return keys
  }

  private func key(_ node: Node) throws(KeyFileError) -> Key {
    guard let name = node.scalar?.string, let key = Key(name: name) else {
      let known = Key.names.joined(separator: ", ")
      throw failure(node, "“\(node.scalar?.string ?? "?")” is no key; write one character, ctrl-x, or one of \(known)")
    }
    return key
  }

  private func failure(_ node: Node, _ reason: String) -> KeyFileError {
    KeyFileError(file: url, line: node.mark?.line, reason: reason)
  }
}

/// What is wrong with a key file, and where.
public struct KeyFileError: Error, Sendable, Hashable, CustomStringConvertible {
  public let file: URL
  public let line: Int?
  public let reason: String

  public init(file: URL, line: Int?, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  public var description: String {
    let place = line.map { "\(file.path):\($0)" } ?? file.path
    return "\(place): \(reason). The standard keys are used."
  }
}
