public import Foundation

/// A catalog as it was read: the pairs that can be judged, and what is wrong with the others.
public struct CatalogContents: Sendable {
  public let kind: CatalogKind
  /// The file, or the folder where that is the catalog.
  public let source: URL
  /// `nil` for a bare folder, whose texts have one each.
  public let encoding: TextEncoding?
  /// In the file's order; ids are unique.
  public let pairs: PairList
  /// By line; several for a row where several things are wrong.
  public let faults: [CatalogFault]
  private let rows: SourceRows
  private let origins: [String: SpecOrigin]

  init(
    kind: CatalogKind, source: URL, encoding: TextEncoding?, pairs: PairList, faults: [CatalogFault], rows: SourceRows,
    origins: [String: SpecOrigin] = [:]
  ) {
    self.kind = kind
    self.source = source
    self.encoding = encoding
    self.pairs = pairs
    self.faults = faults
    self.rows = rows
    self.origins = origins
  }

  /// What is wrong with the catalog, a line each: its faults, or that there is nothing in it.
  public var complaints: [String] {
    pairs.isEmpty && faults.isEmpty ? ["has no rows; export the catalog again"] : faults.map(\.description)
  }

  /// The faults of each pair that was lost, together: what one error audit tells.
  public var lostPairs: [[CatalogFault]] {
    var lost: [[CatalogFault]] = []
    for fault in faults {
      if let last = lost.last?.last, last.line == fault.line, last.id == fault.id {
        lost[lost.count - 1].append(fault)
      } else {
        lost.append([fault])
      }
    }
    return lost
  }

  /// Which cells a pair's spec came from; `nil` where the catalog was read without keeping that.
  func origin(of pair: String) -> SpecOrigin? { origins[pair] }

  /// A column's name as the file has it, for a table.
  func columnName(_ place: CellPlace) -> String {
    if let name = rows.name(of: place) { return name }
    return place.file ?? "column \(place.column + 1)"
  }

  /// All columns of the pair's first row as they stand in the file, in its order; empty for a bare folder, and where the
  /// catalog was read without keeping them.
  public func columns(of pair: Pair) -> [Column] { rows.columns(atLine: pair.line) }
}

/// One cell of a catalog with its column's name, untouched.
public struct Column: Sendable, Hashable {
  public let name: String
  public let value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// The rows of the file, where they are kept.
struct SourceRows: Sendable {
  let isKept: Bool
  /// Names shared by all rows; rows of NDJSON bring their own.
  var header: [String] = []
  private var fields: [Int: [String]] = [:]
  private var keyed: [Int: [Column]] = [:]

  init(isKept: Bool) { self.isKept = isKept }

  func name(of place: CellPlace) -> String? {
    let names = keyed[place.line]?.map(\.name) ?? header
    return names.indices.contains(place.column) && place.file == nil ? names[place.column] : nil
  }

  mutating func add(_ row: TableRow) { if isKept { fields[row.line] = row.fields } }

  mutating func add(_ columns: @autoclosure () -> [Column], line: Int) { if isKept { keyed[line] = columns() } }

  func columns(atLine line: Int) -> [Column] {
    if let columns = keyed[line] { return columns }
    return zip(header, fields[line] ?? []).map { Column(name: $0, value: $1) }
  }
}
