import Features
import Matching
import Testing

@Suite struct GeometryTests {
  @Test func `the rectangle around samples covers the patches they stand for`() {
    let lattice = Samples.photo(left: Samples.red).lattice
    #expect(lattice.rectangle(around: [0]) == Region(x0: 0, y0: 0, x1: 0.05, y1: 0.05))
    #expect(lattice.rectangle(around: []) == .whole)
  }

  @Test func `the largest piece does not wrap round the edge`() {
    let lattice = Samples.photo(left: Samples.red).lattice
    // The end of the first row touches the start of the second only in memory.
    #expect(lattice.largestPiece(of: [19, 20]).count == 1)
    #expect(Set(lattice.largestPiece(of: [0, 1, 21, 18, 19])) == [0, 1, 21])
  }

  @Test func `the thin piece of a shape is its handle`() {
    let lattice = Samples.photo(left: Samples.red).lattice
    let body = (5..<15).flatMap { row in (3..<11).map { row * 20 + $0 } }
    let handle = (6..<12).flatMap { row in (11..<16).filter { row == 6 || row == 11 || $0 == 15 }.map { row * 20 + $0 }
    }
    let thin = lattice.largestThinPiece(of: body + handle, radius: 2)
    // Opening by a diamond rounds the body's corners and keeps the roots of the handle: a few samples either way.
    #expect(Set(handle).subtracting(thin).count <= 2 && Set(thin).subtracting(handle).count <= 4)
    #expect(lattice.largestThinPiece(of: [], radius: 2).isEmpty)
  }
}
