import Exchange
import Foundation
import Records
import Testing

/// The table for spreadsheets, read by Python's csv and by LibreOffice.
@Suite struct SpreadsheetTests {
  let shop: LabelledShop

  init() throws {
    shop = try LabelledShop()
    try shop.correct("007", "Red", to: "Blue", note: "=HYPERLINK(\"http://x\")")
    try shop.correct("1e5", "Green", to: "3-4", by: "＝SUM(1)", at: 1)
    try shop.decide("=cmd|x", .accept, by: "'ken", at: 2)
  }

  private static let reader = """
    import csv, json, sys
    raw = open(sys.argv[1], 'rb').read()
    text = open(sys.argv[1], newline='', encoding='utf-8-sig').read()
    rows = list(csv.DictReader(text.splitlines(keepends=True)))
    print(json.dumps({"bom": raw.startswith(b'\\xef\\xbb\\xbf'), "bare": raw.count(b'\\n') - raw.count(b'\\r\\n'),
                      "rows": rows}))
    """

  private func read() throws -> (isMarked: Bool, bareLineFeeds: Int, rows: [[String: String]]) {
    let file = shop.file("labels.csv")
    try Data(try shop.export(.csv).utf8).write(to: file)
    let read = try #require(try Outside.python(Self.reader, [file.path]) as? [String: Any])
    return (
      read["bom"] as? Bool ?? false, read["bare"] as? Int ?? -1, read["rows"] as? [[String: String]] ?? []
    )
  }

  @Test func pythonReadsOneRowForEachMarkedPhrase() throws {
    let (isMarked, bareLineFeeds, rows) = try read()
    #expect(isMarked)
    #expect(bareLineFeeds == 0)
    #expect(rows.count == 3)
    #expect(rows[0]["phrase"] == "Red")
    #expect(rows[0]["should_say"] == "Blue")
    #expect(rows[0]["judged"] == "wrong")
    #expect(rows[0]["at"] == "2026-09-21T14:13:20.000Z")
    #expect(rows[0]["x1"] == "0.7500")
    #expect(rows[1]["spec"] == "😀 Green \"box\", 350 ml")
    #expect(rows[2]["decision"] == "accept")
    #expect(rows[2]["phrase"] == "")
  }

  @Test func nothingStartsAFormulaOrBecomesANumberOrADate() throws {
    let rows = try read().rows
    #expect(rows.map { $0["pair"] } == ["'007", "'1e5", "'=cmd|x"])
    #expect(rows[0]["note"] == "'=HYPERLINK(\"http://x\")")
    #expect(rows[1]["operator"] == "'＝SUM(1)")
    #expect(rows[1]["should_say"] == "'3-4")
    // A cell's own apostrophe is doubled, so that taking one off always gives the text back.
    #expect(rows[2]["operator"] == "''ken")
  }

  @Test(arguments: [
    "+1", "-1", "@x", "\tx", "\rx", " =1", "＋1", "－1", "＠a", "00123", "12345678901234567890", "1.5", "3/4", "12:30",
    "Mar 1",
    "sept-2", "11月26日", "１２３", "TRUE", "50%", "$5",
  ])
  func isGuarded(words: String) throws {
    try shop.correct("007", "mug", to: words, at: 3)
    let cell = try read().rows.first { $0["phrase"] == "mug" }?["should_say"]
    #expect(cell == "'" + words)
  }

  @Test(arguments: ["red", "350 ml", "mug-017", "May blossom", "A4 paper", "é"])
  func staysAsItIs(words: String) throws {
    try shop.correct("007", "mug", to: words, at: 3)
    #expect(try read().rows.first { $0["phrase"] == "mug" }?["should_say"] == words)
  }

  @Test(.enabled(if: Outside.office != nil, "LibreOffice is not installed (apt-get install libreoffice-calc-nogui)"))
  func libreOfficeKeepsEveryCellAsText() throws {
    let office = try #require(Outside.office)
    let file = shop.file("labels.csv")
    try Data(try shop.export(.csv).utf8).write(to: file)
    // Comma, double quote, UTF-8; no column's type is given, so that it guesses as it does for a person.
    try Outside.run([
      office, "-env:UserInstallation=file://\(shop.file("office").path)", "--headless",
      "--infilter=Text - txt - csv (StarCalc):44,34,76", "--convert-to", "fods", "--outdir", shop.folder.path,
      file.path,
    ])
    let script = """
      import json, re, sys, xml.etree.ElementTree as E
      office = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}'
      table = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
      rows = []
      for row in E.parse(sys.argv[1]).iter(table + 'table-row'):
        cells = []
        for cell in row.iter(table + 'table-cell'):
          times = min(int(cell.get(table + 'number-columns-repeated', '1')), 30)
          value = [cell.get(office + 'value-type'), cell.get(table + 'formula'), ''.join(cell.itertext()).strip()]
          cells += [value] * times
        rows.append(cells[:26])
      print(json.dumps(rows))
      """
    let rows = try #require(try Outside.python(script, [shop.file("labels.fods").path]) as? [[[Any]]])
    #expect(rows[0].first?[2] as? String == "pair")
    for row in rows[1...3] {
      #expect(row.allSatisfy { $0[1] is NSNull }, "a formula")
      for column in [0, 1, 2, 4, 7, 11, 18, 19] {
        let type = row[column][0] as? String
        #expect(type == "string" || row[column][0] is NSNull, "\(row[column])")
      }
      // Seconds and risk are numbers.
      #expect(row[6][0] as? String == "float")
      #expect(row[20][0] as? String == "float")
    }
    #expect(["'007", "007"].contains(rows[1][0][2] as? String))
  }
}
