import Files
public import Foundation
import GRDB
import Prose

extension Store {
  /// Copies the store while people work on it: the copy is one consistent state, sound by SQLite's own checks, and holds
  /// at least every label that was there when this began.
  ///
  /// - Parameter replacing: whether a file of that name may be replaced: only an earlier backup or another store that nobody
  ///   has open, never the store itself.
  /// - Returns: what the copy holds.
  /// - Throws: `StagedFileError` about the copy's file, `StoreError` about the store. No half copy is left.
  public func backUp(to destination: URL, replacing: Bool = false) throws -> StoreCounts {
    try backUp(to: destination, replacing: replacing) {}
  }

  /// - Parameter copied: called when the copy is made and not yet in its place.
  package func backUp(to destination: URL, replacing: Bool, copied: () throws -> Void) throws -> StoreCounts {
    if !replacing, FileManager.default.fileExists(atPath: destination.path) {
      throw StagedFileError(.exists, file: destination)
    }
    guard !isThisStore(destination) else {
      throw StoreError(file: url, reason: .refused, detail: "a backup over the store itself")
    }
    do {
      let replaced = replacing ? try StoreFile(destination).checkReplaceable() : nil
      let before = try pool.read(StoreCounts.init)
      let copy = try StoreCopy(of: pool, for: destination)
      guard copy.counts.labels >= before.labels else {
        throw StoreError(
          file: url, reason: .damaged, detail: "the copy lacks \((before.labels - copy.counts.labels).counted("label"))"
        )
      }
      try copied()
      // A copy takes a while, in which somebody may have opened or written what it is to replace.
      if replacing, try StoreFile(destination).checkReplaceable() != replaced {
        throw StagedFileError(.kept("somebody wrote to it while the copy was made"), file: destination)
      }
      try copy.staged.commit(replacing: replacing)
      return copy.counts
    } catch let error as StagedFileError {
      throw error
    } catch {
      let mended = StoreError(error, file: url)
      // What filled up is the copy's disk: nothing was written to the store.
      throw mended.reason == .diskFull ? StagedFileError(.diskFull, file: destination) : mended
    }
  }

  /// The store or one of the two files that SQLite keeps beside it.
  package func isThisStore(_ file: URL) -> Bool {
    let own = url.resolvingSymlinksInPath().standardizedFileURL.path
    let other = file.resolvingSymlinksInPath().standardizedFileURL.path
    return ["", "-wal", "-shm"].contains { own + $0 == other }
      || FileIdentity(own).map { $0 == FileIdentity(other) } ?? false
  }
}
