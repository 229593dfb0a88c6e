import ArgumentParser
import Auditing
import Exchange
import Files
import Foundation
import Records
import Reporting

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "What the review of a catalog gained and cost.",
    discussion: """
      Every figure with its 95 % interval and how it was computed; docs/report.md says what each means. The catalog is not \
      scored again: only what is in the store counts.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var stored: StoredCatalogOptions

  @Option(help: "Only labels made from this day (2026-11-01) or time (UTC) on.")
  var from: ReportTime?

  @Option(help: "Only labels made up to the end of this day, or before this time (UTC).")
  var to: ReportTime?

  @Option(help: "What an operator's hour costs; without it money is counted in minutes.")
  var hourlyRate: Double?

  @Option(help: "The currency of --hourly-rate.")
  var currency = "EUR"

  @Option(help: "Share of wrong pairs that the risks were stated for when the catalog was scored.")
  var baseRate = 0.05

  @Option(
    help: "Write one page that can be mailed: it needs no network and no script.",
    completion: .file(extensions: ["html"]))
  var html: String?

  @Option(help: "text or json.")
  var format = Format.text

  @Option(name: .customLong("lang"), help: "The report's language, en or ja.")
  var language = ReportLanguage.english

  func validate() throws {
    guard hourlyRate.map({ $0.isFinite && $0 >= 0 }) ?? true else {
      throw ValidationError("--hourly-rate is a number from 0 on.")
    }
    guard (0.0001...0.9999).contains(baseRate) else { throw ValidationError("--base-rate is a share: 0.05 is 5 %.") }
    if let from, let to, from.date >= to.end { throw ValidationError("--from lies after --to.") }
  }

  func run() throws {
    let (store, catalog, name) = try stored.open()
    try store.noteUnreadableChoices(in: catalog)
    let report = PilotReport(
      try PilotEvidence(
        store, catalog: catalog, name: name,
        modelInUse: try ModelShelf(store: store, catalog: catalog).versionInUse()),
      ReportSettings(
        from: from?.date, to: to?.end, hourlyRate: hourlyRate, currency: currency, baseRate: baseRate))
    if let html {
      try OriginalGuard.check(URL(fileURLWithPath: html), source: URL(fileURLWithPath: stored.catalog), store: store)
      let file = try StagedFile(for: URL(fileURLWithPath: html))
      try file.write(report.page(in: language).html.utf8)
      try file.commit()
      StandardStreams.note("The report is in \(html).")
    }
    switch format {
    case .json: StandardStreams.records.line(try ReportJSON.text(report))
    case .text where html == nil: StandardStreams.output.line(report.page(in: language).text())
    case .text: break
    }
  }
}
