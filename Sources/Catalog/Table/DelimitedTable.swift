/// Reads comma, semicolon and tab separated rows.
///
/// Kantei reads these itself, as readers at hand stop at the first flaw and forget the line: a catalog's faults are to be
/// listed all at once, each with its line, and the rows around them kept.
///
/// RFC 4180 with what shops' files need: any line ending, doubled quotes, line ends inside quotes, quotes inside a bare
/// field taken as they are. A quote that doesn't close, or closes before more text, costs its own row: reading goes on
/// with the line after the one on which the row starts. Tab separated rows with such quotes are taken literally, since
/// many writers of those don't quote. Blank rows are skipped.
struct DelimitedTable: Sequence, IteratorProtocol {
  /// Mending a quote may read the same bytes again, so often in all: keeps hostile files linear.
  private static let maximumRereading = 8

  private let bytes: [UInt8]
  let delimiter: UInt8
  private var at = 0
  private var line = 1
  private var rereadable: Int

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    rereadable = bytes.count * Self.maximumRereading + 1 << 20
    skipSeparatorLine()
  }

  /// Excel's `sep=;` before the header.
  private mutating func skipSeparatorLine() {
    guard bytes.starts(with: "sep=".utf8), bytes.count > 5, Self.endsLine(bytes[5]) else { return }
    at = 5
    endLine()
  }

  mutating func next() -> TableRow? {
    while at < bytes.count {
      let row = readRow()
      if row.flaw != nil || row.fields.contains(where: { !$0.isEmpty }) { return row }
    }
    return nil
  }

  /// A row once more.
  /// - Parameter start: of a row without a flaw.
  func row(at start: RowStart) -> TableRow {
    var table = self
    (table.at, table.line) = (start.byte, start.line)
    // What was mended the first time is mended again.
    table.rereadable = bytes.count + 1
    return table.readRow()
  }

  private mutating func readRow() -> TableRow {
    let (start, startLine) = (at, line)
    var fields: [String] = []
    var places: [Range<Int>] = []
    while true {
      let fieldStart = at
      if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
        var flaw: RowFlaw?
        fields.append(readQuoted(&flaw))
        if let flaw { return mend(flaw, fields: fields, start: start, startLine: startLine) }
      } else {
        fields.append(readBare())
      }
      places.append(fieldStart..<at)
      guard at < bytes.count, bytes[at] == delimiter else { break }
      at += 1
    }
    endLine()
    return TableRow(line: startLine, fields: fields, flaw: nil, places: places)
  }

  private mutating func mend(_ flaw: RowFlaw, fields: [String], start: Int, startLine: Int) -> TableRow {
    rereadable -= at - start
    at = start
    line = startLine
    guard rereadable > 0 else {
      at = bytes.count
      return TableRow(line: startLine, fields: fields, flaw: .hopeless)
    }
    var literal = [readBare()]
    var places = [start..<at]
    while at < bytes.count, bytes[at] == delimiter {
      at += 1
      let fieldStart = at
      literal.append(readBare())
      places.append(fieldStart..<at)
    }
    endLine()
    guard delimiter == UInt8(ascii: "\t") else { return TableRow(line: startLine, fields: fields, flaw: flaw) }
    return TableRow(line: startLine, fields: literal, flaw: nil, places: places, isLiteral: true)
  }

  private mutating func readBare() -> String {
    let start = at
    while at < bytes.count, bytes[at] != delimiter, !Self.endsLine(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// Leaves `at` behind the closing quote.
  private mutating func readQuoted(_ flaw: inout RowFlaw?) -> String {
    at += 1
    var content: [UInt8] = []
    var start = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        content += bytes[start..<at]
        at += 1
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
          let isEnd = at == bytes.count || bytes[at] == delimiter || Self.endsLine(bytes[at])
          if !isEnd { flaw = .textAfterQuote }
          return String(decoding: content, as: UTF8.self)
        }
        start = at
      } else if Self.endsLine(byte) {
        let isCRLF = byte == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
        if !isCRLF { line += 1 }
      }
      at += 1
    }
    flaw = .unclosedQuote
    content += bytes[start..<at]
    return String(decoding: content.prefix(1 << 12), as: UTF8.self)
  }

  private mutating func endLine() {
    guard at < bytes.count else { return }
    let isCRLF = bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
    at += isCRLF ? 2 : 1
    line += 1
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
