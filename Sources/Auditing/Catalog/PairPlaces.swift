package import Catalog

/// Finds pairs of a list by their ids, with sixteen bytes for each.
package struct PairPlaces: Sendable {
  private struct Entry {
    let hash: Int
    let place: Int
  }

  private let pairs: PairList
  /// By hash.
  private let entries: [Entry]

  package init(_ pairs: PairList) {
    self.pairs = pairs
    entries = pairs.indices.map { Entry(hash: pairs[$0].id.hashValue, place: $0) }
      .sorted { ($0.hash, $0.place) < ($1.hash, $1.place) }
  }

  /// The first pair of this id.
  package func place(of id: String) -> Int? {
    let hash = id.hashValue
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    while low < entries.count, entries[low].hash == hash {
      if pairs[entries[low].place].id == id { return entries[low].place }
      low += 1
    }
    return nil
  }
}

/// Risks of a list's pairs, beside them.
struct PairRisks: Sendable {
  private var risks: [Double] = []

  /// - Parameter ledger: what it knows; empty costs nothing.
  init(of pairs: PairList, in ledger: any AuditLedger) throws {
    var places: PairPlaces?
    try ledger.forEachRisk { id, risk in
      let known = places ?? PairPlaces(pairs)
      places = known
      if risks.isEmpty { risks = [Double](repeating: -1, count: pairs.count) }
      if let place = known.place(of: id) { risks[place] = risk }
    }
  }

  /// - Parameter risks: beside the pairs.
  init(_ risks: [Double?]) { self.risks = risks.map { $0 ?? -1 } }

  var isEmpty: Bool { risks.isEmpty }

  /// `nil` where the pair was never scored, or could not be.
  subscript(place: Int) -> Double? {
    guard !risks.isEmpty, risks[place] >= 0 else { return nil }
    return risks[place]
  }
}
