import Claims
import GRDB
import Matching

extension Store {
  /// Every label of a catalog, undone ones and undos too, in the order in which they were appended, with what its audit said.
  public func decisions(in catalog: CatalogID) throws(StoreError) -> [RecordedDecision] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT label.json, label.content, label.content IS NOT pair.content, pair.isListed, audit.risk, audit.verdict,
            (SELECT json_extract(value, '$.facet') FROM json_each(audit.json, '$.phrases')
             ORDER BY json_extract(value, '$.contradiction') DESC, key LIMIT 1)
          FROM label
            LEFT JOIN audit ON audit.id = label.audit
            LEFT JOIN pair ON pair.catalog = label.catalog AND pair.name = label.pair
          WHERE label.catalog = ? ORDER BY label.sequence
          """,
        arguments: [catalog.row])
      var decisions: [RecordedDecision] = []
      while let row = try rows.next() {
        decisions.append(
          RecordedDecision(
            label: try RecordCoding.value(Label.self, row[0]), content: row[1], isOutdated: row[2],
            isDelisted: (row[3] as Bool?) != true, risk: row[4],
            verdict: (row[5] as String?).flatMap(Verdict.init(rawValue:)),
            leadFacet: (row[6] as String?).flatMap(Facet.init(rawValue:))))
      }
      return decisions
    }
  }
}
