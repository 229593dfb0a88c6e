public import Foundation
import Records

/// A correction as the list beside a corrected catalog has it.
public struct ListedChange: Sendable, Hashable {
  public let pair: String
  public let column: String
  public let before: String
  public let after: String
  public let `operator`: String
  public let at: Date
  /// The operator's note, and what the audit saw instead.
  public let why: String
  /// Why the catalog still says what it said; `nil` where it was corrected.
  public let problem: String?

  static let header = ["id", "column", "before", "after", "who", "when", "why", "not_corrected_because"]

  var row: String {
    [
      SpreadsheetCell.text(pair), SpreadsheetCell.text(column), SpreadsheetCell.text(before),
      SpreadsheetCell.text(after), SpreadsheetCell.text(`operator`), SpreadsheetCell.plain(Timestamp.text(at)),
      SpreadsheetCell.text(why), SpreadsheetCell.text(problem),
    ].joined(separator: ",") + "\r\n"
  }
}
