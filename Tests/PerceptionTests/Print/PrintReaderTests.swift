import Features
import Foundation
import Perception
import Photos
import Testing

@Suite(.enabled(if: Models.present, Models.absent))
struct PrintReaderTests {
  private static func page() throws -> PrintedPage {
    var page = PrintedPage(width: 600, height: 400)
    try page.print("ORANGE", left: 60, top: 60, size: 60)
    try page.print("Marmalade", left: 60, top: 280, size: 32)
    return page
  }

  private let reader: PrintReader

  init() throws {
    reader = try PrintReader(models: Models.folder, concurrency: 2)
  }

  @Test func linesAreReadInOrderAndLieWhereTheyArePrinted() throws {
    let lines = try reader.lines(in: Self.page().photo)
    #expect(lines.map(\.text) == ["ORANGE", "Marmalade"])
    #expect(lines.allSatisfy { $0.confidence > 0.8 && $0.foreground == 1 })
    let first = try #require(lines.first).rectangle
    // Ink from (60, 60), about 280 x 45 pixels, of 600 x 400; the detector's rectangles are loose by a few pixels.
    #expect(abs(first.x0 - 0.1) < 0.03 && abs(first.y0 - 0.15) < 0.05)
    #expect(first.x1 > 0.4 && first.x1 < 0.7 && first.y1 > 0.22 && first.y1 < 0.4)
  }

  @Test(arguments: 1...3) func turnedPagesAreReadToo(quarters: Int) throws {
    let lines = try reader.lines(in: Self.page().turned(quarters: quarters).photo)
    #expect(Set(lines.map(\.text)) == ["ORANGE", "Marmalade"])
  }

  @Test func nothingIsReadWhereNothingIsPrinted() throws {
    #expect(try reader.lines(in: PrintedPage(width: 300, height: 200).photo).isEmpty)
    #expect(try reader.lines(in: PrintedPage(width: 1, height: 1).photo).isEmpty)
    #expect(try reader.lines(in: PrintedPage(width: 2000, height: 1).photo).isEmpty)
  }

  @Test func aLineKnowsWhetherItIsPrintedOnTheProduct() throws {
    // Foreground is the upper half of the photo.
    let (columns, rows) = (30, 20)
    let foreground = (0..<rows * columns).map { UInt8($0 < rows * columns / 2 ? 255 : 0) }
    let lattice = Lattice(
      columns: columns, rows: rows, lab: [Lab](repeating: Lab(l: 0, a: 0, b: 0), count: rows * columns),
      foreground: foreground, segment: [UInt16](repeating: 0, count: rows * columns))
    let lines = try reader.lines(in: Self.page().photo, foreground: lattice)
    #expect(lines.map(\.foreground) == [1, 0])
  }

  @Test func readersAtTheSameTimeReadTheSame() async throws {
    let photo = try Self.page().photo
    let alone = try reader.lines(in: photo)
    let reader = reader
    let together = try await withThrowingTaskGroup(of: [PrintedLine].self) { group in
      for _ in 0..<4 { group.addTask { try reader.lines(in: photo) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.allSatisfy { $0 == alone })
  }

  @Test func withoutModelsItSaysWhatFetchesThem() {
    #expect(throws: InferenceError.missing(URL(fileURLWithPath: "/nowhere/ppocr-det.xml"))) {
      try PrintReader(models: URL(fileURLWithPath: "/nowhere"))
    }
  }
}
