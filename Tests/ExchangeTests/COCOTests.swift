import Exchange
import Foundation
import Records
import Testing

/// Boxes with captions, read by pycocotools where `make test` installed it.
@Suite struct COCOTests {
  let shop: LabelledShop

  init() throws {
    shop = try LabelledShop()
    try shop.correct("007", "Red", to: "Blue")
    try shop.correct("1e5", "Green", to: nil)  // wrong, and nobody said what it is
    try shop.decide("=cmd|x", .accept)
  }

  @Test(.enabled(if: Outside.packages != nil, "pycocotools is not installed (Scripts/install-test-packages)"))
  func pycocotoolsFindsTheBoxes() throws {
    let file = shop.file("coco.json")
    try Data(try shop.export(.coco).utf8).write(to: file)
    let script = """
      import contextlib, io, json, sys
      from pycocotools.coco import COCO
      with contextlib.redirect_stdout(io.StringIO()): coco = COCO(sys.argv[1])
      images = coco.loadImgs(coco.getImgIds())
      found = []
      for a in coco.loadAnns(coco.getAnnIds()):
        category = coco.loadCats(a['category_id'])[0]
        mask = coco.annToMask(a)
        found.append([coco.loadImgs(a['image_id'])[0]['file_name'], category['name'], category['supercategory'],
                      a['caption'], a['bbox'], a['area'], int(mask.sum())])
      print(json.dumps({'images': images, 'found': found}))
      """
    let read = try #require(try Outside.python(script, [file.path]) as? [String: Any])
    let found = try #require(read["found"] as? [[Any]])
    #expect(found.count == 2)
    #expect(found[0].prefix(4).map { "\($0)" } == ["a.png", "blue", "colour", "Blue"])
    // 0.25 to 0.75 of 40, 0.1 to 0.6 of 20: fractions are 32-bit floats.
    let box = try #require(found[0][4] as? [Double])
    for (side, expected) in zip(box, [10.0, 2, 20, 10]) { #expect(abs(side - expected) < 1e-4) }
    #expect(abs((found[0][5] as? Double ?? 0) - 200) < 1e-2)
    #expect(abs((found[0][6] as? Int ?? 0) - 200) <= 30)
    #expect(found[1].prefix(4).map { "\($0)" } == ["c.png", "blue", "colour", "Blue"])
    #expect((read["images"] as? [[String: Any]])?.count == 3)
    #expect((read["images"] as? [[String: Any]])?.first?["width"] as? Int == 40)
  }

  /// As in the table and in the corrected catalog: who only says that the pair is wrong takes no correction back.
  @Test func aCorrectionThatAPlainRejectionAgreesWithIsABoxOfTheOneImage() throws {
    func captions(of pair: String) throws -> (images: Int, captions: [String]) {
      let file = try JSONSerialization.jsonObject(with: Data(try shop.export(.coco).utf8)) as? [String: Any]
      func list(_ key: String) -> [[String: Any]] { file?[key] as? [[String: Any]] ?? [] }
      let images = list("images").filter { $0["pair"] as? String == pair }.compactMap { $0["id"] as? Int }
      let boxes = list("annotations").filter { images.contains($0["image_id"] as? Int ?? 0) }
      return (images.count, boxes.compactMap { $0["caption"] as? String })
    }
    try shop.decide("007", .reject, by: "ken", at: 300)
    #expect(try captions(of: "007") == (1, ["Blue"]))
    try shop.decide("007", .accept, by: "ken", at: 400)
    #expect(try captions(of: "007") == (1, ["Red"]))
  }

  @Test func aPhotoThatIsGoneIsNamedAndTheOthersAreThere() throws {
    try FileManager.default.removeItem(at: shop.file("shop/a.png"))
    let summary = try shop.exporter(.coco).write(to: MemorySink(), contents: try shop.contents())
    #expect(summary.count == 1)
    #expect(summary.problems.count == 1)
    #expect(summary.problems.first?.hasPrefix("007: left out") == true)
  }
}
