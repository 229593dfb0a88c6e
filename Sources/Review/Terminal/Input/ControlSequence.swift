/// What stands between "ESC [" and the final byte.
struct ControlSequence {
  /// "<", "=", ">" or "?" before the numbers: private to a terminal.
  let mark: UInt8?
  /// An omitted number is 0.
  let numbers: [Int]

  init(_ parameters: [UInt8]) {
    mark = parameters.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    let text = parameters.dropFirst(mark == nil ? 0 : 1)
    numbers =
      text.isEmpty
      ? []
      : text.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
        Int(String(decoding: $0, as: UTF8.self)) ?? 0
      }
  }

  /// Of a key without Shift, Alt or Control: xterm sends these as a second number, one above their bits.
  var plainNumber: Int? { numbers.count == 1 || numbers.dropFirst() == [1] ? numbers.first : nil }

  /// No number, or as xterm has it the number 1.
  var isPlain: Bool { numbers.isEmpty || plainNumber == 1 }
}
