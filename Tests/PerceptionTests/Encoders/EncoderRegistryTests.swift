import EncoderSamples
import Foundation
import Perception
import Testing

final class EncoderRegistryTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-\(UUID().uuidString)")
  var registry: EncoderRegistry { EncoderRegistry(at: folder.appendingPathComponent("encoders")) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func tiny(_ name: String = "tiny") throws -> TinyEncoder {
    try TinyEncoder(folder.appendingPathComponent("source-\(name)"), name: name)
  }

  @Test func whatWasAddedIsThereWithItsFiles() throws {
    let added = try registry.add(try tiny().file)
    try FileManager.default.removeItem(at: folder.appendingPathComponent("source-tiny"))
    #expect(registry.names == ["tiny"])
    let found = try registry.encoder(named: "tiny", isThorough: true)
    #expect(found == added)
    #expect(found.version.hasPrefix("tiny@") && found.version.count == "tiny@".count + 16)
    #expect(found.manifest.files.map(\.name) == ["image.xml", "image.bin", "text.xml", "text.bin", "vocab.txt"])
    #expect(found.manifest.files.allSatisfy { $0.sha256.count == 64 && $0.link == nil })
  }

  @Test func linkedFilesStayWhereTheyAreAndOutliveTheEncoder() throws {
    let tiny = try tiny()
    let added = try registry.add(tiny.file, links: true)
    #expect(added.manifest.files[0].link == tiny.folder.appendingPathComponent("image.xml").path)
    try registry.remove("tiny")
    #expect(registry.names.isEmpty)
    #expect(FileManager.default.fileExists(atPath: tiny.folder.appendingPathComponent("image.xml").path))
  }

  @Test func aFileThatChangedIsSeen() throws {
    let tiny = try tiny()
    _ = try registry.add(tiny.file, links: true)
    let vocabulary = tiny.folder.appendingPathComponent("vocab.txt")
    let text = try String(contentsOf: vocabulary, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "green", with: "grean").utf8).write(to: vocabulary)
    #expect(throws: EncoderError.changed(vocabulary, encoder: "tiny")) {
      try self.registry.encoder(named: "tiny", isThorough: true)
    }
    try FileManager.default.removeItem(at: vocabulary)
    #expect(throws: EncoderError.missing(vocabulary, encoder: "tiny")) { try self.registry.encoder(named: "tiny") }
  }

  @Test func aDescriptionThatWasEditedIsSeen() throws {
    let added = try registry.add(try tiny().file)
    let yaml = added.folder.appendingPathComponent("encoder.yaml")
    let text = try String(contentsOf: yaml, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "scale: 10", with: "scale: 90").utf8).write(to: yaml)
    #expect(throws: EncoderError.changed(yaml, encoder: "tiny")) { try self.registry.encoder(named: "tiny") }
  }

  @Test func theVersionFollowsFilesAndDescription() throws {
    let one = try registry.add(try tiny("one").file)
    let other = try registry.add(try tiny("other").file)
    #expect(one.manifest.version != other.manifest.version)
    let tiny = try tiny("one")
    try registry.remove("one")
    #expect(try registry.add(tiny.file).manifest.version == one.manifest.version)
  }

  @Test func aNameIsTakenOnceAndUnknownNamesAreTold() throws {
    let tiny = try tiny()
    _ = try registry.add(tiny.file)
    #expect(throws: EncoderError.taken("tiny")) { try self.registry.add(tiny.file) }
    #expect(throws: EncoderError.unknown("tinny", known: ["tiny"])) { try self.registry.encoder(named: "tinny") }
    #expect(throws: EncoderError.unknown("../tiny", known: ["tiny"])) { try self.registry.remove("../tiny") }
  }

  @Test func nothingIsLeftOfWhatCouldNotBeAdded() throws {
    struct Objection: Error {}
    let tiny = try tiny()
    #expect(throws: Objection.self) { try self.registry.add(tiny.file) { _ in throw Objection() } }
    try FileManager.default.removeItem(at: tiny.folder.appendingPathComponent("image.bin"))
    #expect(throws: EncoderError.self) { try self.registry.add(tiny.file) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: registry.folder.path).isEmpty)
  }

  @Test func theDefaultFolderFollowsXDG() {
    let set = ["XDG_DATA_HOME": "/d", "HOME": "/h"]
    #expect(EncoderRegistry.defaultFolder(environment: set).path == "/d/kantei/encoders")
    let unset = ["XDG_DATA_HOME": "d", "HOME": "/h"]
    #expect(EncoderRegistry.defaultFolder(environment: unset).path == "/h/.local/share/kantei/encoders")
  }
}
