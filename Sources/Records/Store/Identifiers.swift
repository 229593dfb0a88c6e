/// A catalog in the store.
public struct CatalogID: Sendable, Codable, Hashable { let row: Int64 }

/// One stored audit. Labels hold the one that was on the screen.
public struct AuditID: Sendable, Codable, Hashable { let row: Int64 }
