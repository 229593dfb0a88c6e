/// What an export is written as.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// A table for spreadsheets: the labels that count, a row for each phrase that they mark.
  case csv
  /// The contract's label lines, each with its audit: the whole history.
  case ndjson
  /// Tasks for Label Studio.
  case labelStudio = "label-studio"
  /// Boxes with captions.
  case coco
  /// The contract's truth file.
  case truth
  /// The shop's own file with its corrections.
  case catalog

  /// Whether the catalog itself must be there.
  public var readsCatalog: Bool {
    switch self {
    case .csv, .ndjson: false
    case .labelStudio, .coco, .truth, .catalog: true
    }
  }
}
