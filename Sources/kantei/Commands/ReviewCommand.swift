public import ArgumentParser
import Foundation
import Installation
import Matching
import Records
public import Review

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Decide the flagged pairs of a catalog, one key a pair.",
    discussion: "Every key is on the screen; ? shows all of them. What is decided is saved at once.")

  @Argument(help: "The catalog: a directory or a file.", completion: .file())
  var catalog: String

  @Option(help: "The store that several people may share.", completion: .file())
  var store: String?

  @Option(name: .customLong("operator"), help: "The name that stands beside your decisions (or KANTEI_OPERATOR).")
  var operatorName: String?

  @Option(
    help: "dark, light, high-contrast, colour-blind, monochrome, or a file.", completion: .file(extensions: ["yaml"]))
  var theme: String?

  @Option(help: "How to show photos: truecolour, 256, none; otherwise what the terminal can.")
  var picture: PictureMode?

  @Option(name: .customLong("lang"), help: "en or ja; otherwise by locale.")
  var language: Wording?

  mutating func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let url = URL(fileURLWithPath: catalog)
    let store = try Store(at: self.store.map { URL(fileURLWithPath: $0) } ?? Store.defaultURL(environment: environment))
    let id = try store.catalogID(for: Store.catalogKey(for: url))
    let revision = try store.revision(of: id)
    let labels = try store.labels(in: id)
    let audits = try store.audits(in: id).map(\.audit)
    let name = operatorName ?? "me"
    let kind = TerminalKind(environment: environment, probed: false, cache: URL(fileURLWithPath: "/tmp/kantei-cache"))
    let session = ReviewState.Session(
      id: UUID(), catalog: url.lastPathComponent, operator: name, started: Date(),
      wording: language ?? Wording(environment: environment),
      pictures: picture ?? (kind.hasTrueColour ? .trueColour : .indexed))
    let state = ReviewState(
      session: session, audits: audits, labels: labels, resumeAt: try store.position(of: name, in: id),
      size: Size(columns: 80, rows: 24))
    var files: [String: URL] = [:]
    for audit in audits {
      if let pair = audit.id, let image = audit.image { files[pair] = url.appendingPathComponent(image) }
    }
    let shelf = ThemeShelf(folders: [Installation.current().resources.appendingPathComponent("themes")])
    let loop = ReviewLoop(
      store: CatalogDesk(store: store, catalog: id, operator: name, revision: revision, labels: labels.count),
      photos: CatalogPhotos(files: files), theme: try shelf.theme(theme ?? "dark"), kind: kind)
    print(SessionSummary(try loop.run(state)).text)
  }
}

extension PictureMode: ExpressibleByArgument {}
extension Wording: ExpressibleByArgument {}
