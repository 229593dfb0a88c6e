import Features
import Files
public import Foundation
import Matching
import Prose
public import Records

/// Reads labels from outside, all of a file or none.
public struct LabelImport {
  private let store: Store
  private let catalog: CatalogID
  private static let maximumSize = 1 << 30
  /// In seconds: who leaves for a month and decides then is believed.
  private static let longest = 31.0 * 86_400
  /// In characters, of a spec that nobody knows: what a catalog's text may have in bytes.
  private static let longestSpec = 1 << 20
  /// In seconds: clocks of other machines and time zones that somebody mistook are off by less.
  private static let mostAhead = 86_400.0

  private let now: Date

  /// - Parameter now: labels from more than a day later are refused, unless the store has some as late: then it is this
  ///   machine's clock that is wrong.
  public init(store: Store, catalog: CatalogID, now: Date = Date()) {
    self.store = store
    self.catalog = catalog
    self.now = now
  }

  /// Merges a file into the store; its kind is told by its first character.
  /// - Throws: `ImportError`, `MergeError`, `StoreError`; the store is as it was then.
  public func merge(_ file: URL) throws -> LabelMerge { try merge(try Self.read(file), file: file.path) }

  /// - Parameter file: named in errors.
  public func merge(_ bytes: Data, file: String) throws -> LabelMerge {
    // A byte order mark is no part of the text.
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    let latest = max(now, try store.latestLabelTime() ?? now).addingTimeInterval(Self.mostAhead)
    let incoming: [IncomingLabel]
    switch text.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "{"): incoming = try lines(text, until: latest, file: file)
    case UInt8(ascii: "["): incoming = try tasks(text, until: latest, file: file)
    case nil: throw ImportError(.empty, file: file)
    default: throw ImportError(.unknownFormat, file: file)
    }
    guard !incoming.isEmpty else { throw ImportError(.empty, file: file) }
    return try store.merge(incoming, in: catalog)
  }

  private static func read(_ file: URL) throws(ImportError) -> Data {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.resolvingSymlinksInPath().path)
    guard let attributes else { throw ImportError(.unreadable("no such file"), file: file.path) }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw ImportError(.unreadable("no regular file"), file: file.path)
    }
    guard attributes[.size] as? Int ?? 0 <= maximumSize else { throw ImportError(.tooLarge, file: file.path) }
    do { return try Data(contentsOf: file) } catch {
      throw ImportError(.unreadable(SystemReason(error).description), file: file.path)
    }
  }

  private func lines(_ text: Data, until latest: Date, file: String) throws -> [IncomingLabel] {
    var incoming: [IncomingLabel] = []
    var specs: [String: (spec: String?, content: String?)] = [:]
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 > 0x20 }) {
      let place = "line \(index + 1)"
      do {
        let line = try JSONDecoder().decode(LabelLine.self, from: line)
        let label = try Self.checked(line.label, until: latest, spec: try spec(of: line, &specs))
        incoming.append(IncomingLabel(label: label, shown: line.shown, content: line.content, place: place))
      } catch let error as StoreError {
        throw error
      } catch {
        throw ImportError(.malformed(place: place, reason: Self.reason(error)), file: file)
      }
    }
    return incoming
  }

  /// The words that a label speaks of: the pair's present ones, or those of the audit in its line where they were others.
  private func spec(of line: LabelLine, _ known: inout [String: (spec: String?, content: String?)]) throws -> String? {
    let pair = line.label.pair
    let here =
      try known[pair] ?? (store.audit(of: pair, in: catalog)?.audit.spec, store.content(of: pair, in: catalog))
    known[pair] = here
    if case .known(let content) = line.content, content != here.content { return line.spec }
    return here.spec
  }

  private func tasks(_ text: Data, until latest: Date, file: String) throws -> [IncomingLabel] {
    let tasks: [LabelStudioTask]
    do { tasks = try JSONDecoder().decode([LabelStudioTask].self, from: text) } catch {
      throw ImportError(.malformed(place: "the list of tasks", reason: Self.reason(error)), file: file)
    }
    let stored = Dictionary(
      try store.labelRecords(in: catalog).map { ($0.label.id, $0) }, uniquingKeysWith: { first, _ in first })
    var incoming: [IncomingLabel] = []
    for (index, task) in tasks.enumerated() {
      let reader = LabelStudioReader(task)
      for (number, annotation) in (task.annotations ?? []).enumerated() {
        let place = "task \(index + 1), annotation \(number + 1)"
        do {
          guard var label = try reader.label(annotation, stored: { stored[$0]?.label }) else { continue }
          let audit = try store.audit(of: label.pair, in: catalog)?.audit
          if label.auditModel.isEmpty { label.auditModel = audit?.model ?? "" }
          label = try Self.checked(label, until: latest, spec: task.data.spec)
          // What was labelled in other words than the pair's present ones is outdated.
          let content: IncomingLabel.Content = audit?.spec == task.data.spec ? .latest : .known(nil)
          incoming.append(IncomingLabel(label: label, content: content, place: place))
        } catch let fault as LabelStudioReader.Fault {
          throw ImportError(.malformed(place: place, reason: fault.reason), file: file)
        } catch let fault as LabelFault {
          throw ImportError(.malformed(place: place, reason: fault.reason), file: file)
        }
      }
    }
    return incoming
  }

  private struct LabelFault: Error { let reason: String }

  /// Refuses what the store would, or a reader stumble over later.
  /// - Parameter spec: what the label speaks of, where that is known.
  /// - Returns: the label with its time as the store keeps it, to the millisecond, so that it is known again.
  private static func checked(_ label: Label, until latest: Date, spec: String?) throws(LabelFault) -> Label {
    if label.isWithdrawn, label.supersedes == nil { throw LabelFault(reason: "it takes back a label but names none") }
    if label.pair.isEmpty || label.operator.isEmpty { throw LabelFault(reason: "its pair or its operator is empty") }
    if label.operator.count > Label.longestOperator || label.operator.contains(where: \.isNewline) {
      throw LabelFault(
        reason: "its operator is no name: that is one line of at most \(Label.longestOperator) characters")
    }
    guard label.at <= latest else {
      throw LabelFault(reason: "its time, \(Timestamp.text(label.at)), lies in the future")
    }
    guard label.seconds >= 0, label.seconds <= longest else {
      throw LabelFault(reason: "its seconds are no duration from 0 to 31 days")
    }
    let length = spec.map(\.unicodeScalars.count) ?? longestSpec
    for (start, end) in label.reasons.map({ ($0.start, $0.end) }) + label.corrections.map({ ($0.start, $0.end) })
    where start < 0 || end <= start || end > length {
      let text = spec == nil ? "" : " of the text, which has \(length.counted("character"))"
      throw LabelFault(reason: "a phrase from \(start) to \(end) is none\(text)")
    }
    for region in label.corrections.compactMap(\.region)
    where
      !(0 <= region.x0 && region.x0 < region.x1 && region.x1 <= 1 && 0 <= region.y0 && region.y0 < region.y1
      && region.y1 <= 1)
    {
      throw LabelFault(reason: "a region is no rectangle of the photo")
    }
    var label = label
    label.at = Timestamp.date(Timestamp.text(label.at)) ?? label.at
    return label
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case let fault as LabelFault: return fault.reason
    case DecodingError.keyNotFound(let key, _): return "\"\(key.stringValue)\" is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let path = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
      return "\"\(path.joined(separator: "."))\" is of the wrong type"
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      let path = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")
      // Of its own time the label says itself what is wrong.
      return path == "at" ? context.debugDescription : "\"\(path)\" is nothing that can stand there"
    default: return "it is no whole JSON"
    }
  }
}
