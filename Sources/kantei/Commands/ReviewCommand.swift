public import ArgumentParser
import Auditing
import Catalog
import Foundation
import Installation
import Matching
import Photos
import Records
public import Review

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Decide the flagged pairs of a catalog, one key a pair.",
    discussion: "Every key is on the screen; ? shows all of them. What is decided is saved at once.")

  @Argument(help: "The catalog: a directory or a file.", completion: .file())
  var catalog: String

  @Option(help: "Another folder that photos may be read from.", completion: .directory)
  var images: String?

  @Option(name: .customLong("product"), help: "The column whose value the rows of one product share.")
  var productColumn: String?

  @Option(help: "A model's name, or the path of its folder; the newest that ships otherwise.", completion: .directory)
  var model: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Train small heads on the catalog's own specs before judging, from 150 products on.")
  var selfTraining = true

  @Flag(help: "Prompts and lines instead of a screen: for screen readers, pipes and slow lines.")
  var plain = false

  @Option(help: "risk, the most suspect first, or learn, those first that the model would learn most from.")
  var order = QueueOrder.risk

  @Option(
    help: ArgumentHelp(
      "Adapt the model in the background after so many decisions, 0 for never; 50 otherwise, and never with --plain.",
      valueName: "decisions"))
  var adaptEvery: Int?

  @Flag(help: "Scores nothing: only what is in the store is reviewed.")
  var noScoring = false

  @Flag(help: "Pairs that others decided, for a second opinion: their answers are not shown.")
  var secondOpinion = false

  @Flag(help: "With --second-opinion: only the labels that kantei noise found most likely wrong.")
  var suspects = false

  @Option(
    help: "Share of the other pairs that is mixed in, so that misses are known; what kantei rollout says, else 0.05.")
  var auditSample: Double?

  @Option(
    help: "For a supervisor: take the pairs of this truth file as known answers, and end.",
    completion: .file(extensions: ["ndjson"]))
  var gold: String?

  @Option(
    help:
      "For a supervisor: the share of every operator's queue that are pairs with known answers (0 ends it), and end.")
  var goldShare: Double?

  @Option(help: "The store, which several people may share (or KANTEI_STORE).", completion: .file())
  var store: String?

  @Option(name: .customLong("operator"), help: "The name that stands beside your decisions (or KANTEI_OPERATOR).")
  var operatorName: String?

  @Option(
    help: "dark, light, high-contrast, colour-blind, monochrome, or a file; otherwise by the terminal's background.",
    completion: .file(extensions: ["yaml"]))
  var theme: String?

  @Option(
    help:
      "How photos are shown: kitty, sixel, truecolour, 256 or none; otherwise the best that the terminal says it can.")
  var picture: PictureMode?

  @Option(name: .customLong("lang"), help: "The interface's language, en or ja; otherwise by locale.")
  var language: Wording?

  func validate() throws {
    guard auditSample.map((0...1).contains) ?? true else {
      throw ValidationError("--audit-sample is a share: 0.05 is 5 %.")
    }
    guard !suspects || secondOpinion else { throw ValidationError("--suspects goes with --second-opinion.") }
    guard goldShare.map((0...0.5).contains) ?? true else {
      throw ValidationError("--gold-share is a share of at most one half: 0.02 is 2 %.")
    }
  }

  func run() throws {
    do {
      if gold != nil || goldShare != nil { return try setGold() }
      try review()
    } catch let error as StoreError {
      throw ExitCode(3, saying: error)
    } catch let error as CatalogError {
      throw ExitCode(2, saying: error)
    } catch let error as TerminalError {
      throw ExitCode(2, saying: error)
    }
  }

  private func review() throws {
    guard plain || (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1) else { throw TerminalError.notATerminal }
    let environment = ProcessInfo.processInfo.environment
    let url = URL(fileURLWithPath: catalog)
    let images = images.map { URL(fileURLWithPath: $0) }
    let lookup = try PhotoLookup(source: url, images: images)
    let store = try Store.named(storeFile(environment), waiting: StandardStreams.noteMigration)
    let id = try store.catalogID(for: Store.catalogKey(for: url))
    let name = try operatorName(in: store, environment: environment)
    try store.greet(name)

    let rule = try store.rolloutRule(in: id)
    let unreadable = try store.unreadableChoices(in: id).map { Store.note(on: $0, in: store) }
    let share = auditSample ?? rule?.sampleShare ?? RolloutRule.sampleShare
    let sample = secondOpinion ? nil : AuditSample(catalog: Store.catalogKey(for: url), share: share)
    let desk = try CatalogDesk(
      store: store, catalog: id, operator: name, isSecondOpinion: secondOpinion, sample: sample,
      rule: rule, only: suspects ? try store.finding(.noise, in: id)?.alarms ?? [] : nil)
    let isByLearning = order == .learn && !secondOpinion && !suspects
    // Read while the terminal is asked what it can.
    let queue = Ahead {
      let flagged = try desk.entries(of: .flagged)
      guard isByLearning else { return ReviewQueue(flagged, rule: rule) }
      let first = try store.learnOrder(in: id)
      let known = Set(flagged.map(\.pair))
      let others = try store.queue(of: id, pairs: first.filter { !known.contains($0) })
      return ReviewQueue(flagged + others, rule: rule, first: first)
    }
    let reading = Reading(source: url, images: images, productColumn: productColumn)
    // What was never scored is read first, so that a wrong catalog is refused with a word; what was opens at once.
    if try store.auditCount(in: id) == 0 {
      let contents = try reading.read()
      if contents.pairs.isEmpty {
        for complaint in contents.complaints { StandardStreams.note("\(catalog): \(complaint)") }
      }
    }

    let inbox = Inbox()
    let scoring = LiveScoring(
      reading, store: store, catalog: id, inbox: inbox, model: try ModelShelf(store: store, catalog: id).model(model),
      learnsFromCatalog: selfTraining)
    if !noScoring { scoring.start() }
    let every = noScoring || model != nil ? 0 : adaptEvery ?? (plain ? 0 : 50)
    let adaptation = LiveAdaptation(
      every: every, order: order,
      arguments: adaptArguments(operator: name), store: store, catalog: id, inbox: inbox, scoring: scoring)
    let counting = AdaptingDesk(desk: desk, adaptation: adaptation)

    let folders = UserFolders(environment: environment)
    func state(_ keys: KeyMap, _ pictures: PictureMode) throws -> ReviewState {
      let session = ReviewState.Session(
        id: UUID(), catalog: url.lastPathComponent, operator: name, started: Date(),
        wording: language ?? Wording(environment: environment), pictures: pictures, isSecondOpinion: secondOpinion,
        sample: sample, hasGold: desk.hasGold, isPlain: plain)
      let history = try store.standingLabels(by: name, limit: Self.undoable, in: id)
      return ReviewState(
        session: session, queue: try queue.value(), history: history,
        former: try store.labelsReplaced(by: history, in: id), others: try desk.others(),
        resumeAt: try store.position(of: name, in: id), keys: keys, size: Size(columns: 80, rows: 24))
    }
    if plain {
      let keys = UserKeys(folders)
      for problem in unreadable + keys.problems { StandardStreams.note(problem) }
      if !noScoring { scoring.wait() }
      try desk.recordMixture()
      let review = PlainReview(
        store: counting, inbox: inbox, read: { readLine() }, write: { StandardStreams.records.line($0) })
      StandardStreams.records.line(SessionSummary(review.run(try state(keys.map, .none))).text)
    } else {
      let look = TerminalLook(
        environment: environment, folders: folders,
        themes: Installation.current().resources.appendingPathComponent("themes"), picture: picture, theme: theme)
      var state = try state(look.keys, look.pictures)
      if let drift = try store.finding(.drift, in: id), !drift.alarms.isEmpty {
        state.report(drift: drift.alarms, found: drift.at)
      }
      let problems = unreadable + look.problems
      if let problem = problems.first { state.report(problem) }
      let photos = CatalogPhotos { pair in
        guard let image = try store.audits(of: [pair], in: id).first?.image else {
          throw PhotoError(.missing, file: pair)
        }
        return try lookup.photo(image)
      }
      let loop = ReviewLoop(
        store: counting, photos: photos, look: look, inbox: inbox, environment: environment)
      StandardStreams.records.line(SessionSummary(try loop.run(state)).text)
      for problem in problems { StandardStreams.note(problem) }
    }
    adaptation.end()
    if !noScoring { scoring.end() }
  }

  /// What `kantei adapt` is called with for this catalog.
  private func adaptArguments(operator name: String) -> [String] {
    var arguments = ["adapt", catalog, "--operator", name]
    if let images { arguments += ["--images", images] }
    if let productColumn { arguments += ["--product", productColumn] }
    if let store { arguments += ["--store", store] }
    if !selfTraining { arguments.append("--no-self-training") }
    return arguments
  }

  /// Decisions of earlier sessions that `u` reaches back through.
  private static let undoable = 2000

  func storeFile(_ environment: [String: String]) -> URL {
    store.map { URL(fileURLWithPath: $0) } ?? Store.defaultURL(environment: environment)
  }

  /// Asked for once, at the first start.
  func operatorName(in store: Store, environment: [String: String]) throws -> String {
    let login = NSUserName()
    let stored = try store.setting("operator", of: login)
    let known = OperatorName(flag: operatorName, environment: environment, stored: stored, login: login)
    guard known.isGuess, isatty(STDIN_FILENO) == 1 else { return known.name }
    StandardStreams.write("Your name, as it will stand beside your decisions [\(known.name)]: ")
    fflush(nil)
    let name = readLine().flatMap(OperatorName.typed) ?? known.name
    try store.set("operator", to: name, of: login)
    return name
  }
}

enum QueueOrder: String, ExpressibleByArgument, CaseIterable { case risk, learn }

extension PictureMode: ExpressibleByArgument {}
extension Wording: ExpressibleByArgument {}

extension ExitCode {
  /// Says on stderr what went wrong, in the error's own words.
  fileprivate init(_ code: Int32, saying error: any Error) {
    StandardStreams.note("\(error)")
    self.init(code)
  }
}
