public import Matching

/// Writes a catalog's audits in one format, one after the other: `begin`, `add` for each, `end`.
public protocol AuditWriter {
  mutating func begin()
  mutating func add(_ audit: Audit) throws
  mutating func end()
}

extension AuditFormat {
  /// - Parameters:
  ///   - printable: makes a stranger's text fit for a terminal; only `text` uses it.
  ///   - isColoured: whether `text` may use the terminal's colours.
  public func writer(
    to output: TextSink, printable: @escaping (String) -> String, isColoured: Bool
  ) -> any AuditWriter {
    switch self {
    case .text: AuditTable(output: output, printable: printable, isColoured: isColoured)
    case .ndjson: NDJSONWriter(output: output)
    case .json: JSONWriter(output: output)
    case .csv: CSVWriter(output: output)
    }
  }
}

/// Where text goes.
public struct TextSink: Sendable {
  private let body: @Sendable (String) -> Void

  public init(_ body: @escaping @Sendable (String) -> Void) { self.body = body }

  public func line(_ text: String) { body(text + "\n") }
}

struct NDJSONWriter: AuditWriter {
  let output: TextSink

  func begin() {}
  func add(_ audit: Audit) throws { output.line(try AuditLine.text(audit)) }
  func end() {}
}

struct JSONWriter: AuditWriter {
  let output: TextSink
  private var previous: String?

  init(output: TextSink) { self.output = output }

  func begin() { output.line("[") }

  mutating func add(_ audit: Audit) throws {
    if let previous { output.line(previous + ",") }
    previous = try AuditLine.text(audit)
  }

  func end() {
    if let previous { output.line(previous) }
    output.line("]")
  }
}
