import Features
import Testing

struct EncodedPhotoBinaryTests {
  let photo = EncodedPhoto(
    embedding: [0.6, 0.8], patches: Matrix(rows: 2, columns: 2, values: [1, 0, 0.5, -0.25]),
    rectangles: [.whole, Region(x0: 0, y0: 0.5, x1: 0.25, y1: 1)])

  @Test func whatIsWrittenComesBack() throws {
    #expect(try EncodedPhoto(serialized: photo.serialized()) == photo)
    let bare = EncodedPhoto(embedding: [1], patches: Matrix(rows: 0, columns: 1), rectangles: [])
    #expect(try EncodedPhoto(serialized: bare.serialized()) == bare)
  }

  @Test func bytesCutShortOrChangedAreRefused() {
    let bytes = photo.serialized()
    for length in 0..<bytes.count {
      #expect(throws: FeatureFileError.self) { try EncodedPhoto(serialized: Array(bytes.prefix(length))) }
    }
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x40
      #expect(throws: FeatureFileError.self) { try EncodedPhoto(serialized: changed) }
    }
  }
}
