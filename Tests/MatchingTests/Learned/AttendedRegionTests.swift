import Features
import Matching
import Testing

@Suite("Where a phrase looks")
struct AttendedRegionTests {
  private static let places = (0..<9).map { cell in
    let (column, row) = (Float(cell % 3), Float(cell / 3))
    return Region(x0: column / 3, y0: row / 3, x1: (column + 1) / 3, y1: (row + 1) / 3)
  }

  @Test("is the strongest cell with its neighbours of at least half its weight")
  func neighbours() {
    let region = AttendedRegion.rectangle([0, 0.1, 0, 0, 0.4, 0.25, 0, 0.15, 0.1] as [Float], places: Self.places)
    #expect(region == Region(x0: Self.places[4].x0, y0: Self.places[4].y0, x1: 1, y1: Self.places[5].y1))
  }

  @Test("leaves out what is as strong elsewhere")
  func islands() {
    let region = AttendedRegion.rectangle([0.4, 0, 0.3, 0, 0, 0, 0, 0, 0.3] as [Float], places: Self.places)
    #expect(region == Self.places[0])
  }

  @Test("is nowhere without attention")
  func nothing() {
    #expect(AttendedRegion.rectangle([Float](repeating: 0, count: 9), places: Self.places) == nil)
    #expect(AttendedRegion.rectangle([] as [Float], places: []) == nil)
    #expect(AttendedRegion.rectangle([1] as [Float], places: Self.places) == nil)
  }
}
