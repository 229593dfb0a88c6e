public import ArgumentParser
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

  @Flag(help: "Scores nothing: only what is in the store is reviewed.")
  var noScoring = false

  @Flag(help: "Pairs that others decided, for a second opinion: their answers are not shown.")
  var secondOpinion = false

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

  func run() throws {
    do {
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
    let store = try Store(at: self.store.map { URL(fileURLWithPath: $0) } ?? Store.defaultURL(environment: environment))
    let id = try store.catalogID(for: Store.catalogKey(for: url))
    let name = try operatorName(in: store, environment: environment)
    try store.greet(name)

    let desk = try CatalogDesk(store: store, catalog: id, operator: name, isSecondOpinion: secondOpinion)
    // Read while the terminal is asked what it can.
    let queue = Ahead { ReviewQueue(try desk.entries(of: .flagged)) }
    let reading = Reading(source: url, images: images, productColumn: productColumn)
    // What was never scored is read first, so that a wrong catalog is refused with a word; what was opens at once.
    if try store.auditCount(in: id) == 0 { try reading.read() }

    let inbox = Inbox()
    let scoring = LiveScoring(
      reading, store: store, catalog: id, inbox: inbox, model: model, learnsFromCatalog: selfTraining)
    if !noScoring { scoring.start() }

    let folders = UserFolders(environment: environment)
    func state(_ keys: KeyMap, _ pictures: PictureMode) throws -> ReviewState {
      let session = ReviewState.Session(
        id: UUID(), catalog: url.lastPathComponent, operator: name, started: Date(),
        wording: language ?? Wording(environment: environment), pictures: pictures, isSecondOpinion: secondOpinion)
      return ReviewState(
        session: session, queue: try queue.value(),
        history: try store.standingLabels(by: name, limit: Self.undoable, in: id),
        others: try desk.others(), resumeAt: try store.position(of: name, in: id), keys: keys,
        size: Size(columns: 80, rows: 24))
    }
    if plain {
      let keys = UserKeys(folders)
      for problem in keys.problems { complain(problem) }
      if !noScoring { scoring.wait() }
      let review = PlainReview(store: desk, inbox: inbox, read: { readLine() }, write: { print($0) })
      print(SessionSummary(review.run(try state(keys.map, .none))).text)
    } else {
      let look = TerminalLook(
        environment: environment, folders: folders,
        themes: Installation.current().resources.appendingPathComponent("themes"), picture: picture, theme: theme)
      var state = try state(look.keys, look.pictures)
      if let problem = look.problems.first { state.report(problem) }
      let photos = CatalogPhotos { pair in
        guard let image = try store.audits(of: [pair], in: id).first?.image else {
          throw PhotoError(.missing, file: pair)
        }
        return try lookup.photo(image)
      }
      let loop = ReviewLoop(
        store: desk, photos: photos, look: look, inbox: inbox, environment: environment)
      print(SessionSummary(try loop.run(state)).text)
      for problem in look.problems { complain(problem) }
    }
    if !noScoring { scoring.end() }
  }

  /// Decisions of earlier sessions that `u` reaches back through.
  private static let undoable = 2000

  /// Asked for once, at the first start.
  private func operatorName(in store: Store, environment: [String: String]) throws -> String {
    let login = NSUserName()
    let stored = try store.setting("operator", of: login)
    let known = OperatorName(flag: operatorName, environment: environment, stored: stored, login: login)
    guard known.isGuess, isatty(STDIN_FILENO) == 1 else { return known.name }
    print("Your name, as it will stand beside your decisions [\(known.name)]: ", terminator: "")
    fflush(nil)
    let name = readLine().flatMap(OperatorName.cleaned) ?? known.name
    try store.set("operator", to: name, of: login)
    return name
  }
}

extension PictureMode: ExpressibleByArgument {}
extension Wording: ExpressibleByArgument {}

extension ExitCode {
  /// Says on stderr what went wrong, in the error's own words.
  fileprivate init(_ code: Int32, saying error: any Error) {
    complain("\(error)")
    self.init(code)
  }
}

private func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
