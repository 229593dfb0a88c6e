import Auditing
import Foundation
import Matching
import Testing

@Suite struct AuditLineTests {
  @Test(arguments: [
    "a\u{1B}[2J", "\u{7F}", "\u{9B}31m", "\u{202E}x", "a\u{2028}b", "tag\u{E0041}", "mug 007 é 赤い 👩\u{200D}🔧",
  ])
  func `what could command a terminal is escaped, and reads back as it was`(id: String) throws {
    let line = try AuditLine.text(Audit(id: id, image: nil, spec: id, model: "base-1", verdict: .error, error: id))
    for scalar in line.unicodeScalars {
      let category = scalar.properties.generalCategory
      #expect(
        category != .control && category != .lineSeparator && (category != .format || scalar == "\u{200D}"), "\(line)")
    }
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    for key in ["id", "spec", "error"] {
      #expect((object[key] as? String)?.unicodeScalars.elementsEqual(id.unicodeScalars) == true)
    }
  }
}
