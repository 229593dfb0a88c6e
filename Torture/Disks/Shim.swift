import Foundation
import Records
import Robot

/// What can't be had from a file system: fsync that takes its time, and a clock that is set back. A library is put before the
/// C library's own functions.
struct Shim {
  let house: House

  private static let source = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <stdlib.h>
    #include <time.h>
    #include <unistd.h>
    static void rest(void) { char *ms = getenv("TORTURE_SYNC_MS"); if (ms) usleep(atoi(ms) * 1000); }
    int fsync(int f) { rest(); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(f); }
    int fdatasync(int f) { rest(); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(f); }
    int clock_gettime(clockid_t id, struct timespec *t) {
      static int (*real)(clockid_t, struct timespec *);
      if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
      int result = real(id, t);
      char *file = getenv("TORTURE_CLOCK_FILE");
      if (id == CLOCK_REALTIME && file && access(file, F_OK) == 0) t->tv_sec -= 7200;
      return result;
    }
    """

  private func library() throws -> String {
    let (source, library) = (
      house.folder.appendingPathComponent("shim.c"), house.folder.appendingPathComponent("shim.so")
    )
    if !FileManager.default.fileExists(atPath: library.path) {
      try Data(Self.source.utf8).write(to: source)
      guard try Machine.run("cc", "-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl") else {
        throw Skip(reason: "there is no C compiler for the library that stands between")
      }
    }
    return library.path
  }

  /// Each fsync takes a fifth of a second.
  func slowDisk() throws -> [String] {
    let shop = try Shop(in: house.folder.appendingPathComponent("slow-shop"), pairs: 20, photos: 8)
    var room = try house.room("slow")
    _ = try shop.stock(room.storeFile)
    room.variables = ["LD_PRELOAD": try library(), "TORTURE_SYNC_MS": "200"]
    var desk = try Desk(room, shop)
    var problems: [String] = []
    let start = ContinuousClock.now
    for key in ["a", "r", "a", "u", "r"] where !desk.press(key) { problems.append("\(key) is not saved") }
    if ContinuousClock.now - start < .milliseconds(5 * 200) { problems.append("no decision waited for the disk") }
    let outcome = try room.run(["export", shop.folder.path, "--format", "ndjson", "--out", "out"])
    if outcome.code != 0 { problems.append("export: \(outcome.errors)") }
    return try problems + desk.leave()
  }

  /// By two hours, in the middle of a review.
  func clockSetBack() throws -> [String] {
    let shop = try Shop(in: house.folder.appendingPathComponent("clock-shop"), pairs: 20, photos: 8)
    var room = try house.room("clock")
    let (store, catalog) = try shop.stock(room.storeFile)
    let signal = room.file("set-back")
    room.variables = ["LD_PRELOAD": try library(), "TORTURE_CLOCK_FILE": signal.path]
    var desk = try Desk(room, shop)
    var problems: [String] = []
    for key in ["a", "r", "a"] where !desk.press(key) { problems.append("\(key) is not saved before") }
    try Data().write(to: signal)
    for key in ["r", "a", "u", "u", "u", "r"] where !desk.press(key) { problems.append("\(key) is not saved after") }
    problems += try desk.leave()
    let labels = try store.labels(in: catalog)
    guard zip(labels, labels.dropFirst()).contains(where: { $0.at > $1.at }) else {
      return problems + ["the clock was never set back"]
    }
    // Undone in the order in which they were made, the last first.
    let made = labels.filter { !$0.isWithdrawn }
    let undone = labels.filter(\.isWithdrawn).map(\.supersedes)
    if undone != [made[4].id, made[3].id, made[2].id] { problems.append("undo took back others than the last") }
    let log = try room.run(["log", shop.folder.path, "--format", "ndjson"])
    let listed = String(decoding: log.output, as: UTF8.self).matches(of: /"id":"([0-9a-f-]{36})"/).map {
      String($0.output.1)
    }
    if listed != labels.map({ $0.id.uuidString.lowercased() }) { problems.append("kantei log has another order") }
    return problems
  }
}
