public import Foundation

/// Times as the store and the exports write them: "2026-11-25T21:18:27.042Z". They sort as text.
public enum Timestamp {
  private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
  private static let wholeSeconds = Date.ISO8601FormatStyle()

  /// Rounded to the millisecond. The style itself cuts off, and a whole millisecond as a binary fraction may lie just under
  /// itself: read and written again, a time would lose one each time.
  public static func text(_ date: Date) -> String {
    let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
    return Date(timeIntervalSince1970: (milliseconds + 0.25) / 1000).formatted(style)
  }

  public static func date(_ text: String) -> Date? {
    (try? Date(text, strategy: style)) ?? (try? Date(text, strategy: wholeSeconds))
  }
}
