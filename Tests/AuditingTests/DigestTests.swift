import Auditing
import Testing

@Suite struct DigestTests {
  /// What stores keep: another digest would have every catalog scored anew.
  @Test func `fields are hashed with their lengths in bytes`() {
    #expect(TextDigest.of(["ab", "é"]) == "e308e97f9ca9a941f9b17bb6373e901052d9cce5bfb9750de234f7c6264ba728")
    #expect(TextDigest.of([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(TextDigest.of(["a", "b"]) != TextDigest.of(["ab", ""]))
  }

  @Test func `a digest is its digits`() throws {
    let digits = TextDigest.of(["mug"])
    #expect(try #require(Digest(hex: digits)).hex == digits)
    for text in ["", "abc", digits.uppercased(), digits + "00", String(digits.dropFirst(1)) + "g"] {
      #expect(Digest(hex: text) == nil)
    }
  }

  @Test func `digests are ordered as their digits are`() throws {
    let digits = (0..<300).map { TextDigest.of(["\($0)"]) }
    let digests = try digits.map { try #require(Digest(hex: $0)) }
    #expect(digests.sorted().map(\.hex) == digits.sorted())
  }
}
