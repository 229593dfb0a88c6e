import Foundation
import Records
import Testing

/// Which catalogs a store can be asked about.
@Suite struct KnownCatalogTests {
  let folder: FreshFolder
  let store: Store

  init() throws {
    folder = try FreshFolder()
    store = try folder.store()
    for key in ["/shops/sample-catalog", "/shops/spring", "summer"] {
      try store.save([scored(audit("a", risk: 0.5))], in: store.catalogID(for: key))
    }
  }

  @Test func aNameAloneIsNoCatalog() throws {
    let slip = try store.catalogID(for: "/shops/sampel-catalog")
    #expect(try !store.isUsed(slip))
    #expect(try store.isUsed(store.catalogID(for: "summer")))
    try store.append(label("a"), in: slip)
    #expect(try store.isUsed(slip), "what was decided there must stay within reach")
  }

  @Test(arguments: [
    ("/shops/sampel-catalog", "/shops/sample-catalog"), ("/elsewhere/spring", "/shops/spring"),
    ("/x/sprng", "/shops/spring"),
    ("/shops/Summer", "summer"), ("/shops/winter", nil), ("", nil), ("/", nil),
  ])
  func theNearestNameIsFound(key: String, found: String?) throws {
    _ = try store.catalogID(for: "/shops/sampel-catalog")
    #expect(try store.usedCatalog(like: key) == found)
  }

  @Test func auditsAreCountedByModel() throws {
    let id = try store.catalogID(for: "summer")
    try store.list(["a", "b"], in: id)
    try store.save([scored(audit("b", risk: 0.5, model: "base-1"))], in: id)
    #expect(try store.auditedModels(in: id) == ["base-0": 1, "base-1": 1])
  }

  @Test func aVersionJudgedWhatItTaughtItselfToo() {
    #expect(ModelVersion("base-1").judged("base-1") && ModelVersion("base-1").judged("base-1+self"))
    #expect(!ModelVersion("base-1").judged("base-1.shop.1"))
    #expect(ModelVersion("/models/mine").judged("mine"))
  }
}
