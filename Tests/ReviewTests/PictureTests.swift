import Features
import Review
import Testing

struct PictureTests {
  private let theme = Theme.monochrome

  private func plain(_ columns: Int, _ rows: Int, _ hex: UInt32) -> Picture {
    let paint = Cell.Paint(foreground: RGB(hex: hex), background: RGB(hex: hex))
    return Picture(
      columns: columns, rows: rows, cells: Array(repeating: Cell(" ", paint: paint), count: columns * rows))
  }

  private func slot(_ outlines: [PictureSlot.Outline], _ rect: Rect = Rect(x: 1, y: 1, width: 20, height: 10))
    -> PictureSlot
  {
    PictureSlot(request: PhotoRequest(pair: "p"), rect: rect, outlines: outlines)
  }

  @Test(arguments: [
    (512, 512, 60, 40, 60, 30), (512, 512, 80, 30, 60, 30), (1000, 250, 60, 40, 60, 8), (250, 1000, 60, 40, 20, 40),
    (1, 4000, 60, 40, 1, 40), (4000, 1, 60, 40, 60, 1),
  ])
  func `a photo keeps its proportions, a cell being twice as high as wide`(
    width: Int, height: Int, columns: Int, rows: Int, fittedColumns: Int, fittedRows: Int
  ) {
    let grid = Picture.fit(width: width, height: height, columns: columns, rows: rows)
    #expect(grid.columns == fittedColumns)
    #expect(grid.rows == fittedRows)
  }

  @Test func `outlines stand where the region is, the selected one heavier, with their numbers`() {
    var drawing = Drawing(size: Size(columns: 24, rows: 12))
    let region = Region(x0: 0.25, y0: 0.2, x1: 0.75, y1: 0.8)
    drawing.place(
      plain(20, 10, 0xFFFFFF), in: slot([.init(number: 3, region: region, role: .contradicted, isSelected: true)]),
      theme: theme)
    #expect(drawing[6, 3].text == "┏")
    #expect(drawing[7, 3].text == "3")
    #expect(drawing[15, 8].text == "┛")
    drawing.place(
      plain(20, 10, 0xFFFFFF), in: slot([.init(number: 3, region: region, role: .contradicted, isSelected: false)]),
      theme: theme)
    #expect(drawing[6, 3].text == "┌")
  }

  @Test(arguments: [0x000000, 0xFFFFFF, 0xFF0000, 0x808080, 0xFF8A80] as [UInt32])
  func `an outline can be told from any photo under it`(hex: UInt32) throws {
    var drawing = Drawing(size: Size(columns: 24, rows: 12))
    let red = Theme(name: "red", background: nil, looks: [.contradicted: .init(foreground: RGB(hex: 0xFF8A80))])
    drawing.place(
      plain(20, 10, hex), in: slot([.init(number: 1, region: .whole, role: .contradicted, isSelected: true)]),
      theme: red)
    let paint = try #require(drawing[10, 1].paint)
    #expect(paint.foreground.contrast(to: paint.background) > 2.2)
    #expect(paint.background == RGB(hex: hex))
  }

  @Test(arguments: [
    Region(x0: -5, y0: -1, x1: 7, y1: 9), Region(x0: .nan, y0: .infinity, x1: -.infinity, y1: .nan),
    Region(x0: 0.9, y0: 0.9, x1: 0.1, y1: 0.1), Region(x0: 0.999, y0: 0.999, x1: 1, y1: 1),
  ])
  func `no region draws outside its photo`(region: Region) {
    for (columns, rows) in [(20, 10), (1, 1), (2, 1)] {
      var drawing = Drawing(size: Size(columns: 24, rows: 12))
      drawing.place(
        plain(columns, rows, 0), in: slot([.init(number: 12, region: region, role: .supported, isSelected: true)]),
        theme: theme)
      let painted = (0..<12).flatMap { y in (0..<24).filter { drawing[$0, y].paint != nil } }.count
      #expect(painted == columns * rows)
    }
  }
}
