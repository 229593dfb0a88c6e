extension ReportPage {
  /// One page that needs nothing else: no network, no script; well-formed XML too.
  public var html: String {
    var page = Markup()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", ["lang": language.rawValue]) { html in
      html.element("head") { head in
        head.empty("meta", ["charset": "utf-8"])
        head.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        head.empty("meta", ["name": "color-scheme", "content": "light dark"])
        head.element("title", title)
        head.element("style") { $0.raw(Self.style) }
      }
      html.raw("\n")
      html.element("body") { body in
        body.element("h1", title)
        body.element("p", subtitle, ["class": "subtitle"])
        for section in sections {
          body.raw("\n")
          body.element("section") { part in
            part.element("h2", section.title)
            for item in section.items { Self.write(item, &part) }
          }
        }
      }
    }
    page.raw("\n")
    return page.text
  }

  private static func write(_ item: Item, _ markup: inout Markup) {
    switch item {
    case .figures(let figures):
      markup.element("dl") { list in
        for figure in figures {
          list.element("div") { row in
            row.element("dt", figure.name)
            row.element("dd") { value in
              value.element("strong", figure.value)
              if let certainty = figure.certainty { value.element("span", certainty, ["class": "certainty"]) }
              value.element("p", figure.method)
            }
          }
        }
      }
    case .table(let table): write(table, &markup)
    case .chart(let chart):
      markup.element("figure") { figure in
        ChartDrawing(chart).draw(into: &figure)
        write(chart.table, &figure)
      }
    case .note(let note): markup.element("p", note, ["class": "note"])
    }
  }

  private static func write(_ table: Table, _ markup: inout Markup) {
    guard !table.rows.isEmpty else { return }
    markup.element("table") { whole in
      whole.element("caption", table.title)
      whole.element("thead") { head in
        head.element("tr") { row in
          for (column, cell) in table.header.enumerated() {
            row.element("th", cell, ["scope": "col", "class": table.wordColumns.contains(column) ? "word" : "number"])
          }
        }
      }
      whole.element("tbody") { body in
        for cells in table.rows {
          body.element("tr") { row in
            for (column, cell) in cells.enumerated() {
              row.element("td", cell, ["class": table.wordColumns.contains(column) ? "word" : "number"])
            }
          }
        }
      }
    }
    if let note = table.note { markup.element("p", note, ["class": "method"]) }
  }

  private static let style = """
    :root { --ink: #1c1c1e; --soft: #5a5f66; --rule: #d5d8dc; --paper: #fff; --bar: #2a6f97; --second: #b5523b; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #eceff1; --soft: #a9b1b8; --rule: #41474d; --paper: #17191b; --bar: #6db3d8; --second: #e58c74; }
    }
    body { color: var(--ink); background: var(--paper); font: 15px/1.5 system-ui, sans-serif; max-width: 52rem;
      margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
    h2 { font-size: 1.15rem; border-bottom: 1px solid var(--rule); padding-bottom: .2rem; margin-top: 2.2rem; }
    .subtitle, .method, dd p, caption { color: var(--soft); }
    dl { margin: 0; }
    dl div { display: grid; grid-template-columns: 14rem 1fr; gap: .2rem 1rem; padding: .4rem 0;
      border-bottom: 1px solid var(--rule); }
    dd { margin: 0; } dd p { margin: .1rem 0 0; font-size: .87rem; }
    .certainty { color: var(--soft); margin-left: .8rem; }
    table { border-collapse: collapse; width: 100%; margin: 1rem 0 .3rem; font-variant-numeric: tabular-nums; }
    caption { text-align: left; padding-bottom: .3rem; }
    th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
    th { font-weight: 600; } .number { text-align: right; white-space: nowrap; } .word { text-align: left; }
    .method { font-size: .87rem; margin: .2rem 0 1rem; }
    figure { margin: 1rem 0; } svg { display: block; width: 100%; height: auto; }
    svg text { fill: var(--ink); font: 12px system-ui, sans-serif; } .axis { stroke: var(--rule); fill: none; }
    .first { fill: var(--bar); } .second { fill: var(--second); } .whisker { stroke: var(--ink); fill: none; }
    .diagonal { stroke: var(--soft); stroke-dasharray: 4 4; }
    @media (max-width: 40rem) { dl div { grid-template-columns: 1fr; } table { display: block; overflow-x: auto; } }
    @media print {
      :root { --ink: #000; --soft: #444; --rule: #bbb; --paper: #fff; --bar: #2a6f97; --second: #b5523b; }
      body { margin: 0; max-width: none; font-size: 10.5pt; } figure, dl div, table { break-inside: avoid; }
      h2 { break-after: avoid; } svg { max-width: 16cm; }
      svg, table { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }
    """
}
