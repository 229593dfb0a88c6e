/// How audits are written.
public enum AuditFormat: String, Sendable, Hashable, CaseIterable { case text, ndjson, json, csv }
