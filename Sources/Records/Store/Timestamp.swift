public import Foundation

/// Times as the store and the exports write them: "2026-11-25T21:18:27.042Z". They sort as text.
public enum Timestamp {
  private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
  private static let wholeSeconds = Date.ISO8601FormatStyle()

  public static func text(_ date: Date) -> String { date.formatted(style) }

  public static func date(_ text: String) -> Date? {
    (try? Date(text, strategy: style)) ?? (try? Date(text, strategy: wholeSeconds))
  }
}
