import Foundation
internal import Yams

/// The fields of a mapping, taken one by one; what is left over was misspelt.
struct YAMLFields {
  let file: URL
  let path: String
  private let fields: [(key: String, node: Node)]
  private var taken: Set<String> = []

  init(_ node: Node, file: URL, path: String) throws(EncoderError) {
    guard let mapping = node.mapping else { throw .description(file, what: "\(path) is no mapping") }
    var fields: [(key: String, node: Node)] = []
    for (key, value) in mapping {
      guard let key = key.string else { throw .description(file, what: "a key in \(path) is no text") }
      fields.append((key, value))
    }
    self.file = file
    self.path = path
    self.fields = fields
  }

  var keys: [String] { fields.map(\.key) }

  func failure(_ key: String, _ what: String) -> EncoderError { .description(file, what: "\(name(key)) \(what)") }

  private func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private mutating func take(_ key: String) -> Node? {
    taken.insert(key)
    guard let node = fields.first(where: { $0.key == key })?.node, node.null == nil || node.scalar?.style != .plain
    else { return nil }
    return node
  }

  /// Of a text, or of a number where a text is meant.
  mutating func text(_ key: String, longest: Int = 200) throws(EncoderError) -> String? {
    guard let node = take(key) else { return nil }
    guard let text = node.string, !text.isEmpty, text.utf8.count <= longest,
      text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control || $0 == "\n" })
    else { throw failure(key, "is no text of at most \(longest) bytes") }
    return text
  }

  mutating func neededText(_ key: String, longest: Int = 200) throws(EncoderError) -> String {
    guard let text = try text(key, longest: longest) else { throw failure(key, "is missing") }
    return text
  }

  mutating func integer(_ key: String, in range: ClosedRange<Int>) throws(EncoderError) -> Int? {
    guard let node = take(key) else { return nil }
    guard let number = node.int, range.contains(number) else {
      throw failure(key, "is no whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  mutating func number(_ key: String, in range: ClosedRange<Double>) throws(EncoderError) -> Double? {
    guard let node = take(key) else { return nil }
    guard let number = node.float, range.contains(number) else {
      throw failure(key, "is no number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  mutating func flag(_ key: String) throws(EncoderError) -> Bool? {
    guard let node = take(key) else { return nil }
    guard let flag = node.bool else { throw failure(key, "is neither true nor false") }
    return flag
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(EncoderError) -> Choice? where Choice.RawValue == String {
    guard let node = take(key) else { return nil }
    guard let choice = node.string.flatMap(Choice.init) else {
      throw failure(key, "is none of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }

  mutating func numbers(_ key: String, count: Int, in range: ClosedRange<Double>) throws(EncoderError) -> [Double]? {
    guard let node = take(key) else { return nil }
    guard let items = node.sequence, items.count == count else { throw failure(key, "is no list of \(count) numbers") }
    var numbers: [Double] = []
    for item in items {
      guard let number = item.float, range.contains(number) else {
        throw failure(key, "holds what is no number from \(range.lowerBound) to \(range.upperBound)")
      }
      numbers.append(number)
    }
    return numbers
  }

  mutating func texts(_ key: String, most: Int = 16) throws(EncoderError) -> [String]? {
    guard let node = take(key) else { return nil }
    guard let items = node.sequence, items.count <= most else {
      throw failure(key, "is no list of at most \(most) texts")
    }
    var texts: [String] = []
    for item in items {
      guard let text = item.string, !text.isEmpty, text.utf8.count <= 200 else { throw failure(key, "holds no text") }
      texts.append(text)
    }
    return texts
  }

  mutating func fields(_ key: String) throws(EncoderError) -> YAMLFields? {
    guard let node = take(key) else { return nil }
    return try YAMLFields(node, file: file, path: name(key))
  }

  mutating func neededFields(_ key: String) throws(EncoderError) -> YAMLFields {
    guard let fields = try fields(key) else { throw failure(key, "is missing") }
    return fields
  }

  func finish() throws(EncoderError) {
    if let key = keys.first(where: { !taken.contains($0) }) {
      throw failure(key, "is not known; known are \(taken.sorted().joined(separator: ", "))")
    }
  }
}
