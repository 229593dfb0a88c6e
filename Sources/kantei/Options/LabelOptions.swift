public import ArgumentParser
public import Claims
import Exchange
import Foundation
public import Matching
public import Records

/// Which labels are wanted; each may be given several times.
struct LabelOptions: ParsableArguments {
  @Option(name: .customLong("operator"), help: "Only labels of this person.")
  var operators: [String] = []

  @Option(help: "Only labels from this time on: 2026-11-25, or 2026-11-25T21:18:27Z (UTC).")
  var since: String?

  @Option(help: "Only labels before this time; of a date, to its end.")
  var until: String?

  @Option(name: .customLong("decision"), help: "Only accept, reject, skip or defer.")
  var decisions: [Label.Decision] = []

  @Option(name: .customLong("facet"), help: "Only phrases of this kind: colour, material …")
  var facets: [Facet] = []

  @Option(
    name: .customLong("state"),
    help: "Only phrases of which the audit says supported, contradicted, unobservable or uncertain.")
  var states: [JudgedPhrase.State] = []

  @Option(name: .customLong("model"), help: "Only labels on audits of this model.")
  var models: [String] = []

  func filter() throws -> LabelFilter {
    var filter = LabelFilter()
    filter.operators = Set(operators)
    filter.from = try since.map { try Self.time($0, isEnd: false) }
    filter.until = try until.map { try Self.time($0, isEnd: true) }
    if let from = filter.from, let end = filter.until, from >= end {
      throw ValidationError("No label can be from \(since ?? "") on and before \(until ?? ""): give the earlier first.")
    }
    filter.decisions = Set(decisions)
    filter.models = Set(models)
    filter.facets = Set(facets)
    filter.states = Set(states)
    return filter
  }

  private static func time(_ text: String, isEnd: Bool) throws -> Date {
    if let day = try? Date(text, strategy: Date.ISO8601FormatStyle().year().month().day()), text.count == 10 {
      return isEnd ? day.addingTimeInterval(24 * 60 * 60) : day
    }
    if let time = Timestamp.date(text) { return time }
    throw ValidationError("\"\(text)\" is no time: write 2026-11-25 or 2026-11-25T21:18:27Z.")
  }
}

extension Label.Decision: ExpressibleByArgument {}
extension Facet: ExpressibleByArgument {}
extension JudgedPhrase.State: ExpressibleByArgument {}
