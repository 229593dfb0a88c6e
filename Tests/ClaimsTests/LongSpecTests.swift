import Claims
import Foundation
import Testing

/// Reading takes as long as the spec is: a quadratic step over thousands of words would hold a whole catalog up.
@Suite(.enabled(if: Shelf.parser != nil, "wordnet-base is not installed"), .serialized)
struct LongSpecTests {
  private let parser: ClaimParser

  init() throws { parser = try #require(Shelf.parser) }

  @Test(arguments: [
    "red blue green ", "Red blue green ", "Zorp red ", "ZORP blue ", "chest of drawers ", "can ", "colour: red ",
    "red and ",
    "filled with apples ", "\"a\" ",
  ])
  func `eight times the words take about eight times as long`(words: String) {
    let short = seconds(of: String(repeating: words, count: 2_500 / words.count))
    let long = seconds(of: String(repeating: words, count: 20_000 / words.count))
    // A quadratic step would take 64 times as long, and seconds.
    #expect(long < 0.5 || long < 25 * short, "\(short) s, \(long) s")
  }

  /// This thread's processor time, which other tests and programs hardly change; the best of three.
  private func seconds(of spec: String) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    return (0..<3).map { _ in
      let start = now()
      #expect(!parser.claims(in: spec).isEmpty)
      return now() - start
    }.min() ?? 0
  }
}
