public import Catalog
import Claims
import Files
public import Foundation
import Matching
import Records

/// The shop's own catalog with the accepted corrections in it, and the list of what was changed.
public struct CorrectedCatalog: Sendable {
  /// What the list of changes is called behind the catalog's own name.
  public static let listEnding = "changes.csv"

  public let changes: [ListedChange]
  public let summary: ExportSummary
  /// Rejected pairs for which nobody said what should stand there.
  public let uncorrected: Int
  private let files: [(name: String?, bytes: [UInt8])]

  /// - Parameters:
  ///   - contents: read with `keepsOrigins`.
  ///   - labels: those that count and accept or reject; what they say a phrase should read is put in its place.
  ///   - standing: the labels that count for all pairs, whatever was asked for.
  public init(_ contents: CatalogContents, labels: [ExportedLabel], standing: [ExportedLabel], filter: LabelFilter)
    throws(CatalogError)
  {
    let pairs = Dictionary(contents.pairs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let accepted = Dictionary(
      standing.filter { $0.label.decision == .accept && !$0.record.isOutdated }.map { ($0.label.pair, $0.label) },
      uniquingKeysWith: { _, last in last })
    var editor = try CatalogEditor(contents, pairs: labels.map(\.label.pair))
    var changes: [ListedChange] = []
    var summary = ExportSummary()
    for exported in labels {
      let before = changes.count
      for mark in exported.label.marks where filter.keeps(mark, audit: exported.audit) {
        guard let text = mark.text else { continue }
        func list(_ column: String, _ before: String, _ after: String, _ problem: String?) {
          changes.append(ListedChange(exported, mark, column: column, before: before, after: after, problem: problem))
        }
        let words = exported.audit?.spec?.scalars(mark.start, mark.end) ?? ""
        guard let pair = pairs[exported.label.pair] else {
          list("", words, text, "the pair is not in the catalog any more")
          continue
        }
        guard exported.audit?.spec == pair.spec else {
          list("", words, text, EditProblem.changedSince.description)
          continue
        }
        if let other = editor.twins(of: mark.start..<mark.end, in: pair).first(where: { twin in
          guard let label = accepted[twin.pair] else { return false }
          return !label.marks.contains {
            $0.isWrong && $0.start == twin.span.lowerBound && $0.end == twin.span.upperBound
          }
        }) {
          list("", words, text, "the same words are sold with the photo of \(other.pair), where they were accepted")
          continue
        }
        for change in editor.replace(mark.start..<mark.end, of: pair, with: text) {
          list(change.column, change.before, change.after, change.problem?.description)
        }
      }
      // What could not be placed comes again with `--since-last`.
      if changes[before...].allSatisfy({ $0.problem == nil }) { summary.labels.append(exported.record.sequence) }
    }
    summary.count = changes.count { $0.problem == nil }
    summary.problems = changes.compactMap { change in
      change.problem.map { "\(change.pair): \"\(change.before)\" was not made \"\(change.after)\": \($0)" }
    }
    self.changes = changes
    self.summary = summary
    uncorrected =
      Set(labels.filter { $0.label.decision == .reject }.map(\.label.pair))
      .subtracting(changes.map(\.pair)).count
    files = editor.files
  }

  /// Writes the catalog, and the list beside it as `NAME.changes.csv`.
  /// - Parameter destination: a file; for a bare folder a folder that is new or empty.
  /// - Throws: `StagedFileError`, `ExportError`; an old file is whole then.
  public func write(to destination: URL) throws {
    let list = try StagedFile(for: destination.appendingPathExtension(Self.listEnding))
    try list.write("\u{FEFF}" + ListedChange.header.joined(separator: ",") + "\r\n")
    for change in changes { try list.write(change.row) }
    try list.finish()
    if let only = files.first, only.name == nil {
      let catalog = try StagedFile(for: destination)
      try catalog.write(only.bytes)
      try catalog.commit()
    } else {
      try writeFolder(destination)
    }
    try list.commit()
  }

  /// All texts go to a folder of another name first, which then takes the place of the empty one.
  private func writeFolder(_ destination: URL) throws {
    let manager = FileManager.default
    let path = destination.standardizedFileURL.path
    if manager.fileExists(atPath: path) {
      guard let content = try? manager.contentsOfDirectory(atPath: path), content.isEmpty else {
        throw ExportError.folderNotEmpty(path)
      }
    }
    let folder = try StagedFolder(for: destination.standardizedFileURL)
    for file in files {
      guard let name = file.name else { continue }
      let staged = try StagedFile(for: folder.url.appendingPathComponent(name), isNamed: false, search: .never)
      try staged.write(file.bytes)
      try staged.commitSoon(synced: false)
    }
    try folder.commit()
  }
}

extension ListedChange {
  fileprivate init(
    _ exported: ExportedLabel, _ mark: PhraseMark, column: String, before: String, after: String, problem: String?
  ) {
    let observed = exported.audit?.phrase(from: mark.start, to: mark.end)?.observed
    let why = [observed.map { "\(mark.facet.rawValue): the photo shows \($0)" }, exported.label.note].compactMap { $0 }
    self.init(
      pair: exported.label.pair, column: column, before: before, after: after, operator: exported.label.operator,
      at: exported.label.at, why: why.isEmpty ? mark.facet.rawValue : why.joined(separator: "; "), problem: problem)
  }
}
