import CGLib
import CVips
import Photos

/// A white page on which words are printed, for readers to read.
struct PrintedPage {
  struct Failure: Error {}

  private let width: Int
  private let height: Int
  /// 255 where the page is white.
  private var light: [UInt8]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    light = [UInt8](repeating: 255, count: width * height)
  }

  /// Prints `text` in black, its top left corner at (`left`, `top`); `size` is the type's height in pixels.
  mutating func print(_ text: String, left: Int, top: Int, size: Int) throws {
    guard kantei_vips_init("tests") == 0 else { throw Failure() }
    var image: UnsafeMutablePointer<VipsImage>?
    guard kantei_vips_text(&image, text, "sans \(size)") == 0, let image else { throw Failure() }
    defer { kantei_vips_release(image) }
    var count = 0
    guard let bytes = kantei_vips_pixels(image, &count) else { throw Failure() }
    defer { g_free(bytes) }
    let ink = UnsafeRawBufferPointer(start: bytes, count: count)
    let (inkWidth, inkHeight) = (Int(kantei_vips_width(image)), Int(kantei_vips_height(image)))
    for y in 0..<min(inkHeight, height - top) {
      for x in 0..<min(inkWidth, width - left) {
        light[(top + y) * width + left + x] = 255 - ink[y * inkWidth + x]
      }
    }
  }

  var photo: Photo {
    Photo(width: width, height: height, pixels: light.flatMap { [$0, $0, $0] })
  }

  /// The page turned clockwise.
  func turned(quarters: Int) -> PrintedPage {
    guard quarters > 0 else { return self }
    var page = PrintedPage(width: height, height: width)
    for y in 0..<height {
      for x in 0..<width { page.light[x * height + height - 1 - y] = light[y * width + x] }
    }
    return page.turned(quarters: quarters - 1)
  }
}
