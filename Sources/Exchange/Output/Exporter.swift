public import Catalog
import Foundation
public import Matching
public import Records

/// Writes a catalog's labels in one format. What is selected is read once, so that it is one state of the store.
public struct Exporter {
  private let store: Store
  private let catalog: CatalogID
  let format: ExportFormat
  let filter: LabelFilter
  private let isSinceLast: Bool

  public init(store: Store, catalog: CatalogID, format: ExportFormat, filter: LabelFilter, isSinceLast: Bool = false) {
    self.store = store
    self.catalog = catalog
    self.format = format
    self.filter = filter
    self.isSinceLast = isSinceLast
  }

  /// - Parameters:
  ///   - contents: the catalog, for the formats that read it (`ExportFormat.readsCatalog`).
  ///   - imagePrefix: what Label Studio finds photos by, put before their names.
  /// - Throws: `StoreError`, what the sink throws, `ExportError` for `catalog`, which is `CorrectedCatalog`'s.
  public func write(
    to sink: some ExportSink, contents: CatalogContents? = nil, imagePrefix: String = LabelStudioConfig.imagePrefix
  ) throws -> ExportSummary {
    let pairs = Dictionary(
      (contents?.pairs ?? PairList([])).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    switch format {
    case .csv: return try LabelTable(filter: filter).write(try labels(), to: sink)
    case .ndjson: return try LabelLines().write(try labels(), to: sink)
    case .labelStudio:
      return try LabelStudioTasks(pairs: pairs, imagePrefix: imagePrefix)
        .write(try labels(), undecided: try undecidedAudits(), to: sink)
    case .coco: return try COCODataset(pairs: pairs, filter: filter).write(try labels(), to: sink)
    case .truth: return try TruthLines(pairs: pairs).write(try labels(), to: sink)
    case .catalog: throw ExportError.catalogNeedsFile
    }
  }

  /// Remembers what an export held, once its file has its name; of labels that were asked for in part nothing, so that the
  /// rest of them still comes.
  public func note(_ summary: ExportSummary) throws(StoreError) {
    guard filter.facets.isEmpty, filter.states.isEmpty else { return }
    try store.noteExport(of: summary.labels, as: format.rawValue)
  }

  /// The labels that the format and the filter want, in the order in which they were appended.
  public func labels() throws(StoreError) -> [ExportedLabel] {
    let held = isSinceLast ? try store.exportedLabels(as: format.rawValue, in: catalog) : []
    var result: [ExportedLabel] = []
    let records = try store.labelRecords(in: catalog)
    let agreed = holdsCorrections ? Self.agreedCorrections(records) : []
    for record in records
    where (wants(record) || agreed.contains(record.sequence)) && !held.contains(record.sequence) {
      let audit: Audit? = if let id = record.audit { try store.audit(id)?.audit } else { nil }
      if filter.keeps(record.label, audit: audit) { result.append(ExportedLabel(record: record, audit: audit)) }
    }
    return result
  }

  /// Formats that say what a phrase should be.
  private var holdsCorrections: Bool {
    switch format {
    case .csv, .coco, .catalog: true
    case .ndjson, .labelStudio, .truth: false
    }
  }

  /// Corrections that a later operator agreed with, without repeating them: who only says that a pair is wrong takes nothing back.
  private static func agreedCorrections(_ records: [LabelRecord]) -> Set<Int> {
    func corrects(_ record: LabelRecord) -> Bool { record.label.corrections.contains { $0.text != nil } }
    let bare = Set(
      records.filter { $0.isCurrent && $0.label.decision == .reject && !corrects($0) }.map(\.label.pair))
    let corrections = records.filter {
      bare.contains($0.label.pair) && $0.isStanding && $0.label.decision == .reject && corrects($0)
    }
    return Set(Dictionary(grouping: corrections, by: \.label.pair).values.compactMap(\.last?.sequence))
  }

  private func wants(_ record: LabelRecord) -> Bool {
    let isDecided = record.label.decision == .accept || record.label.decision == .reject
    return switch format {
    case .ndjson: true
    case .csv: record.isCurrent
    case .labelStudio: record.isStanding
    case .coco, .truth, .catalog: record.isCurrent && isDecided
    }
  }

  /// Audits of pairs that nobody decided, for others to label: only where nothing is asked of labels.
  private func undecidedAudits() throws(StoreError) -> [Audit] {
    guard filter.isEmpty, !isSinceLast else { return [] }
    let decided = Set(try store.labelRecords(in: catalog).filter(\.isStanding).map(\.label.pair))
    var audits: [Audit] = []
    try store.forEachAudit(in: catalog) { stored in
      guard let id = stored.audit.id, !decided.contains(id), stored.audit.verdict != .error else { return }
      audits.append(stored.audit)
    }
    return audits
  }
}
