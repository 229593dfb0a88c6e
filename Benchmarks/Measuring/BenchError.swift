/// What keeps a benchmark from being run or trusted.
enum BenchError: Error, CustomStringConvertible {
  case noFrame
  case noFile(String, mend: String)
  case failed(program: String, status: Int32, words: String)
  /// Both sides do not do the same.
  case disagreement(String)
  case notStarted(program: String, reason: String)

  var description: String {
    switch self {
    case .noFrame: "the program drew no frame within a minute; build it first: swift build -c release"
    case .noFile(let file, let mend): "\(file) is missing: \(mend)"
    case .failed(let program, let status, let words): "\(program) ended with \(status): \(words)"
    case .disagreement(let what): "both sides disagree: \(what)"
    case .notStarted(let program, let reason): "\(program) can't be started: \(reason)"
    }
  }
}
