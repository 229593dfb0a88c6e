import CatalogStudio
import Foundation
import Photos
import Testing

@Suite(.enabled(if: PovRay.isInstalled, "POV-Ray is not installed: apt-get install povray"))
struct DarkroomTests {
  private func withShelf(_ body: (URL) async throws -> Void) async throws {
    let shelf = FileManager.default.temporaryDirectory.appendingPathComponent("studio-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: shelf) }
    try await body(shelf)
  }

  @Test func aPhotoShowsTheProductWhereItsMaskIs() async throws {
    try await withShelf { shelf in
      let darkroom = try Darkroom(shelf: shelf, longestSide: 64)
      let scene = Scene(kind: .named("ball"), seed: 1, number: 0)
      let (sighting, mask) = try await darkroom.sighting(of: scene)
      let box = try #require(sighting.whole)
      #expect(box.x0 > 0 && box.y0 > 0 && box.x1 < 1 && box.y1 < 1)
      #expect(max(box.x1 - box.x0, box.y1 - box.y0) > 0.5)
      let file = shelf.appendingPathComponent("photo.jpg")
      try await darkroom.photo(of: scene).write(to: file)
      let photo = try PhotoDecoder.decode(file, longestSide: 64)
      #expect(photo.width == mask.width && photo.height == mask.height)
    }
  }

  @Test func aFinishedPhotoIsNotRenderedAgain() async throws {
    try await withShelf { shelf in
      let darkroom = try Darkroom(shelf: shelf, longestSide: 24)
      let scene = Scene(kind: .named("box"), seed: 1, number: 3)
      let first = try await darkroom.photo(of: scene)
      let kept = try #require(
        try FileManager.default.contentsOfDirectory(at: shelf, includingPropertiesForKeys: nil).first)
      try Data("kept".utf8).write(to: kept)
      #expect(try await darkroom.photo(of: scene) == Data("kept".utf8))
      #expect(first.count > 300)
    }
  }
}
