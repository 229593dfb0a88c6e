public import Foundation

/// Puts corrected words into a copy of a catalog, and leaves every other byte as it was.
///
/// A span of a spec is traced back to the cells that it came from, and only the bytes of the words that change are
/// replaced there, in the file's encoding and the cell's quoting. Columns that repeat the corrected words (a colour that
/// the title says already) are corrected with them.
public struct CatalogEditor: Sendable {
  /// What became of a correction in one column.
  public struct Change: Sendable, Hashable {
    public let column: String
    public let before: String
    public let after: String
    /// `nil` where it was made.
    public let problem: EditProblem?
  }

  private struct Edit: Hashable {
    let bytes: Range<Int>
    /// As they are written in the cell, UTF-8.
    let new: String
  }

  private let contents: CatalogContents
  private let folder: URL?
  /// The pairs of each product.
  private let products: [String: [String]]
  private var originals: [String: EncodedOriginal] = [:]
  private var cells: [String: OriginalCells] = [:]
  private var edits: [CellPlace: [Edit]] = [:]

  /// Reads the original again.
  /// - Parameters:
  ///   - contents: read with `keepsOrigins`.
  ///   - pairs: those that may be corrected.
  public init(_ contents: CatalogContents, pairs: some Sequence<String>) throws(CatalogError) {
    self.contents = contents
    products = Dictionary(grouping: contents.pairs, by: \.product).mapValues { $0.map(\.id) }
    let places = pairs.compactMap { contents.origin(of: $0) }.flatMap { ($0.segments + $0.echoes).flatMap(\.cells) }
    folder = contents.kind == .folder ? contents.source : nil
    if let folder {
      for file in Set(places.compactMap(\.file)).sorted() {
        let raw = try RegularFile.read(folder.appendingPathComponent(file), inside: folder, limit: 1 << 20)
        guard let original = EncodedOriginal(raw) else { throw CatalogError(.binary, file: file) }
        originals[file] = original
        cells[file] = OriginalCells(file: original.text, place: CellPlace(file: file))
      }
    } else {
      let path = contents.source.path
      let raw = try RegularFile.read(contents.source, limit: CatalogReader.maximumSize)
      guard let original = EncodedOriginal(raw) else { throw CatalogError(.binary, file: path) }
      let lines = Set(places.map(\.line))
      originals[""] = original
      cells[""] =
        contents.kind == .ndjson
        ? OriginalCells(ndjson: original.text, lines: lines)
        : try OriginalCells(table: original.text, file: path, lines: lines)
    }
  }

  /// Puts words in the place of a span of a pair's spec.
  /// - Parameter span: unicode scalars of the spec.
  /// - Returns: a change for each column that says the words; nothing where the new words are the old ones.
  public mutating func replace(_ span: Range<Int>, of pair: Pair, with text: String) -> [Change] {
    let scalars = Array(pair.spec.unicodeScalars)
    guard span.lowerBound >= 0, span.upperBound <= scalars.count, let origin = contents.origin(of: pair.id) else {
      return [Change(column: "", before: "", after: text, problem: .outsideText)]
    }
    let words = Self.text(scalars[span])
    guard let change = WordChange(from: words, to: text) else { return [] }
    let changed = span.lowerBound + change.span.lowerBound..<span.lowerBound + change.span.upperBound
    guard
      let segment = origin.segments.first(where: {
        $0.span.lowerBound <= changed.lowerBound && changed.upperBound <= $0.span.upperBound
      })
    else { return [Change(column: "", before: words, after: text, problem: .outsideText)] }

    let local = changed.lowerBound - segment.span.lowerBound..<changed.upperBound - segment.span.lowerBound
    var changes = segment.cells.map {
      replace(local, of: Self.text(scalars[segment.span]), in: $0, isMarkup: segment.isMarkup, change)
    }
    // The same words in a column that the spec leaves out because the text says them.
    guard changes.contains(where: { $0.problem == nil }) else { return changes }
    for echo in origin.echoes where echo.span.overlaps(changed) {
      for cell in echo.cells { changes.append(repeatChange(change, at: changed, in: cell, echo)) }
    }
    return changes
  }

  /// Other pairs whose specs hold the same cell's same words: a product's further photos.
  /// - Returns: each with the words' span in its own spec.
  public func twins(of span: Range<Int>, in pair: Pair) -> [(pair: String, span: Range<Int>)] {
    guard
      let segment = contents.origin(of: pair.id)?.segments.first(where: { $0.span.overlaps(span) }),
      let cell = segment.cells.first
    else { return [] }
    return products[pair.product, default: []].compactMap { other in
      guard other != pair.id,
        let same = contents.origin(of: other)?.segments.first(where: { $0.cells.contains(cell) })
      else { return nil }
      let shift = same.span.lowerBound - segment.span.lowerBound
      return (other, span.lowerBound + shift..<span.upperBound + shift)
    }
  }

