import Foundation
import Records

extension Store {
  /// Names the choices of a catalog's roll-out that can't be read, for commands that go on without them.
  func noteUnreadableChoices(in catalog: CatalogID) throws(StoreError) {
    for row in try unreadableChoices(in: catalog) { StandardStreams.note(Self.note(on: row, in: self)) }
  }

  static func note(on row: UnreadableRow, in store: Store) -> String {
    "\(store.url.path): \(row), and is left out; kantei rollout --choose puts a stage in force whatever it said."
  }
}
