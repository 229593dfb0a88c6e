import ArgumentParser
import Auditing
import Catalog
import Foundation
import Photos

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find photos by text, specs by photo, look-alikes, swapped photos.")

  @Argument(help: "The catalog: a directory or a file.", completion: .file())
  var catalog: String

  @OptionGroup var options: CatalogOptions
  @OptionGroup var scoring: ScoringOptions

  @Option(help: "Photos that show this.")
  var text: String?

  @Option(help: "Specs that say what this photo shows.", completion: .file())
  var photo: String?

  @Option(help: "Photos that look like the photo of this pair.")
  var similar: String?

  @Flag(help: "Pairs whose photos fit each other's spec better; scores what changed first.")
  var swaps = false

  @Option(help: "How many are shown.")
  var limit = 10

  @Flag(help: "Print each as one line of JSON.")
  var json = false

  func validate() throws {
    guard [text != nil, photo != nil, similar != nil, swaps].count(where: { $0 }) == 1 else {
      throw ValidationError("Give one of --text, --photo, --similar and --swaps.")
    }
    for (name, value) in [("--text", text), ("--photo", photo), ("--similar", similar)] {
      guard value?.allSatisfy(\.isWhitespace) != true else {
        throw ValidationError("\(name) is empty: say what is looked for.")
      }
    }
    guard limit > 0 else { throw ValidationError("--limit is at least 1.") }
  }

  func run() async throws {
    let session = try CatalogSession(
      CatalogRequest(catalog, options, scoring, onlyReads: !swaps), waiting: StandardStreams.noteMigration)
    for complaint in session.contents.complaints { StandardStreams.note("\(catalog): \(complaint)") }
    let progress = StandardStreams.progress()
    if swaps {
      guard
        try await !session.audit(
          stop: Interruption.stop, progress: progress, waiting: StandardStreams.noteWaiting
        ).isInterrupted
      else {
        throw ExitCode(130)
      }
      return try write(try session.swaps(limit: limit))
    }
    guard let search = try await CatalogSearch(session, stop: Interruption.stop, progress: progress) else {
      throw ExitCode(130)
    }
    if let text {
      if let words = try search.strangeWords(of: text) {
        let are = words.count == 1 ? "is no word" : "are no words"
        StandardStreams.note(
          "\(words.joined(separator: ", ")) \(are) that kantei knows: what follows is near to it by accident.")
      }
      try write(try await search.photos(for: text, limit: limit))
    } else if let photo {
      do {
        try write(try await search.specs(for: URL(fileURLWithPath: photo), limit: limit))
      } catch let error as PhotoError {
        // The photo is of the command line, not of the catalog.
        throw CommandError(error.kind == .missing ? "\(photo): no such photo; check its name." : "\(error)")
      }
    } else if let similar {
      guard let hits = try await search.lookAlikes(of: similar, limit: limit) else {
        let unknown = UnknownName(similar, among: session.contents.pairs.lazy.map(\.id))
        throw CommandError(
          "\(catalog) has no pair \"\(similar)\" with a photo that can be read.\(unknown.suggestion)")
      }
      try write(hits)
    }
  }

  private func write(_ results: [some SearchResult]) throws {
    for result in results {
      if json {
        StandardStreams.records.line(try result.json)
      } else {
        StandardStreams.output.line(StandardStreams.printable(result.line))
      }
    }
  }
}