  /// The catalog with its changes, by file name for a bare folder (its texts alone), else one file.
  public var files: [(name: String?, bytes: [UInt8])] {
    guard let folder else { return [(nil, rendered(""))] }
    let names = contents.pairs.compactMap { contents.origin(of: $0.id)?.segments.first?.cells.first?.file }
    return names.compactMap { name in
      if originals[name] != nil { return (name, rendered(name)) }
      return (try? RegularFile.read(folder.appendingPathComponent(name), inside: folder, limit: 1 << 20)).map {
        (name, $0)
      }
    }
  }
}

extension CatalogEditor {
  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// A column that says just the words that change, in a part of its value.
  private mutating func repeatChange(
    _ change: WordChange, at span: Range<Int>, in cell: CellPlace, _ echo: SpecOrigin.Segment
  ) -> Change {
    let column = contents.columnName(cell)
    guard echo.span == span, let part = echo.part, let written = written(cell) else {
      return Change(column: column, before: change.old, after: change.new, problem: .saidOtherwise)
    }
    let value = Self.text(written.map(\.scalar)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard part.upperBound <= value.unicodeScalars.count else {
      return Change(column: column, before: change.old, after: change.new, problem: .changedSince)
    }
    return replace(part, of: value, in: cell, isMarkup: false, change)
  }

  private func written(_ place: CellPlace) -> [PlacedScalar]? {
    guard let original = cells[place.file ?? ""], let cell = original[place] else { return nil }
    return cell.syntax.scalars(of: original.text, in: cell.bytes)
  }

  /// - Parameter span: unicode scalars of `text`, which is what the reader made of the cell.
  private mutating func replace(
    _ span: Range<Int>, of text: String, in place: CellPlace, isMarkup: Bool, _ change: WordChange
  ) -> Change {
    func result(_ problem: EditProblem?) -> Change {
      Change(column: contents.columnName(place), before: change.old, after: change.new, problem: problem)
    }
    guard let original = cells[place.file ?? ""], let cell = original[place], let written = written(place),
      let encoding = originals[place.file ?? ""]?.encoding
    else { return result(.changedSince) }
    guard let alignment = CellAlignment(text.unicodeScalars, written: written, isMarkup: isMarkup) else {
      return result(isMarkup ? .unreadableMarkup : .changedSince)
    }
    let bytes: Range<Int>
    do throws(CellAlignment.Problem) { bytes = try alignment.bytes(of: span) } catch {
      return result(error == .crossesMarkup ? .crossesMarkup : .outsideText)
    }
    let isHTML = isMarkup && written.contains { $0.scalar == "<" || $0.scalar == "&" }
    var new = isHTML ? Self.markup(change.new, in: encoding) : change.new
    do throws(EncodingError) { _ = try encoding.encoded(new) } catch {
      return result(.unencodable(character: error.character, encoding: encoding))
    }
    new = cell.syntax.written(new)
    let edit = Edit(bytes: bytes, new: new)
    if edits[place, default: []].contains(edit) { return result(nil) }
    if edits[place, default: []].contains(where: { $0.bytes.overlaps(bytes) }) { return result(.contradictory) }
    edits[place, default: []].append(edit)
    return result(nil)
  }

  /// What HTML reads as something else is escaped, and what the file's encoding lacks becomes a reference.
  private static func markup(_ text: String, in encoding: TextEncoding) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: (try? encoding.encoded(String(scalar))) == nil ? "&#\(scalar.value);" : String(scalar)
      }
    }.joined()
  }

  private func rendered(_ file: String) -> [UInt8] {
    guard let original = originals[file], let cells = cells[file] else { return [] }
    var changes: [(bytes: Range<Int>, new: [UInt8])] = []
    for (place, edits) in edits where place.file ?? "" == file {
      guard let cell = cells[place] else { continue }
      changes += Self.changes(edits.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }, in: cell, of: original.text)
    }
    return original.applying(changes) ?? original.raw
  }

  /// The words' own bytes alone, but where the cell must be quoted now.
  private static func changes(
    _ edits: [Edit], in cell: OriginalCells.Cell, of text: [UInt8]
  ) -> [(bytes: Range<Int>, new: [UInt8])] {
    var kept: [Range<Int>] = []
    var done = cell.bytes.lowerBound
    for edit in edits {
      kept.append(done..<edit.bytes.lowerBound)
      done = edit.bytes.upperBound
    }
    kept.append(done..<cell.bytes.upperBound)
    let content = zip(kept, edits.map { Array($0.new.utf8) } + [[]]).flatMap { text[$0] + $1 }
    guard let syntax = cell.syntax.requoted(content) else {
      return edits.map { (bytes: $0.bytes, new: Array($0.new.utf8)) }
    }
    let quote = UInt8(ascii: "\"")
    func insertion(at place: Int) -> (bytes: Range<Int>, new: [UInt8]) { (place..<place, [quote]) }
    let inside = kept.flatMap { $0.filter { text[$0] == quote } }
    return [insertion(at: cell.bytes.lowerBound)] + inside.map(insertion)
      + edits.map { (bytes: $0.bytes, new: Array(syntax.written($0.new).utf8)) }
      + [insertion(at: cell.bytes.upperBound)]
  }
}
