import Foundation
import Prose

/// Trainings with something left out side by side, as Markdown.
public struct AblationTable: Sendable {
  private static let columns: [(title: String, figure: NetworkReport.Figure)] = [
    ("S attribute", .similarityAttribute), ("S kind", .similarityKind),
    ("S attribute, appended", .similarityAttributeAppended),
    ("margin attribute", .marginAttribute), ("margin kind", .marginKind), ("claims", .claims),
    ("colour", .claimsColour),
    ("kind", .claimsKind), ("pattern", .claimsPattern), ("material", .claimsMaterial), ("part", .claimsPart),
    ("unseen kind", .claimsUnseenKind), ("naming, margin", .namingMargin), ("naming, raw", .namingSupport),
    ("naming, raw, appended", .namingSupportAppended), ("gate", .gate), ("pointing", .pointing),
    ("centre", .pointingAtCentre), ("wrong photo", .wrongPhoto),
  ]

  private let rows: [(name: String, reports: [NetworkReport])]

  /// - Parameter rows: each variant with a report a seed.
  public init(_ rows: [(name: String, reports: [NetworkReport])]) { self.rows = rows.filter { !$0.reports.isEmpty } }

  /// What the claims of a source's own lines come to, with it among the training lines and without it: an unseen shop.
  /// Empty where nothing was trained without one, or nothing in full.
  /// - Parameters:
  ///   - full: the name of the row with every source.
  ///   - without: the name of the row without a source.
  public func unseenSources(full: String, without: (_ source: String) -> String) -> String {
    guard let whole = rows.first(where: { $0.name == full }) else { return "" }
    let sources = Set(whole.reports.flatMap(\.claimsBySource.keys)).sorted()
    let lines = sources.compactMap { source -> String? in
      guard let left = rows.first(where: { $0.name == without(source) }) else { return nil }
      func cell(_ reports: [NetworkReport]) -> String {
        let known = reports.compactMap { $0.claimsBySource[source] }
        let counts = Set(known.map(\.count)).sorted()
        guard let last = counts.last else { return Self.cell(known) }
        return ([Self.cell(known)] + counts.dropLast().map(String.init) + [last.counted("claim")]).joined(
          separator: ", ")
      }
      return "| \(source) | \(cell(whole.reports)) | \(cell(left.reports)) |"
    }
    if lines.isEmpty { return "" }
    return (["| source | claims, learned from | claims, unseen |", "| --- | --- | --- |"] + lines)
      .joined(separator: "\n") + "\n"
  }

  /// Each figure: the mean over seeds, the mean 95 % interval by product, and half the range over seeds. Figures that no row
  /// has are left out.
  public var markdown: String {
    let columns = Self.columns.filter { column in rows.contains { $0.reports.contains { $0[column.figure] != nil } } }
    var lines = [
      "| | seeds | " + columns.map(\.title).joined(separator: " | ") + " |",
      "| --- | --- |" + columns.map { _ in " --- |" }.joined(),
    ]
    for row in rows {
      let cells = columns.map { column in Self.cell(row.reports.compactMap { $0[column.figure] }) }
      lines.append("| \(row.name) | \(row.reports.count) | " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ estimates: [Estimate]) -> String {
    guard !estimates.isEmpty else { return "–" }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    let values = estimates.map(\.value)
    let text = String(
      format: "%.3f [%.2f, %.2f]", mean(values), mean(estimates.map(\.low)), mean(estimates.map(\.high)))
    guard values.count > 1, let low = values.min(), let high = values.max() else { return text }
    return text + String(format: " ±%.3f", (high - low) / 2)
  }
}
