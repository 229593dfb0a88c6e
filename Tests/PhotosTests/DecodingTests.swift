import Foundation
import Photos
import Testing

struct DecodingTests {
  let scratch: Scratch
  init() throws { scratch = try Scratch() }

  func size(of photo: Photo) -> String { "\(photo.width) x \(photo.height)" }
  func originalSize(of photo: Photo) -> String { "\(photo.originalWidth) x \(photo.originalHeight)" }

  @Test func aPNGComesBackAsItsPixels() throws {
    let photo = Scratch.quarters(width: 6, height: 4)
    let url = try scratch.write(photo.encoded(as: .png), to: "a.png")
    let decoded = try PhotoDecoder.decode(url, longestSide: 100)
    #expect(decoded == photo)
  }

  @Test func shrinksToTheLongestSideAndNeverEnlarges() throws {
    let photo = Scratch.quarters(width: 300, height: 200)
    let url = try scratch.write(photo.encoded(as: .jpeg(quality: 90)), to: "a.jpg")
    let small = try PhotoDecoder.decode(url, longestSide: 60)
    #expect(size(of: small) == "60 x 40")
    #expect(originalSize(of: small) == "300 x 200")
    let large = try PhotoDecoder.decode(url, longestSide: 6000)
    #expect(size(of: large) == "300 x 200")
  }

  @Test(arguments: 1...8) func turnsUprightAsEXIFSays(orientation: Int) throws {
    // Stored quarters: red green / blue white. EXIF 2.3, table 6: which side of the scene row 0 and column 0 are.
    let upright: [Int: [String]] = [
      1: ["red", "green", "blue", "white"], 2: ["green", "red", "white", "blue"],
      3: ["white", "blue", "green", "red"], 4: ["blue", "white", "red", "green"],
      5: ["red", "blue", "green", "white"], 6: ["blue", "red", "white", "green"],
      7: ["white", "green", "blue", "red"], 8: ["green", "white", "red", "blue"],
    ]
    let jpeg = try Scratch.quarters(width: 64, height: 32).encoded(as: .jpeg(quality: 95))
    let url = try scratch.write(Scratch.withOrientation(orientation, jpeg), to: "a.jpg")
    let photo = try PhotoDecoder.decode(url, longestSide: 1000)
    #expect(quarterNames(photo) == upright[orientation])
    let expected = orientation >= 5 ? "32 x 64" : "64 x 32"
    #expect(size(of: photo) == expected)
    #expect(originalSize(of: photo) == expected)

    let corner = try PhotoDecoder.decode(url, longestSide: 8, crop: PhotoCrop(x0: 0.5, y0: 0, x1: 1, y1: 0.5))
    #expect(colourName(corner, x: corner.width / 2, y: corner.height / 2) == upright[orientation]?[1])
    #expect(max(corner.width, corner.height) == 8)
  }

  @Test func aCropIsDecodedAtFullResolution() throws {
    // Stripes one pixel wide, which any shrinking would turn grey.
    let pixels = (0..<400).flatMap { _ in (0..<400).flatMap { x in [UInt8](repeating: x % 2 == 0 ? 0 : 255, count: 3) }
    }
    let url = try scratch.write(Photo(width: 400, height: 400, pixels: pixels).encoded(as: .png), to: "a.png")
    let crop = try PhotoDecoder.decode(url, longestSide: 40, crop: PhotoCrop(x0: 0.5, y0: 0.5, x1: 0.6, y1: 0.55))
    #expect(size(of: crop) == "40 x 20")
    #expect((0..<40).allSatisfy { crop[$0, 10].red == ($0 % 2 == 0 ? 0 : 255) })
    #expect(crop.originalWidth == 400)
  }

  @Test func cropsOutsideThePhotoAreClamped() throws {
    let url = try scratch.write(Scratch.quarters(width: 10, height: 10).encoded(as: .png), to: "a.png")
    for crop in [
      PhotoCrop(x0: -3, y0: -3, x1: 9, y1: 9), PhotoCrop(x0: 1, y0: 1, x1: 1, y1: 1),
      PhotoCrop(x0: .nan, y0: .infinity, x1: -.infinity, y1: .nan), PhotoCrop(x0: 0.9, y0: 0.9, x1: 0.1, y1: 0.1),
    ] {
      let photo = try PhotoDecoder.decode(url, longestSide: 10, crop: crop)
      #expect(photo.width >= 1 && photo.height >= 1 && photo.width <= 10)
    }
  }

