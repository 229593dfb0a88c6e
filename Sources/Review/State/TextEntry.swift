/// A line being typed. While it is open every key is text, but Enter, Esc, Tab and the editing keys.
public struct TextEntry: Sendable, Hashable {
  public enum Purpose: Sendable, Hashable {
    case filter
    /// What a phrase should say; its place in the audit.
    case correction(phrase: Int)
    case note
  }

  public static let longest = 500

  public let purpose: Purpose
  public private(set) var text: String
  public let completions: [String]

  public init(_ purpose: Purpose, text: String = "", completions: [String] = []) {
    self.purpose = purpose
    self.text = text
    self.completions = completions
  }

  public mutating func insert(_ typed: String) {
    text += String(typed.filter { !$0.isNewline }.prefix(max(0, Self.longest - text.count)))
  }

  public mutating func deleteBackward() { _ = text.popLast() }

  public mutating func clear() { text = "" }

  /// The completions that start with what was typed, whatever its case, and say more.
  public var fitting: [String] {
    completions.filter { $0.lowercased().hasPrefix(text.lowercased()) && $0 != text }
  }

  /// The next completion that fits; a whole completion goes on to the one after it.
  public mutating func complete() {
    if let place = completions.firstIndex(of: text), completions.count > 1 {
      text = completions[(place + 1) % completions.count]
    } else if let match = fitting.first {
      text = match
    }
  }
}
