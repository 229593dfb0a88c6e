internal import Records

/// Who decides: `--operator`, `KANTEI_OPERATOR`, the name given at an earlier start, else the login name.
public struct OperatorName: Sendable, Hashable {
  public static let variable = "KANTEI_OPERATOR"
  public static let longest = Label.longestOperator

  public let name: String
  /// Neither asked for nor stored: a first start, at which it is worth asking.
  public let isGuess: Bool

  public init(flag: String?, environment: [String: String], stored: String?, login: String) {
    let named = [flag, environment[Self.variable], stored].lazy.compactMap { $0.flatMap(Self.cleaned) }.first
    name = named ?? Self.cleaned(login) ?? "operator"
    isGuess = named == nil
  }

  /// What was typed at a prompt: an arrow is no part of a name, nor is half a character.
  public static func typed(_ line: String) -> String? {
    var parser = InputParser(after: nil, at: .now)
    let characters = parser.feed(Array(line.utf8)[...], at: .now).compactMap { input -> Character? in
      if case .key(.character(let character)) = input, character != "\u{FFFD}" { character } else { nil }
    }
    return cleaned(String(characters))
  }

  /// One line without what could trouble a terminal; `nil` where nothing is left.
  public static func cleaned(_ typed: String) -> String? {
    let words = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let name = String(TerminalText(words).description.prefix(longest))
    return name.isEmpty ? nil : name
  }
}
