public import ArgumentParser
public import Auditing
import Catalog
import Files
import Foundation
import Installation
import Perception
import Records

struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score every pair, store the audits, print them.",
    discussion: """
      Only what changed since the last time is scored. With "-" pairs are read from standard input, one line of JSON \
      each, and answered in order, without a store.
      """)

  @Argument(help: "The catalog, a directory or a file; - for pairs on standard input.", completion: .file())
  var catalog: String

  @OptionGroup var options: CatalogOptions
  @OptionGroup var scoring: ScoringOptions

  @Option(help: "text, ndjson, json or csv.")
  var format = AuditFormat.text

  @Option(
    help: "With -: keys beside id, image and spec that make a claim.",
    transform: { $0.split(separator: ",").map(String.init) })
  var columns: [String] = []

  @Flag(help: "Score also what did not change.")
  var fresh = false

  @Flag(help: "Say on standard error where the time went.")
  var timings = false

  func run() async throws {
    if catalog == "-" { return try await work() }
    let session = try CatalogSession(
      CatalogRequest(catalog, options, scoring, isFresh: fresh), waiting: StandardStreams.noteMigration)
    // Operators may be reviewing in the same store. Not before it is open: Ctrl-C in a wait for it ends the program on the spot, and
    // the session would keep the niceness.
    let stop = Interruption.stop
    Courtesy.giveWayAltogether()
    for complaint in session.contents.complaints { StandardStreams.note("\(catalog): \(complaint)") }
    let report = try await session.audit(
      stop: stop, progress: StandardStreams.progress(), waiting: StandardStreams.noteWaiting)
    for failure in report.failures { StandardStreams.note("\(catalog): \(failure)") }
    if timings {
      StandardStreams.note(TimingTable(session.clock, pairs: report.scored, workers: scoring.jobs).text)
    }
    if report.isInterrupted {
      StandardStreams.note("Stopped; what was scored is saved. Run the same command to go on.")
      throw ExitCode(130)
    }
    try write(session)
    if !report.failures.isEmpty || !session.contents.faults.isEmpty { throw ExitCode(1) }
  }

  private func write(_ session: CatalogSession) throws {
    var writer = format.writer(
      to: format == .text ? StandardStreams.output : StandardStreams.records, printable: StandardStreams.printable,
      isColoured: StandardStreams.outputIsColoured)
    writer.begin()
    try session.store.forEachAudit(in: session.catalog) { try writer.add($0.audit) }
    writer.end()
  }

  private func work() async throws {
    // Nobody else's: what lies under a known name in /tmp may be anybody's.
    let ownFolder = try ScratchFolder()
    defer { withExtendedLifetime(ownFolder) {} }
    let cache = FeatureCache(at: scoring.cacheFolder ?? ownFolder.url, isTransient: scoring.noCache)
    let worker = try PairWorker(
      instruments: .installed(in: .current(), cache: cache, workers: scoring.jobs, model: scoring.model), cache: cache,
      settings: scoring.judge,
      lines: PairLineReader(
        folder: options.imagesFolder ?? URL(fileURLWithPath: FileManager.default.currentDirectoryPath),
        columns: columns))
    try await LinePump(workers: scoring.jobs).run(
      from: .standardInput, work: worker.audit(line:number:),
      answer: { StandardStreams.records.line(try AuditLine.text($0)) })
    if worker.failures > 0 { throw ExitCode(1) }
  }
}

extension AuditFormat: ExpressibleByArgument {}
