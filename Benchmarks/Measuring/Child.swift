import Foundation
import Synchronization

/// A program run to its end in a process of its own, and what that took.
struct Child {
  let program: URL
  var arguments: [String] = []
  /// Beside `PATH`, `HOME` and the language.
  var environment: [String: String] = [:]
  /// Empty where `nil`.
  var input: URL?
  /// Thrown away where `nil`.
  var output: URL?
  /// Exit codes that are no failure.
  var accepted: Set<Int32> = [0]

  struct Result {
    let usage: Usage
    let errors: String
    /// Cores in use in each fifth of a second.
    let cores: [Double]

    /// Share of the run in which at least `count` cores' worth of work was done, less a tenth of a core for the scheduler.
    func share(withCores count: Int) -> Double {
      cores.isEmpty ? .nan : Double(cores.count { $0 >= Double(count) - 0.1 }) / Double(cores.count)
    }
  }

  /// - Throws: `BenchError` where it can't be started or ends with another code than those accepted.
  func run() throws -> Result {
    let errors = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-bench-\(UUID()).err")
    defer { try? FileManager.default.removeItem(at: errors) }
    let energy = Energy()
    let before = energy?.read()
    let start = ContinuousClock.now
    let process = try spawn(errors: errors)
    let watch = CoreWatch(process)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = (ContinuousClock.now - start) / .seconds(1)
    let cores = watch.end()
    let words = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
    // As WEXITSTATUS and WTERMSIG have it, which are macros.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    guard accepted.contains(code) else {
      throw BenchError.failed(program: program.lastPathComponent, status: code, words: String(words.suffix(600)))
    }
    return Result(
      usage: Usage(
        wall: wall, processor: Usage.seconds(usage), peakMemory: usage.ru_maxrss * 1024,
        joules: energy.flatMap { energy in before.map { energy.joules(since: $0) } }),
      errors: words, cores: cores)
  }

  private func spawn(errors: URL) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input?.path ?? "/dev/null", O_RDONLY, 0)
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output?.path ?? "/dev/null", writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors.path, writing, 0o600)
    var variables = ["PATH", "HOME", "LANG", "TMPDIR"].reduce(into: [String: String]()) {
      $0[$1] = ProcessInfo.processInfo.environment[$1]
    }
    variables.merge(environment) { $1 }
    let words = ([program.path] + arguments).map { strdup($0) } + [nil]
    let pairs = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + pairs { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program.path, &actions, nil, words, pairs)
    guard code == 0 else {
      throw BenchError.notStarted(program: program.path, reason: String(cString: strerror(code)))
    }
    return process
  }
}

/// Reads a process's clock while it runs.
private final class CoreWatch: Sendable {
  private static let interval = 0.2

  private let isOver = Atomic(false)
  private let cores = Mutex<[Double]>([])

  init(_ process: pid_t) {
    Thread.detachNewThread { [self] in
      var (last, time) = (Self.ticks(of: process), ContinuousClock.now)
      while !isOver.load(ordering: .relaxed) {
        Thread.sleep(forTimeInterval: Self.interval)
        let (ticks, now) = (Self.ticks(of: process), ContinuousClock.now)
        guard let ticks, let before = last else { continue }
        let used = Double(ticks - before) / Double(sysconf(Int32(_SC_CLK_TCK))) / ((now - time) / .seconds(1))
        cores.withLock { $0.append(used) }
        (last, time) = (ticks, now)
      }
    }
  }

  func end() -> [Double] {
    isOver.store(true, ordering: .relaxed)
    return cores.withLock { $0 }
  }

  /// User and system time in clock ticks: fields 14 and 15 of proc(5)'s stat, counted behind the name in brackets.
  private static func ticks(of process: pid_t) -> Int? {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return nil }
    return user + system
  }
}
