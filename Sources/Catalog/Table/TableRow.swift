/// One row of a table, its header's or a later one.
struct TableRow: Sendable, Hashable {
  /// Line on which it starts, from 1.
  let line: Int
  var fields: [String]
  let flaw: RowFlaw?
  /// Where each field stands in the text, its quotes included: bytes of UTF-8.
  var places: [Range<Int>] = []
  /// Quotes in it are taken as they are.
  var isLiteral = false
}

/// What is wrong with how a row is written.
enum RowFlaw: Sendable, Hashable {
  /// Something follows a closing quote.
  case textAfterQuote
  case unclosedQuote
  /// Quotes were mended too often: nothing after this row was read.
  case hopeless
}
