/// One reader of what strangers send, with what it promises for any bytes: the same function serves the fuzzer and the
/// test that replays the corpus.
package struct FuzzTarget: Sendable {
  /// Of the target's folder in `Fuzz/Corpus`.
  package let name: String
  /// Longest input that the fuzzer tries, in bytes.
  package let longest: Int
  /// - Returns: each promise that these bytes broke, in words. Whatever traps has broken one too.
  package let breaches: @Sendable (_ input: [UInt8]) -> [String]

  package init(_ name: String, longest: Int = 4096, breaches: @escaping @Sendable (_ input: [UInt8]) -> [String]) {
    self.name = name
    self.longest = longest
    self.breaches = breaches
  }
}

extension FuzzTarget {
  /// - Throws: what keeps a target from being set up: a dictionary that is not installed, no room for temporary files.
  package static let makers: [(name: String, make: @Sendable () throws -> FuzzTarget)] = [
    ("catalog", { try catalog() }), ("claims", { try claims() }), ("japanese", { try japanese() }),
    ("settings", { try settings() }), ("terminal", { terminal() }), ("model", { try model() }),
    ("features", { features() }), ("tokenizer", { try tokenizer() }), ("labels", { try labels() }),
    ("lines", { try lines() }),
  ]
}

/// An input whose first byte chooses the reader that gets the rest.
struct ChosenInput {
  let kind: Character
  let content: ArraySlice<UInt8>

  init?(_ input: [UInt8]) {
    guard let first = input.first else { return nil }
    kind = Character(Unicode.Scalar(first))
    content = input.dropFirst()
  }

  var text: String { String(decoding: content, as: UTF8.self) }
}
