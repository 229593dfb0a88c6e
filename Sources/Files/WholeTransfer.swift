import Glibc

/// A system call that may move fewer bytes than it is asked to, repeated until all are moved.
package enum WholeTransfer {
  /// - Parameter move: moves some of the bytes, from the one that it is given on; returns how many, 0 at the end, -1 with `errno`.
  /// - Returns: how many were moved, and the error that ended it before the last, 0 for the end of a file.
  package static func run(_ count: Int, _ move: (_ done: Int) -> Int) -> (done: Int, failure: CInt) {
    var done = 0
    while done < count {
      let moved = move(done)
      if moved < 0, errno == EINTR { continue }
      if moved <= 0 { return (done, moved < 0 ? errno : 0) }
      done += moved
    }
    return (done, 0)
  }

  /// The bytes of an open file from where it stands; fewer than `count` where it ends before.
  package static func read(_ count: Int, from descriptor: CInt) -> (bytes: [UInt8], failure: CInt) {
    var failure: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      (filled, failure) = run(count) { done in Glibc.read(descriptor, room.baseAddress.map { $0 + done }, count - done)
      }
    }
    return (bytes, failure)
  }
}
