import ArgumentParser
import Foundation

/// A day or a time in UTC on the command line.
struct ReportTime: ExpressibleByArgument {
  let date: Date
  /// A day without a time.
  let isDay: Bool

  init?(argument: String) {
    let day = Date.ISO8601FormatStyle().year().month().day().dateSeparator(.dash)
    if argument.count == 10, let date = try? Date(argument, strategy: day) {
      (self.date, isDay) = (date, true)
    } else if let date = try? Date(argument, strategy: .iso8601) {
      (self.date, isDay) = (date, false)
    } else {
      return nil
    }
  }

  /// The end of what is meant: of a day the next one's start.
  var end: Date { isDay ? date.addingTimeInterval(86_400) : date }
}
