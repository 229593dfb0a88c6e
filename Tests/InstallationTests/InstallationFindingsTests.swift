import Foundation
import Installation
import Testing

/// Each test has its own installation: one library, one model, WordNet's nouns, a lexicon.
final class InstallationFindingsTests {
  private let folder: URL
  private let installation: Installation

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-\(UUID().uuidString)")
    installation = Installation(
      resources: folder.appendingPathComponent("resources"), parts: folder.appendingPathComponent("parts"),
      wordNet: folder.appendingPathComponent("wordnet"), mecab: folder.appendingPathComponent("mecab"),
      edict: folder.appendingPathComponent("edict"))
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    let entry = #"{"bytes": 3, "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}"#
    for (path, text) in [
      "resources/lexicons/colours.tsv": "red", "wordnet/data.noun": "", "wordnet/index.noun": "", "mecab/sys.dic": "",
      "edict": "",
      "parts/models/net.bin": "abc", "parts/openvino/lib/libopenvino.so": "abc",
      "parts/parts.json":
        #"{"key": "", "files": {"models/net.bin": \#(entry), "openvino/lib/libopenvino.so": \#(entry)}}"#,
    ] {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func finding(_ subject: String) throws -> Finding {
    try #require(installation.findings().first { $0.subject == subject })
  }

  @Test func aWholeInstallationIsOK() {
    #expect(installation.findings().allSatisfy { $0.state == .ok && $0.mend == nil })
  }

  @Test func withoutJapaneseDictionariesTheRestWorks() throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent("edict"))
    let japanese = try finding("Japanese")
    #expect(japanese.state == .poor)
    #expect(japanese.mend == "sudo apt-get install edict")
  }

  @Test func aModelOfTheRightSizeButOtherBytesIsFound() throws {
    try Data("abd".utf8).write(to: folder.appendingPathComponent("parts/models/net.bin"))
    let models = try finding("models")
    #expect(models.state == .missing && models.detail.contains("net.bin") && models.mend?.contains("make deps") == true)
    #expect(try finding("OpenVINO").state == .ok)
  }

  @Test func aMissingLibraryIsNamed() throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent("parts/openvino/lib/libopenvino.so"))
    #expect(try finding("OpenVINO").detail.contains("libopenvino.so"))
  }

  @Test func partsThatWereNeverFetchedAreMissing() throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent("parts/parts.json"))
    #expect(try finding("models").mend == "make deps")
    #expect(try finding("OpenVINO").state == .missing)
  }

  @Test func missingNounsNameTheirPackage() throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent("wordnet/data.noun"))
    #expect(try finding("WordNet").mend == "sudo apt-get install wordnet-base")
  }
}
