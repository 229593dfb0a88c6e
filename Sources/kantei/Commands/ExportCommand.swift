public import ArgumentParser
import Auditing
import Catalog
public import Exchange
import Files
import Foundation
import Prose
import Records

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Labels and corrections, for spreadsheets, programs, other tools, and the shop.",
    discussion: "Goes to standard output where no file is named. A file appears whole, or the old one stays.")

  @Argument(help: "The catalog: a directory or a file.", completion: .file())
  var catalog: String

  @OptionGroup var options: CatalogOptions
  @OptionGroup var labels: LabelOptions

  @Option(help: "csv, ndjson, label-studio, coco, truth, or catalog: the shop's own file with its corrections.")
  var format = ExportFormat.csv

  @Option(
    name: [.short, .long], help: "The file to write; for a bare folder's catalog a new folder.", completion: .file())
  var out: String?

  @Flag(help: "Only what no export in this format held before.")
  var sinceLast = false

  @Option(help: "What Label Studio finds photos by, put before their names.")
  var imagePrefix = LabelStudioConfig.imagePrefix

  @Flag(help: "Print Label Studio's labeling interface for these tasks (XML), and nothing else.")
  var labelingConfig = false

  func validate() throws {
    if format == .catalog, out == nil {
      throw ValidationError("A corrected catalog is written to a file, its changes beside it: name it with --out.")
    }
    if format == .catalog, let out, out.hasSuffix("." + CorrectedCatalog.listEnding) {
      throw ValidationError(
        "FILE.\(CorrectedCatalog.listEnding) is the list of changes beside a corrected catalog FILE: name another with --out."
      )
    }
  }

  func run() throws {
    if labelingConfig { return StandardStreams.write(LabelStudioConfig.xml) }
    let source = URL(fileURLWithPath: catalog)
    let (store, id) = try options.known(catalog)
    // From here on Ctrl-C ends the export where nothing of it stays behind.
    let stop = Interruption.stop
    let turn = sinceLast ? try turn(at: store, stop) : nil
    defer { withExtendedLifetime(turn) {} }
    let filter = try labels.filter()
    try checkOperators(of: store, id)
    let exporter = Exporter(store: store, catalog: id, format: format, filter: filter, isSinceLast: sinceLast)
    let contents =
      format.readsCatalog
      ? try CatalogReader.read(
        at: source, images: options.imagesFolder, productColumn: options.product, keepsOrigins: format == .catalog)
      : nil
    let destination = out.map { URL(fileURLWithPath: $0) }
    if let destination {
      for file in [destination] + format.companions(of: destination) {
        try OriginalGuard.check(file, source: source, store: store)
        if let contents { try OriginalGuard.check(file, source: contents.source, store: store) }
      }
    }

    let summary: ExportSummary
    if format == .catalog, let contents, let destination {
      let everything = Exporter(store: store, catalog: id, format: format, filter: LabelFilter())
      let corrected = try CorrectedCatalog(
        contents, labels: try exporter.labels(), standing: try everything.labels(), filter: filter)
      if stop.isRaised { throw ExitCode(130) }
      try corrected.write(to: destination)
      summary = corrected.summary
      let uncorrected = corrected.uncorrected
      if uncorrected > 0 {
        StandardStreams.note(
          "\(catalog): \(uncorrected.counted("rejected pair has", "rejected pairs have")) no correction, and "
            + (uncorrected == 1 ? "its row is as it was" : "their rows are as they were")
            + "; --format csv lists \(uncorrected == 1 ? "it" : "them")"
        )
      }
    } else if let destination {
      let file = try StagedFile(for: destination)
      summary = try exporter.write(to: InterruptibleSink(file), contents: contents, imagePrefix: imagePrefix)
      let config = format == .labelStudio ? try stagedConfig(beside: destination) : nil
      try file.commit()
      try config?.commit()
    } else {
      summary = try exporter.write(
        to: InterruptibleSink(StandardOutputSink()), contents: contents, imagePrefix: imagePrefix)
    }
    try exporter.note(summary)
    for problem in summary.problems { StandardStreams.note("\(catalog): \(problem)") }
    if let destination {
      StandardStreams.note("\(format.counted(summary.count)) in \(destination.path)")
      if sinceLast, format == .catalog {
        StandardStreams.note(
          "  without those of earlier exports, as --since-last asks; leave it out for a file that has all")
      }
      for file in format.companions(of: destination) {
        StandardStreams.note("\(format.companionWords) in \(file.path)")
      }
    }
    if !summary.problems.isEmpty { throw ExitCode(1) }
  }

  /// Of two at once the second would hand out what the first is handing out.
  private func turn(at store: Store, _ stop: StopSignal) throws -> FileHold {
    let place = store.url.resolvingSymlinksInPath().appendingPathExtension("exporting-\(format.rawValue)")
    let hold = try FileHold.whenFree(
      place, patience: .milliseconds(500), isStopped: { stop.isRaised },
      waiting: { StandardStreams.note("Another kantei is exporting labels; waiting for it. Ctrl-C ends the wait.") })
    guard let hold else { throw ExitCode(130) }
    return hold
  }

  /// A mistyped name would give an export that looks like an idle week.
  private func checkOperators(of store: Store, _ catalog: CatalogID) throws {
    guard !labels.operators.isEmpty else { return }
    let known = Set(try store.labelRecords(in: catalog).map(\.label.operator))
    guard let stranger = labels.operators.first(where: { !known.contains($0) }) else { return }
    let others = known.isEmpty ? "nor did anybody else" : "who did: \(known.sorted().joined(separator: ", "))"
    throw CommandError("Nobody called \(stranger) decided anything of \(catalogTitle); \(others).")
  }

  private var catalogTitle: String { options.catalogName ?? catalog }

  private func stagedConfig(beside tasks: URL) throws -> StagedFile {
    let file = try StagedFile(for: tasks.appendingPathExtension(LabelStudioConfig.ending))
    try file.write(LabelStudioConfig.xml)
    try file.finish()
    return file
  }
}

extension ExportFormat: ExpressibleByArgument {}

extension ExportFormat {
  /// What is written beside the file that was named.
  fileprivate func companions(of file: URL) -> [URL] {
    switch self {
    case .catalog: [file.appendingPathExtension(CorrectedCatalog.listEnding)]
    case .labelStudio: [file.appendingPathExtension(LabelStudioConfig.ending)]
    case .csv, .ndjson, .coco, .truth: []
    }
  }

  /// What stands in it.
  fileprivate var companionWords: String {
    self == .labelStudio ? "the labeling interface" : "what was changed, and why,"
  }

  fileprivate func counted(_ count: Int) -> String {
    let (one, many) =
      switch self {
      case .csv: ("row", "rows")
      case .ndjson: ("label", "labels")
      case .labelStudio: ("task", "tasks")
      case .coco: ("box", "boxes")
      case .truth: ("pair", "pairs")
      case .catalog: ("correction", "corrections")
      }
    return count.counted(one, many)
  }
}

/// Ends an export at Ctrl-C, before its file gets its name.
private struct InterruptibleSink<Sink: ExportSink>: ExportSink {
  private let sink: Sink

  init(_ sink: Sink) { self.sink = sink }

  func write(_ text: String) throws {
    if Interruption.stop.isRaised { throw ExitCode(130) }
    try sink.write(text)
  }
}

private struct StandardOutputSink: ExportSink {
  func write(_ text: String) { StandardStreams.write(text) }
}
