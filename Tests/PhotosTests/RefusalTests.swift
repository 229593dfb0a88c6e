import Foundation
import Glibc
import Photos
import Testing

/// What is no usable photo is refused by kind, with a text that names the file.
struct RefusalTests {
  let scratch: Scratch
  init() throws { scratch = try Scratch() }

  func refusal(of url: URL) -> PhotoError? {
    do throws(PhotoError) {
      _ = try PhotoDecoder.decode(url, longestSide: 64)
      return nil
    } catch { return error }
  }

  @Test func whatIsMissing() {
    let url = scratch.folder.appendingPathComponent("none.jpg")
    #expect(refusal(of: url)?.kind == .missing)
    #expect(refusal(of: url)?.description.contains("none.jpg") == true)
  }

  @Test func aDirectory() throws {
    let url = scratch.folder.appendingPathComponent("folder.jpg")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    #expect(refusal(of: url)?.kind == .directory)
  }

  @Test func aPipeWithoutWaitingForItsWriter() {
    let url = scratch.folder.appendingPathComponent("pipe.jpg")
    #expect(mkfifo(url.path, 0o600) == 0)
    #expect(refusal(of: url)?.kind == .notAFile)
  }

  @Test func aDevice() {
    #expect(refusal(of: URL(fileURLWithPath: "/dev/zero"))?.kind == .notAFile)
  }

  @Test func anEmptyFile() throws {
    #expect(refusal(of: try scratch.write([], to: "a.jpg"))?.kind == .empty)
  }

  @Test func otherThingsNamedLikePhotos() throws {
    let cases: [(String, PhotoError.Kind)] = [
      ("Dear customer", .notAPhoto("text")),
      ("<!DOCTYPE html><html>404", .notAPhoto("a web page")),
      ("<?xml version=\"1.0\"?><svg><image href=\"/etc/passwd\"/></svg>", .unsupported("an SVG")),
      ("%PDF-1.7", .unsupported("a PDF")), ("PK\u{3}\u{4}", .notAPhoto("a zip archive")),
      ("BM\0\0\0\0", .unsupported("a BMP")), ("P6 1 1 255 abc", .notAPhoto("text")),
    ]
    for (text, kind) in cases {
      let url = try scratch.write(text.utf8, to: "a.jpg")
      #expect(refusal(of: url)?.kind == kind, "\(text)")
    }
  }

  @Test func filesThatWereCutShort() throws {
    // Noise, so that what is cut off is picture, not padding.
    var random = SystemRandomNumberGenerator()
    let pixels = (0..<3 * 200 * 200).map { _ in UInt8.random(in: 0...255, using: &random) }
    let photo = Photo(width: 200, height: 200, pixels: pixels)
    for encoding in [Photo.Encoding.png, .jpeg(quality: 80)] {
      let whole = try photo.encoded(as: encoding)
      for share in [0.02, 0.3, 0.6, 0.9, 0.99] {
        let url = try scratch.write(whole.prefix(Int(Double(whole.count) * share)), to: "a.jpg")
        #expect(refusal(of: url)?.kind == .damaged, "\(encoding) cut to \(share)")
      }
    }
  }

  @Test func aBombByItsHeader() throws {
    let url = try scratch.write(
      PNGWriter.file(width: 60_000, height: 60_000, depth: 8, colour: .grey, rows: [[0]]), to: "bomb.png")
    #expect(refusal(of: url)?.kind == .tooLarge(width: 60_000, height: 60_000))
  }

  @Test func randomBytesAfterASignatureNeverCrash() throws {
    var state: UInt64 = 0x5EED
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let signatures: [[UInt8]] = [
      [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Array("RIFF\0\0\0\0WEBPVP8 ".utf8),
      Array("GIF89a".utf8), Array("II*\0".utf8), Array("MM\0*".utf8), Array("\0\0\0 ftypavif".utf8),
      Array("\0\0\0 ftypheic".utf8),
    ]
    for round in 0..<80 {
      let bytes = signatures[round % signatures.count] + (0..<round * 7).map { _ in next() }
      #expect(refusal(of: try scratch.write(bytes, to: "a.jpg")) != nil)
    }
  }

  @Test func everyTextNamesAMend() {
    let kinds: [PhotoError.Kind] = [
      .missing, .directory, .notAFile, .unreadable("x"), .empty, .notAPhoto("x"), .unsupported("x"),
      .tooLarge(width: 1, height: 1), .damaged, .decoderMissing, .notEncodable,
    ]
    for kind in kinds {
      let text = PhotoError(kind, file: "shelf/mug.jpg").description
      #expect(text.hasPrefix("shelf/mug.jpg: ") && text.contains(where: { $0 == ";" }))
    }
  }
}
