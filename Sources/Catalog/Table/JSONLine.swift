import Foundation

/// One line of NDJSON: the object's top-level keys in their order, values as text.
///
/// Foundation's parsers give a dictionary, which forgets the order that the spec's lines follow, and numbers as binary,
/// which forgets how they were written ("9.50"). So Foundation checks the line, and this cuts it up.
struct JSONLine {
  /// Strings as they read, `null` as nothing, anything else as it is written.
  private(set) var values: [(key: String, value: String)] = []
  /// Where each value stands, quotes included: indices of the line.
  private(set) var places: [Range<Int>] = []

  /// `nil` where the line is no JSON object.
  init?(_ line: ArraySlice<UInt8>) {
    guard (try? JSONSerialization.jsonObject(with: Data(line))) is [String: Any] else { return nil }
    var cutter = Cutter(bytes: line, at: line.startIndex)
    cutter.skip(to: UInt8(ascii: "{"))
    cutter.at += 1
    while true {
      cutter.skipSpace()
      guard cutter.current == UInt8(ascii: "\"") else { return }
      let key = Self.text(of: cutter.value())
      cutter.skip(to: UInt8(ascii: ":"))
      cutter.at += 1
      cutter.skipSpace()
      let value = cutter.value()
      values.append((key, Self.text(of: value)))
      places.append(value.startIndex..<value.endIndex)
      cutter.skipSpace()
      guard cutter.current == UInt8(ascii: ",") else { return }
      cutter.at += 1
    }
  }

  init(keeping line: JSONLine, where isKept: (String) -> Bool) { values = line.values.filter { isKept($0.key) } }

  private static func text(of raw: ArraySlice<UInt8>) -> String {
    guard raw.first == UInt8(ascii: "\"") else {
      let text = String(decoding: raw, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      return text == "null" ? "" : text
    }
    if !raw.contains(UInt8(ascii: "\\")) { return String(decoding: raw.dropFirst().dropLast(), as: UTF8.self) }
    let decoded = try? JSONSerialization.jsonObject(with: Data(raw), options: .fragmentsAllowed)
    return decoded as? String ?? ""
  }
}

/// Walks over JSON that is known to be well formed.
private struct Cutter {
  let bytes: ArraySlice<UInt8>
  var at: Int

  var current: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  mutating func skipSpace() {
    while let byte = current, byte == 0x20 || (0x09...0x0D).contains(byte) { at += 1 }
  }

  mutating func skip(to wanted: UInt8) {
    while let byte = current, byte != wanted { at += 1 }
  }

  /// The value that starts here, up to its end.
  mutating func value() -> ArraySlice<UInt8> {
    let start = at
    var depth = 0
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        skipString()
        if depth == 0 { return bytes[start..<at] }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return bytes[start..<at] }
        depth -= 1
        if depth == 0 {
          at += 1
          return bytes[start..<at]
        }
      case UInt8(ascii: ",") where depth == 0: return bytes[start..<at]
      default: break
      }
      at += 1
    }
    return bytes[start..<at]
  }

  private mutating func skipString() {
    at += 1
    while let byte = current, byte != UInt8(ascii: "\"") { at += byte == UInt8(ascii: "\\") ? 2 : 1 }
    at = min(at + 1, bytes.endIndex)
  }
}
