import Files
public import Foundation
import GRDB

/// Why a store can't be used, with its file and what mends it.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  public enum Reason: Sendable, Hashable {
    /// There is no such file, and there should be one.
    case missing
    /// The folder that it should lie in isn't there, and wasn't to be made.
    case folderMissing
    /// The file or its folder can't be written.
    case readOnly
    /// Written by a later release; the version that it needs.
    case newer(version: String)
    /// The file is no SQLite database, or one of another program.
    case notAStore
    /// It was a store, but parts of it can't be read.
    case damaged
    case diskFull
    /// The system refused a read or a write, or memory; nothing says that the file is not whole.
    case systemFailed
    /// Another process held the write lock for longer than the busy timeout.
    case locked
    /// The file was removed, or another one is in its place, since it was opened.
    case replaced
    /// The folder can't be made or the file can't be opened.
    case unreachable
    /// What was to be written breaks a rule of the store: a label changed, an unknown label superseded.
    case refused
  }

  public let file: URL
  public let reason: Reason
  /// What SQLite or the system said, for the curious.
  public let detail: String?

  public init(file: URL, reason: Reason, detail: String? = nil) {
    self.file = file
    self.reason = reason
    self.detail = detail
  }

  public var description: String {
    let path = file.path
    let words =
      switch reason {
      case .missing:
        "There is no store \(path). Review or score a catalog first, or name the store with --store FILE."
      case .folderMissing:
        "The store \(path) can't be made: there is no folder \(file.deletingLastPathComponent().path). Make it first, or name another with --store FILE."
      case .readOnly:
        "The store \(path) is read-only. Make the file and its folder writable, or name another with --store FILE."
      case .newer(let version):
        "The store \(path) was written by a newer kantei: version \(version) or later is needed to open it."
      case .notAStore:
        "\(path) is not a store of kantei. Name another file with --store FILE; this one was left as it is."
      case .damaged:
        "The store \(path) is damaged. Put a backup in its place, or name another with --store FILE."
      case .diskFull:
        "No space is left: free some; what was acknowledged before is kept. It is the store \(path) that needs it."
      case .systemFailed:
        "The store \(path) can't be read or written at the moment. Look at its disk, its quota or its network drive, and try again."
      case .locked:
        "Another program has locked the store and does not let go: close that and try again. The store is \(path)."
      case .replaced:
        "The store's file was removed or replaced while it was open: put it back, or leave and start again. It is \(path)."
      case .unreachable:
        "The store \(path) can't be opened. Check that its folder exists and may be entered."
      case .refused:
        "The store \(path) refused the change."
      }
    return detail.map { "\(words) (\($0))" } ?? words
  }

  public var errorDescription: String? { description }
}

extension StoreError {
  /// What a failure of GRDB or Foundation means for the user of `file`.
  init(_ error: any Error, file: URL) {
    switch error {
    case let error as StoreError:
      self = error
    case let error as StagedFileError:
      self.init(file: file, reason: error.reason == .diskFull ? .diskFull : .readOnly, detail: "\(error)")
    case let error as DatabaseError:
      self.init(file: file, reason: Self.reason(of: error.resultCode), detail: error.message)
    case is EncodingError:
      self.init(file: file, reason: .refused, detail: "\(error)")
    default:
      self.init(file: file, reason: .damaged, detail: "\(error)")
    }
  }

  private static func reason(of code: ResultCode) -> Reason {
    switch code {
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
    case .SQLITE_NOTADB: .notAStore
    case .SQLITE_FULL: .diskFull
    case .SQLITE_IOERR, .SQLITE_NOMEM: .systemFailed
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
    case .SQLITE_CANTOPEN: .unreachable
    case .SQLITE_CONSTRAINT, .SQLITE_ABORT: .refused
    default: .damaged
    }
  }
}
