public import Foundation
public import Installation
import Matching
public import Records

/// The models that a catalog can be judged by: those that ship, the user's, and those adapted to it, which lie beside the store
/// so that everybody who shares the store has them.
public struct ModelShelf: Sendable {
  /// A model that can be used.
  public struct Entry: Sendable, Hashable {
    public let version: String
    public let folder: URL
    public let ships: Bool
    /// Of an adapted model.
    public let card: ModelCard?
  }

  private let file: URL
  /// `nil` while the store, or the catalog in it, is yet to come.
  private let place: (store: Store, catalog: CatalogID)?
  private let installation: Installation

  public init(store: Store, catalog: CatalogID, installation: Installation = .current()) {
    file = store.url
    place = (store, catalog)
    self.installation = installation
  }

  /// Of a catalog that the store at `file` doesn't know, if there is one.
  public init(besides file: URL, installation: Installation = .current()) {
    self.file = file
    place = nil
    self.installation = installation
  }

  /// Where adapted models go: `models` beside the store.
  public var folder: URL { Self.folder(besides: file) }

  /// What happened to the catalog's model, oldest first.
  public func events() throws(StoreError) -> [ModelEvent] {
    guard let place else { return [] }
    return try place.store.modelEvents(in: place.catalog)
  }

  private func chosenVersion() throws(StoreError) -> String? {
    guard let place else { return nil }
    return try place.store.modelInUse(in: place.catalog)
  }

  private func append(_ event: ModelEvent) throws(StoreError) {
    guard let place else { throw StoreError(file: file, reason: .missing) }
    try place.store.append(event, in: place.catalog)
  }

  static func folder(besides store: URL) -> URL {
    store.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("models", isDirectory: true)
  }

  /// What `CatalogRequest.model` has to be so that a catalog is judged by the model in use.
  /// - Parameter wish: what the command line names; it goes before what the store says.
  /// - Returns: `nil` for the newest that ships.
  /// - Throws: `StoreError`, `ModelNotFound`.
  public func model(_ wish: String?) throws -> String? {
    if let wish { return wish }
    guard let version = try chosenVersion() else { return nil }
    return try entry(version).ships ? version : entry(version).folder.path
  }

  /// The version in use: the one that was used or rolled back to last, else the newest that ships.
  public func versionInUse() throws(StoreError) -> String {
    try chosenVersion() ?? Instruments.model
  }

  /// - Throws: `ModelNotFound`.
  public func entry(_ version: String) throws -> Entry {
    let own = folder.appendingPathComponent(version, isDirectory: true)
    if !version.contains("/"), ModelFolder.isModel(own) {
      return Entry(version: version, folder: own, ships: false, card: .read(in: own))
    }
    let model = try ModelFolder(named: version, in: installation)
    return Entry(version: version, folder: model.url, ships: model.ships, card: .read(in: model.url))
  }

  /// All models that this catalog may use: of those adapted to a catalog only its own.
  /// - Parameter name: of the catalog, as its cards have it.
  public func entries(of name: String) -> [Entry] {
    let shipped = installation.resources.appendingPathComponent("models")
    let folders = [shipped, ModelFolder.userFolder(), folder]
    var seen: Set<String> = []
    return folders.flatMap { ModelFolder.names(in: $0) }.filter { seen.insert($0).inserted }
      .compactMap { try? entry($0) }
      .filter { $0.card == nil || $0.card?.catalog == name }
  }

  /// - Throws: `ModelNotFound`, `UnusableModel`, `StoreError`.
  public func use(_ version: String, by operator: String, reason: String, at date: Date = Date()) throws {
    try check(version)
    try append(ModelEvent(at: date, operator: `operator`, action: .used, version: version, reason: reason))
  }

  /// Whether a version could be used.
  /// - Throws: `ModelNotFound`, `UnusableModel`.
  public func check(_ version: String) throws {
    let entry = try entry(version)
    try ModelFolder(named: entry.ships ? version : entry.folder.path, in: installation).check()
  }

  /// Goes back to the version that was in use before the one that is.
  /// - Returns: that version; `nil` where there is none to go back to.
  /// - Throws: `ModelNotFound`, `UnusableModel`, `StoreError`.
  public func rollBack(by operator: String, at date: Date = Date()) throws -> String? {
    // A stack: using puts a version on it, rolling back takes one off.
    var stack: [String] = []
    for event in try events() {
      switch event.action {
      case .used: if event.version != (stack.last ?? Instruments.model) { stack.append(event.version) }
      case .rolledBack: _ = stack.popLast()
      case .adapted, .refused: break
      }
    }
    guard let current = stack.popLast() else { return nil }
    let before = stack.last ?? Instruments.model
    try check(before)
    try append(
      ModelEvent(
        at: date, operator: `operator`, action: .rolledBack, version: before, reason: "back from \(current)"))
    return before
  }
}
