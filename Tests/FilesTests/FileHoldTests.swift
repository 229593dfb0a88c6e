import Files
import Foundation
import Testing

@Suite struct FileHoldTests {
  let place: Place

  init() throws { place = try Place() }

  @Test func oneAtATimeHoldsAndTheFileGoesWithTheLast() throws {
    let file = place.file("store.scoring")
    do {
      let first = try #require(try FileHold(file))
      #expect(try FileHold(file) == nil)
      #expect(try place.mode(of: "store.scoring") == 0o600)
      withExtendedLifetime(first) {}
    }
    #expect(try place.names().isEmpty)
    let next = try FileHold(file)
    #expect(next != nil)
  }

  @Test func whatAKilledProcessLeftHoldsNobodyUp() throws {
    try Data().write(to: place.file("store.scoring"))
    do {
      let hold = try FileHold(place.file("store.scoring"))
      #expect(hold != nil)
    }
    #expect(try place.names().isEmpty)
  }

  @Test func aLinkIsNotFollowed() throws {
    try FileManager.default.createSymbolicLink(
      at: place.file("store.scoring"), withDestinationURL: place.file("mine"))
    let error = #expect(throws: StagedFileError.self) { try FileHold(place.file("store.scoring")) }
    #expect(error?.reason == .inTheWay)
    #expect(error?.description.contains("remove that") == true, "nobody named it, so nobody can name another")
    #expect(try place.names() == ["store.scoring"])
  }

  @Test func whoWaitsSaysSoOnceAndMayStop() throws {
    let file = place.file("store.scoring")
    var first = try FileHold(file)
    var (told, tries) = (0, 0)
    let stopped = try FileHold.whenFree(
      file,
      isStopped: {
        tries += 1
        return tries == 3
      }, waiting: { told += 1 })
    #expect(stopped == nil && told == 1 && tries == 3)

    // Somebody patient is not told of a short wait.
    let next = try FileHold.whenFree(
      file, patience: .seconds(60),
      isStopped: {
        first = nil
        return false
      }, waiting: { told += 1 })
    #expect(next != nil && told == 1)
    withExtendedLifetime(first) {}
  }
}
