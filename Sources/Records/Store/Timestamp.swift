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

  /// - Returns: `nil` also for a day that no calendar has: Foundation takes 30 February for 2 March.
  public static func date(_ text: String) -> Date? {
    guard isOfCalendar(text) else { return nil }
    return (try? Date(text, strategy: style)) ?? (try? Date(text, strategy: wholeSeconds))
  }

  private static func isOfCalendar(_ text: String) -> Bool {
    guard let parts = text.prefixMatch(of: /(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/)?.output,
      let year = Int(parts.1), let month = Int(parts.2), let day = Int(parts.3), let hour = Int(parts.4),
      let minute = Int(parts.5), let second = Int(parts.6)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year >= 1 && (1...12).contains(month) && (1...days[max(0, month - 1) % 12]).contains(day)
      && hour < 24 && minute < 60 && second < 60
  }
}
