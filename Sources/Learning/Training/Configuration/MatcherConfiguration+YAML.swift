import Yams

extension MatcherConfiguration {
  /// The default with the settings of a YAML or JSON text, one mapping of keys and values, in their place.
  /// - Parameter file: named in errors.
  public init(yaml: String, file: String) throws(ConfigurationError) {
    self.init()
    let root: Node?
    do { root = try Yams.compose(yaml: yaml) } catch {
      throw .unreadable(file: file, reason: "neither YAML nor JSON (\(error))")
    }
    guard let root else { return }
    guard let mapping = root.mapping else { throw .unreadable(file: file, reason: "not a list of keys and values") }
    let settings = Dictionary(uniqueKeysWithValues: Self.settings.map { ($0.key, $0) })
    for (key, value) in mapping {
      let line = key.mark?.line ?? 1
      let name = key.string ?? ""
      guard let setting = settings[name] else {
        throw .unknownKey(file: file, line: line, key: name, known: Self.settings.map(\.key))
      }
      let values = value.sequence.map { $0.map { $0.string ?? "" } } ?? [value.scalar?.string ?? ""]
      guard setting.set(values, &self) else {
        throw .value(file: file, line: line, key: name, expected: setting.expected)
      }
    }
  }

  /// As `init(yaml:file:)` reads it.
  public var yaml: String { Self.settings.map { "\($0.key): \($0.text(self))\n" }.joined() }
}
