/// XML as it grows: text is escaped, and every element that was opened is closed.
struct Markup {
  private(set) var text = ""

  mutating func raw(_ markup: String) { text += markup }

  mutating func say(_ words: String) { text += Self.escaped(words) }

  /// - Parameter attributes: their values are escaped.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout Markup) -> Void
  ) {
    open(name, attributes)
    text += ">"
    body(&self)
    text += "</\(name)>"
  }

  mutating func element(_ name: String, _ words: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    element(name, attributes) { $0.say(words) }
  }

  /// One without content.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    open(name, attributes)
    text += "/>"
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    text += "<" + name
    for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
  }

  static func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
