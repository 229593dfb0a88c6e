import Files
import Foundation
import Testing

@Suite struct SystemReasonTests {
  let place: Place

  init() throws { place = try Place() }

  @Test func aMissingFileIsSaidToBeMissingInAFewWords() {
    let error = #expect(throws: (any Error).self) { try Data(contentsOf: place.file("none")) }
    #expect(error.map { SystemReason($0).description } == "no such file or directory")
  }

  @Test func aFolderInAFilesPlaceIsNoFile() throws {
    let error = #expect(throws: (any Error).self) { try Data(contentsOf: place.url) }
    let words = error.map { SystemReason($0).description } ?? ""
    #expect(!words.contains("couldn") && !words.isEmpty, "\(words)")
  }

  @Test(arguments: [
    (CocoaError.Code.fileWriteOutOfSpace, "no space left on device"), (.fileReadNoPermission, "permission denied"),
    (.fileWriteVolumeReadOnly, "read-only file system"),
  ])
  func foundationsCodesHaveTheSystemsWords(code: CocoaError.Code, words: String) {
    #expect(SystemReason(CocoaError(code)).description == words)
  }

  @Test func theCauseBehindAnErrorCounts() {
    let cause = NSError(domain: NSPOSIXErrorDomain, code: Int(EACCES))
    let error = NSError(domain: NSCocoaErrorDomain, code: 512, userInfo: [NSUnderlyingErrorKey: cause])
    #expect(SystemReason(error).description == "permission denied")
  }
}
