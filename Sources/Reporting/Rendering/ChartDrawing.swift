/// A chart as inline SVG: no network, no script, colours from the page's style.
struct ChartDrawing {
  private let chart: ReportPage.Chart
  private static let width = 640.0
  private static let row = 26.0
  /// Where the bars begin.
  private static let left = 170.0
  private static let room = 400.0

  init(_ chart: ReportPage.Chart) { self.chart = chart }

  func draw(into markup: inout Markup) {
    switch chart.form {
    case .bars(let bars): picture(rows: bars.count, &markup) { draw(bars, &$0) }
    case .stacks(let stacks, let parts): picture(rows: stacks.count + 1, &markup) { draw(stacks, parts, &$0) }
    case .reliability(let points, let stated, let happened):
      picture(height: 350, &markup) { draw(points, stated, happened, &$0) }
    }
  }

  private func picture(rows: Int, _ markup: inout Markup, _ body: (inout Markup) -> Void) {
    guard rows > 0 else { return }
    picture(height: Double(rows) * Self.row + 8, &markup, body)
  }

  private func picture(height: Double, _ markup: inout Markup, _ body: (inout Markup) -> Void) {
    markup.element(
      "svg",
      [
        "role": "img", "viewBox": "0 0 \(Int(Self.width)) \(Int(height))", "aria-label": chart.description,
      ]
    ) { svg in
      svg.element("title", chart.description)
      body(&svg)
    }
  }

  private func draw(_ bars: [ReportPage.Chart.Bar], _ svg: inout Markup) {
    let most = bars.map { max($0.value, $0.high) }.max() ?? 0
    let scale = most > 0 ? Self.room / most : 0
    for (place, bar) in bars.enumerated() {
      let top = Double(place) * Self.row + 6
      name(bar.name, top, &svg)
      rectangle("first", x: Self.left, y: top, width: bar.value * scale, &svg)
      let middle = top + 8
      let (low, high) = (Self.left + bar.low * scale, Self.left + bar.high * scale)
      line("whisker", low, middle, high, middle, &svg)
      for end in [low, high] { line("whisker", end, middle - 4, end, middle + 4, &svg) }
      label(FigureText.number(bar.value), x: high + 8, top, &svg)
    }
  }

  private func draw(_ stacks: [ReportPage.Chart.Stack], _ parts: [String], _ svg: inout Markup) {
    let most = stacks.map { $0.values.reduce(0, +) }.max() ?? 0
    let scale = most > 0 ? Self.room / most : 0
    var x = Self.left
    for (part, words) in parts.enumerated() {
      rectangle(Self.styles[part % 2], x: x, y: 6, width: 12, &svg)
      label(words, x: x + 18, 6, &svg)
      x += 180
    }
    for (place, stack) in stacks.enumerated() {
      let top = Double(place + 1) * Self.row + 6
      name(stack.name, top, &svg)
      var x = Self.left
      for (part, value) in stack.values.enumerated() {
        rectangle(Self.styles[part % 2], x: x, y: top, width: value * scale, &svg)
        x += value * scale
      }
      label(stack.values.map { FigureText.number($0, digits: 0) }.joined(separator: " + "), x: x + 8, top, &svg)
    }
  }

  private func draw(
    _ points: [ReportPage.Chart.Point], _ stated: String, _ happened: String, _ svg: inout Markup
  ) {
    let (left, top, side) = (60.0, 28.0, 270.0)
    func x(_ share: Double) -> Double { left + share * side }
    func y(_ share: Double) -> Double { top + (1 - share) * side }
    for step in 0...5 {
      let share = Double(step) / 5
      line("axis", left, y(share), left + side, y(share), &svg)
      line("axis", x(share), top, x(share), top + side, &svg)
      text(FigureText.number(share), x: left - 8, y: y(share) + 4, anchor: "end", &svg)
      text(FigureText.number(share), x: x(share), y: top + side + 18, anchor: "middle", &svg)
    }
    text(happened, x: left, y: top - 12, anchor: "middle", &svg)
    text(stated, x: left + side / 2, y: top + side + 38, anchor: "middle", &svg)
    line("diagonal", x(0), y(0), x(1), y(1), &svg)
    for point in points {
      line("whisker", x(point.stated), y(point.low), x(point.stated), y(point.high), &svg)
      svg.empty(
        "circle",
        ["class": "first", "cx": Self.place(x(point.stated)), "cy": Self.place(y(point.happened)), "r": "5"])
    }
  }

  private static let styles = ["first", "second"]

  /// Too long a name is cut; the table below has it whole.
  private func name(_ words: String, _ top: Double, _ svg: inout Markup) {
    let cut = words.count > 22 ? String(words.prefix(21)) + "…" : words
    text(cut, x: Self.left - 10, y: top + 12, anchor: "end", &svg)
  }

  private func label(_ words: String, x: Double, _ top: Double, _ svg: inout Markup) {
    text(words, x: x, y: top + 12, anchor: "start", &svg)
  }

  private func text(_ words: String, x: Double, y: Double, anchor: String, _ svg: inout Markup) {
    svg.element("text", words, ["x": Self.place(x), "y": Self.place(y), "text-anchor": anchor])
  }

  private func rectangle(_ style: String, x: Double, y: Double, width: Double, _ svg: inout Markup) {
    svg.empty(
      "rect",
      ["class": style, "x": Self.place(x), "y": Self.place(y), "width": Self.place(width), "height": "16"])
  }

  private func line(_ style: String, _ x: Double, _ y: Double, _ x2: Double, _ y2: Double, _ svg: inout Markup) {
    svg.empty(
      "line",
      ["class": style, "x1": Self.place(x), "y1": Self.place(y), "x2": Self.place(x2), "y2": Self.place(y2)])
  }

  private static func place(_ value: Double) -> String { FigureText.number(value) }
}
