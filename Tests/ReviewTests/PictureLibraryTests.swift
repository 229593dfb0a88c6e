import Features
import Foundation
import Photos
import Review
import Synchronization
import Testing

struct PictureLibraryTests {
  /// Gives a grey photo once it is allowed to, and notes what was asked for.
  private final class SlowPhotos: PhotoSource {
    let gate = DispatchSemaphore(value: 0)
    let asked = Mutex<[String]>([])

    func photo(of pair: String, crop: Region?, longestSide: Int) throws -> Photo {
      gate.wait()
      asked.withLock { $0.append(pair) }
      if pair == "broken" { throw PhotoError(.damaged, file: "broken.jpg") }
      return Photo(width: 8, height: 8, pixels: Array(repeating: 128, count: 8 * 8 * 3))
    }
  }

  private func job(_ pair: String) -> PictureLibrary.Job {
    PictureLibrary.Job(PhotoRequest(pair: pair), columns: 8, rows: 4)
  }

  /// Waits for something that another thread will do, a minute at most.
  private func waits(until isDone: () -> Bool) -> Bool {
    for _ in 0..<6000 {
      if isDone() { return true }
      usleep(10_000)
    }
    return false
  }

  @Test func `asking never waits for a decode, and the picture comes later`() {
    let photos = SlowPhotos()
    let library = PictureLibrary(
      source: photos, painter: PicturePainter(mode: .trueColour, theme: .monochrome), inbox: Inbox())
    library.prepare([job("a")])
    #expect(library.picture(for: job("a")) == nil)
    photos.gate.signal()
    #expect(waits { library.picture(for: job("a")) != nil })
  }

  @Test func `what is no longer wanted is not decoded`() {
    let photos = SlowPhotos()
    let library = PictureLibrary(
      source: photos, painter: PicturePainter(mode: .trueColour, theme: .monochrome), inbox: Inbox())
    library.prepare([job("a"), job("b"), job("c")])
    library.prepare([job("d")])
    for _ in 0..<4 { photos.gate.signal() }
    #expect(waits { library.picture(for: job("d")) != nil })
    let asked = photos.asked.withLock { $0 }
    #expect(asked.last == "d")
    #expect(!asked.contains("c"))
  }

  @Test func `a photo that can't be read is said once, with what mends it`() {
    let photos = SlowPhotos()
    let inbox = Inbox()
    let library = PictureLibrary(
      source: photos, painter: PicturePainter(mode: .trueColour, theme: .monochrome), inbox: inbox)
    library.prepare([job("broken")])
    photos.gate.signal()
    var events: [ReviewEvent] = []
    #expect(
      waits {
        events += inbox.drain().events
        return !events.isEmpty
      })
    guard case .photoFailed(pair: "broken", let reason) = events[0] else {
      Issue.record("no failure of the photo")
      return
    }
    #expect(reason == PhotoError(.damaged, file: "").reason)
    library.prepare([job("broken")])
    usleep(50_000)
    #expect(photos.asked.withLock { $0.count } == 1)
  }

  /// libchafa 1.12 slants photos whose rows are no whole number of four-byte words.
  @Test(arguments: [100, 101, 102, 103])
  func `columns of a photo stay columns, whatever its width`(width: Int) {
    var pixels: [UInt8] = []
    let (red, blue): ([UInt8], [UInt8]) = ([255, 0, 0], [0, 0, 255])
    for _ in 0..<60 { for x in 0..<width { pixels += x < width / 2 ? red : blue } }
    let picture = ChafaPainter(mode: .trueColour)
      .paint(Photo(width: width, height: 60, pixels: pixels), columns: 40, rows: 20)
    for row in 0..<picture.rows {
      let start = row * picture.columns
      #expect(picture.cells[start + 2].paint?.background.hex == 0xFF0000)
      #expect(picture.cells[start + picture.columns - 3].paint?.background.hex == 0x0000FF)
    }
  }

  @Test func `in 256 colours every cell is one of xterm's 240`() {
    var pixels: [UInt8] = []
    for place in 0..<64 * 64 { pixels += [UInt8(place % 251), UInt8(place % 241), UInt8(place % 239)] }
    let picture = ChafaPainter(mode: .indexed).paint(
      Photo(width: 64, height: 64, pixels: pixels), columns: 30, rows: 15)
    for cell in picture.cells {
      guard let paint = cell.paint else { continue }
      #expect(isOfPalette(paint.foreground))
      #expect(isOfPalette(paint.background))
    }
  }

  private func isOfPalette(_ colour: RGB) -> Bool {
    let levels: Set<UInt8> = [0, 95, 135, 175, 215, 255]
    let channels: Set<UInt8> = [colour.red, colour.green, colour.blue]
    return channels.isSubset(of: levels) || (channels.count == 1 && Int(colour.red) % 10 == 8)
  }
}
