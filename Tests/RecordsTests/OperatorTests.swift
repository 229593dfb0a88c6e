import Foundation
import Records
import Testing

@Suite struct OperatorTests {
  @Test func nameSettingsAndPlaceAreRemembered() throws {
    let folder = try FreshFolder()
    do {
      let store = try folder.store()
      let catalog = try store.catalogID(for: "/shop")
      try store.greet("yuki", at: Date(timeIntervalSince1970: 1))
      try store.greet("ken", at: Date(timeIntervalSince1970: 2))
      try store.set("theme", to: "light", of: "yuki")
      try store.set("theme", to: "dark")
      try store.setPosition("a", of: "yuki", in: catalog)
      try store.setPosition("b", of: "yuki", in: catalog)
    }
    let store = try folder.store()
    let catalog = try store.catalogID(for: "/shop")
    #expect(try store.operators() == ["ken", "yuki"])
    #expect(try store.setting("theme", of: "yuki") == "light")
    #expect(try store.setting("theme") == "dark")
    #expect(try store.setting("theme", of: "ken") == nil)
    #expect(try store.position(of: "yuki", in: catalog) == "b")
    #expect(try store.position(of: "ken", in: catalog) == nil)
    try store.set("theme", to: nil)
    #expect(try store.setting("theme") == nil)
  }
}
