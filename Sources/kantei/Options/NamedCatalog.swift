import Catalog
import Foundation
import Records

/// A catalog as a command line names it, and its place in the store, for commands that need not read it: one that was moved
/// away is known by its labels.
struct NamedCatalog {
  /// As it was typed.
  let path: String
  /// `--catalog-name`.
  let name: String?
  let storeFile: URL

  private var url: URL { URL(fileURLWithPath: path) }

  /// What the store knows it by.
  var key: String { name ?? Store.catalogKey(for: url) }

  /// What people call it.
  var title: String { name ?? url.standardizedFileURL.lastPathComponent }

  /// - Returns: `nil` where it is on disk, and no store knows it yet.
  /// - Throws: `StoreError`; `CommandError` where it is neither on disk nor in the store.
  func find() throws -> (store: Store, catalog: CatalogID)? {
    let isOnDisk = FileManager.default.fileExists(atPath: url.path)
    guard FileManager.default.fileExists(atPath: storeFile.path) else {
      if isOnDisk { return nil }
      throw lacking("nor is there a store \(storeFile.path) that could know it")
    }
    let store = try Store.existing(at: storeFile, waiting: StandardStreams.noteMigration)
    if let catalog = try store.knownCatalogID(for: key), try isOnDisk || store.isUsed(catalog) {
      return (store, catalog)
    }
    if isOnDisk { return nil }
    let like = try store.usedCatalog(like: key)
    throw lacking(
      like.map { "the store \(store.url.path) knows \($0)" } ?? "the store \(store.url.path) knows none either")
  }

  /// - Throws: as `find`; `CommandError` also where the store doesn't know it.
  func known() throws -> (store: Store, catalog: CatalogID) {
    if let found = try find() { return found }
    let store = try Store.existing(at: storeFile, waiting: StandardStreams.noteMigration)
    let like = try store.usedCatalog(like: key).map { "; it knows \($0)" } ?? ""
    throw CommandError(
      "The store \(store.url.path) knows no catalog \(name ?? path)\(like). Score or review it first, or name it with --catalog-name."
    )
  }

  /// Makes its place in the store, and the store, where they lack.
  /// - Throws: as `find`.
  func findOrMake() throws -> (store: Store, catalog: CatalogID) {
    if let found = try find() { return found }
    let store = try Store.named(storeFile, waiting: StandardStreams.noteMigration)
    return (store, try store.catalogID(for: key))
  }

  private func lacking(_ more: String) -> CommandError {
    CommandError("\(CatalogError(.missing, file: url.path)); \(more)")
  }
}
