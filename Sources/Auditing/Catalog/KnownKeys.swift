/// Which pairs were scored under which key, with sixteen bytes for each.
struct KnownKeys: Sendable {
  /// The first half of a digest of both, which no two share.
  private struct Mark: Hashable {
    let words: SIMD2<UInt64>

    init(_ pair: String, _ key: String) {
      var sum = TextDigest.Sum()
      sum.add(pair)
      sum.add(key)
      words = sum.digest.half
    }
  }

  private var marks: Set<Mark> = []

  /// - Parameter ledger: `nil` where nothing counts as known.
  init(_ ledger: (any AuditLedger)?) throws {
    try ledger?.forEachKey { pair, key in marks.insert(Mark(pair, key)) }
  }

  func contains(_ pair: String, _ key: String) -> Bool { !marks.isEmpty && marks.contains(Mark(pair, key)) }
}
