import Robot

/// How long keys waited for the frames that answer them. An answer changes what is seen (`ReviewView`): a frame for
/// another reason, as the time alone brings one, is none.
struct KeyWaits {
  /// Milliseconds without a byte before the next key; no finger is faster.
  private static let still: Int32 = 20

  /// Milliseconds.
  private var times: [Double] = []
  /// Keys that were left out, as they can change nothing: the screen says already why they can't work.
  private var leftOut: [String: Int] = [:]
  /// Keys after which nothing else was seen for two seconds, and that should have changed something.
  private var unanswered: [String: Int] = [:]

  mutating func press(_ key: String, on terminal: PseudoTerminal) {
    // A photo that comes a little after its pair, and would be taken for this key's answer.
    terminal.rest(milliseconds: Self.still)
    let before = ReviewView(terminal)
    if before.objects(to: key) {
      leftOut[key, default: 0] += 1
    } else if let time = terminal.frameTime(of: key, where: { ReviewView($0) != before }) {
      times.append(time / .milliseconds(1))
    } else {
      unanswered[key, default: 0] += 1
    }
  }

  var summary: String {
    let frames = Percentiles(times)
    return "key to frame over \(times.count) keys: p50 \(frames.at(0.5)), p99 \(frames.at(0.99)), max \(frames.at(1)); "
      + "left out as they can change nothing: \(Self.words(leftOut)); without an answer: \(Self.words(unanswered))"
  }

  /// "3 (n 1, w 2)"
  private static func words(_ counts: [String: Int]) -> String {
    let names = counts.sorted { $0.key < $1.key }.map { "\($0.key == "\t" ? "tab" : $0.key) \($0.value)" }
    let sum = counts.values.reduce(0, +)
    return names.isEmpty ? "0" : "\(sum) (\(names.joined(separator: ", ")))"
  }
}
