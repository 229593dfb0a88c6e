/// A JSON value whose objects keep every key: Swift's dictionaries hold canonically equivalent strings equal, and a
/// vocabulary has both spellings of many words.
enum JSONNode: Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONNode])
  case object([(key: String, value: JSONNode)])

  /// Of equal keys the last. `nil` where this is no object, or has no such key.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// `nil` for null as well.
  var value: JSONNode? { if case .null = self { nil } else { self } }
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  var double: Double? { if case .number(let number) = self { number } else { nil } }
  var items: [JSONNode]? { if case .array(let items) = self { items } else { nil } }
  var members: [(key: String, value: JSONNode)]? { if case .object(let members) = self { members } else { nil } }
  /// A token's index.
  var index: Int32? { double.flatMap { Int32(exactly: $0) }.flatMap { $0 >= 0 ? $0 : nil } }
}
