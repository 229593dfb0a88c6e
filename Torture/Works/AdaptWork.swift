import Foundation
import Matching
import Records

/// Adaptation to the labels of the sample catalog, decided by its truth.
struct AdaptWork: Work {
  static let name = "adapt"
  static let weight = 3.0

  let duration: Duration
  private let house: House
  private let catalog: URL
  private let stocked: URL
  private let labels: Int
  private var command: CommandCut

  private struct Line: Decodable {
    struct Phrase: Decodable {
      let start: Int
      let end: Int
      let truth: String
    }

    let id: String
    let truth: String
    let phrases: [Phrase]
  }

  init(house: House) throws {
    self.house = house
    catalog = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("sample-catalog")
    let room = try house.room("adapt-stock")
    _ = try CommandCut.rehearse(["score", catalog.path], in: room)
    labels = try Self.decide(catalog, in: room.storeFile)
    stocked = room.storeFile
    command = CommandCut(arguments: ["adapt", catalog.path])
    duration = try CommandCut.rehearse(command.arguments, in: Self.room(house, stocked)).0
  }

  /// As an operator would who knows the truth.
  private static func decide(_ catalog: URL, in file: URL) throws -> Int {
    let store = try Store(at: file)
    let id = try store.catalogID(for: Store.catalogKey(for: catalog))
    let truth = try Data(contentsOf: catalog.appendingPathComponent("truth.ndjson"))
    var count = 0
    for text in truth.split(separator: UInt8(ascii: "\n")) {
      let line = try JSONDecoder().decode(Line.self, from: text)
      guard let audit = try store.audit(of: line.id, in: id)?.audit else { continue }
      let wrong = line.phrases.filter { $0.truth == "contradicted" }
      let reasons = audit.phrases.filter { phrase in
        line.truth != "match" && wrong.contains { $0.start < phrase.end && phrase.start < $0.end }
      }
      try store.append(
        Label(
          pair: line.id, auditModel: audit.model, operator: "yuki",
          at: Date(timeIntervalSince1970: 1_790_000_000 + Double(count)),
          decision: line.truth == "match" ? .accept : .reject,
          reasons: reasons.map { .init(start: $0.start, end: $0.end, facet: $0.facet) }, seconds: 3), in: id)
      count += 1
    }
    return count
  }

  private static func room(_ house: House, _ stocked: URL) throws -> Room {
    let room = try house.room("adapt")
    // A copy by SQLite, so that nothing of the log is forgotten.
    _ = try Store(at: stocked).backUp(to: room.storeFile)
    return room
  }

  var facts: String { command.facts }

  mutating func cut(after delay: Duration) throws -> [String] {
    let room = try Self.room(house, stocked)
    try command.kill(in: room, after: delay)
    var problems = try state(room)
    problems += try command.finish(in: room, expecting: nil)
    return try problems + state(room)
  }

  /// Labels, and that every model that the history names is there and whole.
  private func state(_ room: Room) throws -> [String] {
    var examination = try Examination(room.storeFile)
    var problems: [String] = []
    if try examination.labels(of: catalog).count != labels { problems.append("labels are missing") }
    problems += examination.problems
    let id = try examination.store.catalogID(for: Store.catalogKey(for: catalog))
    let events = try examination.store.modelEvents(in: id).filter { $0.action != .refused }
    for version in Set(events.map(\.version)) {
      let outcome = try room.run(["model", "use", catalog.path, version])
      if outcome.code != 0 { problems.append("the model \(version) can't be used: \(outcome.errors)") }
    }
    return problems
  }
}