  @Test func alphaIsLaidOverWhite() throws {
    // 2 x 1: opaque black, transparent black.
    let url = try scratch.write(
      PNGWriter.file(width: 2, height: 1, depth: 8, colour: .rgba, rows: [[0, 0, 0, 255, 0, 0, 0, 0]]), to: "a.png")
    let photo = try PhotoDecoder.decode(url, longestSide: 9)
    #expect(photo.pixels == [0, 0, 0, 255, 255, 255])
  }

  @Test func greyAndDeepPicturesBecomeRGB8() throws {
    let grey = try scratch.write(
      PNGWriter.file(width: 2, height: 1, depth: 8, colour: .grey, rows: [[0, 255]]), to: "grey.png")
    #expect(try PhotoDecoder.decode(grey, longestSide: 9).pixels == [0, 0, 0, 255, 255, 255])
    let deep = try scratch.write(
      PNGWriter.file(width: 1, height: 1, depth: 16, colour: .rgb, rows: [[0xFF, 0xFF, 0, 0, 0, 0]]), to: "deep.png")
    #expect(try PhotoDecoder.decode(deep, longestSide: 9).pixels == [255, 0, 0])
    let deepGrey = try scratch.write(
      PNGWriter.file(width: 1, height: 1, depth: 16, colour: .grey, rows: [[0xFF, 0xFF]]), to: "deepgrey.png")
    #expect(try PhotoDecoder.decode(deepGrey, longestSide: 9).pixels == [255, 255, 255])
    let bitmap = try scratch.write(
      PNGWriter.file(width: 2, height: 1, depth: 1, colour: .grey, rows: [[0b0100_0000]]), to: "bitmap.png")
    #expect(try PhotoDecoder.decode(bitmap, longestSide: 9).pixels == [0, 0, 0, 255, 255, 255])
  }

  @Test func aGIFIsItsFirstFrame() throws {
    // Two frames of one pixel, by the GIF89a specification: palette black and red, first frame red, second black.
    let frames: [[UInt8]] = [[0x4C, 0x01], [0x44, 0x01]].map {
      [0x21, 0xF9, 4, 0, 9, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2] + $0 + [0]
    }
    let palette: [UInt8] = [0, 0, 0, 255, 0, 0]
    let bytes = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0] + palette + frames[0] + frames[1] + [0x3B]
    let photo = try PhotoDecoder.decode(scratch.write(bytes, to: "a.jpg"), longestSide: 9)
    #expect(photo.pixels == [255, 0, 0])
  }

  @Test func bracketsInANameAreNoOptions() throws {
    let url = try scratch.write(Scratch.quarters(width: 8, height: 8).encoded(as: .png), to: "mug [page=7].png")
    #expect(quarterNames(try PhotoDecoder.decode(url, longestSide: 8)) == ["red", "green", "blue", "white"])
  }

  @Test func anUnusableColourProfileIsIgnored() throws {
    let jpeg = try Scratch.quarters(width: 32, height: 32).encoded(as: .jpeg(quality: 95))
    let body = Array("ICC_PROFILE\0\u{1}\u{1}not a profile".utf8)
    let segment: [UInt8] = [0xFF, 0xE2, 0, UInt8(body.count + 2)]
    let url = try scratch.write(Array(jpeg.prefix(2)) + segment + body + jpeg.dropFirst(2), to: "a.jpg")
    #expect(quarterNames(try PhotoDecoder.decode(url, longestSide: 32)) == ["red", "green", "blue", "white"])
  }

  @Test func severalThreadsDecodeAtOnce() async throws {
    let photo = Scratch.quarters(width: 80, height: 60)
    let good = try scratch.write(photo.encoded(as: .png), to: "good.png")
    let whole = try photo.encoded(as: .png)
    let bad = try scratch.write(whole.prefix(whole.count * 2 / 3), to: "bad.png")
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<60 {
        group.addTask {
          guard index % 3 == 0 else { return try PhotoDecoder.decode(good, longestSide: 99) == photo }
          do throws(PhotoError) {
            _ = try PhotoDecoder.decode(bad, longestSide: 99)
            return false
          } catch { return error == PhotoError(.damaged, file: bad.path) }
        }
      }
      for try await asExpected in group { #expect(asExpected) }
    }
  }
}
