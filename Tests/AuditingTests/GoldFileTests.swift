import Auditing
import Catalog
import Claims
import Foundation
import Learning
import Records
import Testing

struct GoldFileTests {
  @Test func `only pairs that the catalog has word for word are known answers`() throws {
    let pairs = ["a", "b", "c"].map { id in
      Pair(
        id: id, image: "images/\(id).jpg", photo: URL(fileURLWithPath: "/shop/images/\(id).jpg"), spec: "Red mug",
        product: id)
    }
    func line(_ id: String, spec: String = "Red mug", image: String? = nil, isWrong: Bool = false) -> String {
      """
      {"id":"\(id)","image":"\(image ?? id + ".jpg")","spec":"\(spec)","truth":"\(isWrong ? "mismatch" : "match")",\
      "phrases":[{"text":"Red","truth":"\(isWrong ? "contradicted" : "supported")","facet":"colour"}]}
      """
    }
    let truth = try TruthFile.pairs(
      in: [
        line("c", isWrong: true), line("a"), line("b", spec: "Red cup"), line("b", image: "other.jpg"), line("nobody"),
      ].joined(separator: "\n"), file: "truth.ndjson")
    let gold = GoldFile(truth, for: pairs)
    #expect(
      gold.answers == [
        GoldAnswer(pair: "a", isWrong: false),
        GoldAnswer(pair: "c", isWrong: true, reasons: [.init(start: 0, end: 3, facet: .colour)]),
      ])
    #expect(gold.unknown == 1)
    #expect(gold.different == 2)
    #expect(gold.text(stored: 1).contains("1 of pairs that were never scored"))
  }
}
