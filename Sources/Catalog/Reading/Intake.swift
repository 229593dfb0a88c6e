import Foundation

/// Takes what a format finds in a catalog, one piece at a time, so that no more of it is held than what becomes of it.
struct Intake: ~Copyable {
  private var rows: SourceRows
  /// Of rows that became no draft.
  private var faults: [CatalogFault] = []
  private var undecodable: [CatalogFault] = []
  private var assembler: PairAssembler
  /// Whether the text holds what couldn't be decoded.
  private let isDamaged: Bool

  init(_ assembler: consuming PairAssembler, keepsColumns: Bool, isDamaged: Bool = false) {
    self.assembler = assembler
    self.isDamaged = isDamaged
    rows = SourceRows(isKept: keepsColumns)
  }

  mutating func name(columns: [String]) { rows.header = columns }
  mutating func keep(_ row: TableRow) { rows.add(row) }
  mutating func keep(_ columns: @autoclosure () -> [Column], line: Int) { rows.add(columns(), line: line) }
  mutating func refuse(_ fault: CatalogFault) { faults.append(fault) }

  mutating func take(_ draft: PairDraft) {
    if isDamaged, draft.holdsReplacement {
      undecodable.append(
        CatalogFault(.undecodable, line: draft.line, id: draft.id.harmless, image: draft.image, spec: draft.text))
    } else {
      assembler.add(draft)
    }
  }

  func contents(kind: CatalogKind, source: URL, encoding: TextEncoding?) -> CatalogContents {
    let faults = (faults + undecodable + assembler.faults).enumerated().sorted { one, other in
      (one.element.line, one.offset) < (other.element.line, other.offset)
    }
    return CatalogContents(
      kind: kind, source: source, encoding: encoding, pairs: assembler.groupedPairs(), faults: faults.map(\.element),
      rows: rows, origins: assembler.origins)
  }
}

extension PairDraft {
  fileprivate var holdsReplacement: Bool {
    ([id, image, text] + claims.map(\.value)).contains { $0.unicodeScalars.contains("\u{FFFD}") }
  }
}
