import Features
import Foundation
import Installation
import Perception
import Testing

/// Another network in EfficientNet-Lite2's place; `Scripts/fetch-lite0` brings it.
@Suite struct BackboneTests {
  static let folder = Installation.current().parts.appendingPathComponent("lite0")
  static let yaml = folder.appendingPathComponent("lite0.yaml")
  static let present = Models.present && FileManager.default.fileExists(atPath: yaml.path)

  @Test(.enabled(if: present, "no EfficientNet-Lite0: run Scripts/fetch-lite0"))
  func lite0SeesPhotosInLite2sPlace() throws {
    let description = try EncoderDescription(contentsOf: Self.yaml)
    let backbone = try BackboneNetwork(description, folder: Self.folder, concurrency: 1)
    let lite0 = try PhotoEncoder(models: Models.folder, backbone: backbone, named: "lite0@1", concurrency: 1)
    let lite2 = try PhotoEncoder(models: Models.folder, concurrency: 1)
    #expect(lite0.version.hasPrefix("lite0@1-") && lite0.version != lite2.version)
    let (one, other) = (
      try lite0.features(of: PhotoEncoderTests.threeDiscs), try lite2.features(of: PhotoEncoderTests.threeDiscs)
    )
    #expect(one.grid.rows == 81 && one.middle.columns == 672 && other.middle.columns == 720)
    #expect(one.classes.count == 1000 && abs(one.classes.reduce(0, +) - 1) < 1e-4)
    // What is no network's is the same.
    #expect(one.lattice == other.lattice && one.regions == other.regions)
    #expect(one.classes != other.classes)
  }

  @Test(.enabled(if: Models.present, Models.absent)) func aNetworkWithOtherOutputsIsNoBackbone() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("encoder.yaml")
    try Data("name: eye\nterms: none\nbackbone: {file: u2netp.xml, size: 320}".utf8).write(to: file)
    let description = try EncoderDescription(contentsOf: file)
    let error = #expect(throws: EncoderError.self) { try BackboneNetwork(description, folder: Models.folder) }
    #expect(error?.description.contains("has no output grid") == true)
    #expect(throws: EncoderError.self) { try DualEncoder(description, folder: Models.folder) }
  }
}
