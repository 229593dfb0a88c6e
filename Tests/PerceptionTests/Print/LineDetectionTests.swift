import Foundation
import Perception
import Testing

struct LineDetectionTests {
  @Test func theSmallestRectangleFollowsATurnedOutline() throws {
    let angle = Float.pi / 6
    let along = SIMD2(cos(angle), sin(angle))
    let box = TurnedRectangle(centre: SIMD2(50, 40), along: along, width: 60, height: 10)
    // Its corners and points inside, in the order that a scan from the top meets them.
    let points = (box.corners + [SIMD2(50, 40), SIMD2(52, 41)]).sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    let found = try #require(TurnedRectangle(around: convexHull(ofSorted: points)))
    // float32 arithmetic on coordinates below 100.
    #expect(abs(found.width - 60) < 1e-3 && abs(found.height - 10) < 1e-3)
    #expect(abs(found.along.x - along.x) < 1e-4 && abs(found.along.y - along.y) < 1e-4)
    #expect(abs(found.centre.x - 50) < 1e-3 && abs(found.centre.y - 40) < 1e-3)
  }

  @Test func rectanglesOfPointsAndLinesHaveNoArea() {
    #expect(TurnedRectangle(around: []) == nil)
    #expect(TurnedRectangle(around: [SIMD2(3, 4)])?.area == 0)
    #expect(TurnedRectangle(around: [SIMD2(0, 0), SIMD2(3, 4)])?.area == 0)
  }

  private func map(_ probability: (Int, Int) -> Float) throws -> ProbabilityMap {
    let values = (0..<64 * 64).map { probability($0 % 64, $0 / 64) }
    return try #require(ProbabilityMap(width: 64, height: 64, values: values))
  }

  @Test func aBarGrowsByAreaTimesGrowthOverPerimeter() throws {
    let bar = try map { x, y in (10..<51).contains(x) && (20..<31).contains(y) ? 0.9 : 0 }
    let lines = PrintDetector.rectangles(in: bar)
    let line = try #require(lines.first)
    // Between pixel centres it is 40 x 10: 400 x 1.6 / 100 = 6.4 on every side.
    #expect(lines.count == 1 && line.centre == SIMD2(30.5, 25.5))
    #expect(abs(line.width - 52.8) < 1e-3 && abs(line.height - 22.8) < 1e-3)
  }

  @Test func thinAndDoubtfulPiecesAreNoLines() throws {
    let thin = try map { _, y in y == 30 || y == 31 ? 0.9 : 0 }
    let doubtful = try map { x, y in (10..<50).contains(x) && (20..<31).contains(y) ? 0.4 : 0 }
    let broken = try map { _, _ in .nan }
    for map in [thin, doubtful, broken] {
      #expect(PrintDetector.rectangles(in: map).isEmpty)
    }
  }

  @Test func piecesThatTouchAtACornerAreOne() throws {
    let squares = try map { x, y in (x < 8 && y < 8) || ((8..<16).contains(x) && (8..<16).contains(y)) ? 1 : 0 }
    #expect(squares.pieces(above: 0.3).count == 1)
  }

  @Test func repeatsCollapseBeforeBlanksGo() {
    let table = CharacterTable(characters: ["a", "b"])
    let reading = table.read(
      indices: [1, 1, 0, 1, 2, 3, 2], probabilities: [0.9, 0.1, 0.2, 0.7, 0.8, 0.6, 1])
    #expect(reading.text == "aab b")
    // The steps that wrote a character: 0.9, 0.7, 0.8, 0.6, 1.
    #expect(abs(reading.confidence - 0.8) < 1e-6)
    #expect(table.read(indices: [0, 99, -4], probabilities: [1, 1, 1]).text == "")
  }
}
