import Features
import Foundation
import Matching
import Testing

@Suite struct ColourTableTests {
  @Test func `bins cover the whole of quantised CIELAB`() {
    #expect(ColourTable.bin(of: Lab(l: 0, a: -128, b: -128)) == 0)
    #expect(ColourTable.bin(of: Lab(l: 255, a: 127, b: 127)) == ColourTable.bins - 1)
    // L 50 is the sixth bin of 10, a 0 the seventh of 13, b 0 the seventh of 14.
    #expect(ColourTable.bin(of: Lab(l: 128, a: 0, b: 0)) == (5 * 13 + 6) * 14 + 6)
  }

  @Test func `a score is the mean probability over the samples`() {
    let lattice = Samples.photo(left: Samples.red, right: Samples.blue).lattice
    let product = (0..<lattice.count).filter { lattice.foreground[$0] > 0 }
    #expect(Samples.table.scores(of: lattice, at: product) == [0, 0, 0.5, 0.5])
    #expect(Samples.table.scores(of: lattice, at: []) == [0, 0, 0, 0])
  }

  @Test func `a table survives its file`() throws {
    let read = try ColourTable(serialized: Samples.table.serialized())
    #expect(read == Samples.table)
  }

  @Test func `a cut, longer or foreign file is refused`() {
    let file = Samples.table.serialized()
    for damaged in [Data(), file.prefix(5), file.prefix(file.count - 1), file + [0], Data("PNG".utf8) + file] {
      #expect(throws: EvidenceModelError.self) { try ColourTable(serialized: damaged) }
    }
  }
}
