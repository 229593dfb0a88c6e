import Files
import Foundation
import Testing

@Suite struct ScratchFolderTests {
  let place: Place

  init() throws { place = try Place() }

  @Test func itGoesWithItsValueAndIsTheUsersAlone() throws {
    do {
      let folder = try ScratchFolder(in: place.url)
      try Data("x".utf8).write(to: folder.url.appendingPathComponent("x"))
      #expect(try place.mode(of: folder.url.lastPathComponent) == 0o700)
    }
    #expect(try place.names().isEmpty)
  }

  @Test func whatAKilledProcessLeftGoesWithTheNextAndWhatLivesStays() throws {
    try FileManager.default.createDirectory(
      at: place.file("kantei-scratch-left/photos"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: place.file("kantei-mine"), withIntermediateDirectories: true)
    let living = try ScratchFolder(in: place.url)
    let next = try ScratchFolder(in: place.url)
    #expect(
      try place.names() == ["kantei-mine", living.url.lastPathComponent, next.url.lastPathComponent].sorted())
  }
}
