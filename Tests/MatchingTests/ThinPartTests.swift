import Claims
import Features
import Matching
import Testing

@Suite struct ThinPartTests {
  static let pot = OutlineTests.photo { abs($0) < 0.4 && abs($1) < 0.6 }
  static let mug = OutlineTests.photo { x, y in
    let isBow = x >= 0.35 && x < 0.8 && abs(y) < 0.35 && !(x < 0.65 && abs(y) < 0.2)
    return abs(x) < 0.4 && abs(y) < 0.6 || isBow
  }
  static let stool = OutlineTests.photo { x, y in
    y > -0.6 && y < 0 && abs(x) < 0.6 || y >= 0 && y < 0.7 && abs(x) > 0.45 && abs(x) < 0.6
  }

  func margin(_ term: String, _ photo: PhotoFeatures) throws -> Double {
    let claim = Samples.claim(term, .part)
    return try #require(ThinPartEvidence().rate(claim, in: Samples.scene([claim], photo))).margin
  }

  @Test func `handles and legs stand out`() throws {
    #expect(try margin("handle", Self.mug) > 0.5)
    #expect(try margin("handle", Self.pot) < -1)
    #expect(try margin("wooden legs", Self.stool) > 0.5)
    #expect(try margin("wooden legs", Self.pot) < -1)
  }

  @Test func `a lid is no thin part, and absence is left to others`() throws {
    #expect(try margin("lid", Self.mug) == 0)
    let absent = Samples.claim("handle", .part, isNegated: true)
    #expect(ThinPartEvidence().rate(absent, in: Samples.scene([absent], Self.mug)) == nil)
  }
}
