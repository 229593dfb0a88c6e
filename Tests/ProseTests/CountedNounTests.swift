import Prose
import Testing

@Suite struct CountedNounTests {
  @Test func `one thing is one thing, and every other number is many`() {
    #expect([-1, 0, 1, 2].map { $0.counted("pair") } == ["-1 pairs", "0 pairs", "1 pair", "2 pairs"])
    #expect(1.counted("box is", "boxes are") == "1 box is")
    #expect(0.counted("box is", "boxes are") == "0 boxes are")
  }
}
