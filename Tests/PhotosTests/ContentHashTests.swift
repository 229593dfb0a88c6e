import Foundation
import Photos
import Testing

struct ContentHashTests {
  let scratch: Scratch
  init() throws { scratch = try Scratch() }

  @Test func isTheSHA256OfTheBytes() throws {
    // sha256sum of the three bytes FF D8 FF.
    let url = try scratch.write([0xFF, 0xD8, 0xFF], to: "a.jpg")
    let hash = try PhotoFile(url).contentHash()
    #expect(hash == "6e568e1f67fba258184c78181539e5e8fdee447e49bb706fc0ea34fbf12336a5")
  }

  @Test func readsFilesLongerThanItsBuffer() throws {
    let bytes = [0xFF, 0xD8, 0xFF] + [UInt8](repeating: 7, count: 1_000_000)
    let one = try PhotoFile(scratch.write(bytes, to: "1.jpg")).contentHash()
    let same = try PhotoFile(scratch.write(bytes, to: "2.jpg")).contentHash()
    let other = try PhotoFile(scratch.write(bytes.dropLast() + [8], to: "3.jpg")).contentHash()
    #expect(one == same)
    #expect(one != other)
  }
}
