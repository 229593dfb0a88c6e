import CGLib
import CVips

/// A picture to draw on: photos, rectangles and lines of text. What lies outside is cut off.
public struct Canvas: Sendable {
  public private(set) var photo: Photo

  public init(width: Int, height: Int, fill: Ink = .white) {
    let pixel = [fill.red, fill.green, fill.blue]
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height * 3)
    for _ in 0..<width * height { pixels += pixel }
    photo = Photo(width: width, height: height, pixels: pixels)
  }

  /// A photo to draw on.
  public init(_ photo: Photo) { self.photo = photo }

  public mutating func draw(_ other: Photo, x: Int, y: Int) {
    for row in 0..<other.height {
      for column in 0..<other.width {
        let (red, green, blue) = other[column, row]
        set(x + column, y + row, Ink(red: red, green: green, blue: blue))
      }
    }
  }

  public mutating func fill(x: Int, y: Int, width: Int, height: Int, _ ink: Ink) {
    for row in max(0, y)..<max(0, min(photo.height, y + height), y) {
      for column in max(0, x)..<max(0, min(photo.width, x + width), x) { set(column, row, ink) }
    }
  }

  /// A frame whose outer edge is the rectangle.
  public mutating func frame(x: Int, y: Int, width: Int, height: Int, thickness: Int, _ ink: Ink) {
    fill(x: x, y: y, width: width, height: thickness, ink)
    fill(x: x, y: y + height - thickness, width: width, height: thickness, ink)
    fill(x: x, y: y, width: thickness, height: height, ink)
    fill(x: x + width - thickness, y: y, width: thickness, height: height, ink)
  }

  /// One line of text; nothing where no font can be found.
  /// - Parameter font: as Pango names it: "sans bold 16".
  /// - Returns: the size that it took.
  @discardableResult
  public mutating func write(
    _ text: String, x: Int, y: Int, font: String, _ ink: Ink
  ) -> (width: Int, height: Int) {
    guard let mask = Self.mask(text, font: font) else { return (0, 0) }
    for row in 0..<mask.height {
      for column in 0..<mask.width {
        blend(x + column, y + row, ink, share: Int(mask.ink[row * mask.width + column]))
      }
    }
    return (mask.width, mask.height)
  }

  private mutating func set(_ x: Int, _ y: Int, _ ink: Ink) { blend(x, y, ink, share: 255) }

  /// - Parameter share: of the ink, 0 to 255.
  private mutating func blend(_ x: Int, _ y: Int, _ ink: Ink, share: Int) {
    guard (0..<photo.width).contains(x), (0..<photo.height).contains(y) else { return }
    let at = 3 * (y * photo.width + x)
    for (offset, value) in [ink.red, ink.green, ink.blue].enumerated() {
      let under = Int(photo.pixels[at + offset])
      photo.pixels[at + offset] = UInt8((under * (255 - share) + Int(value) * share) / 255)
    }
  }

  private static func mask(_ text: String, font: String) -> (width: Int, height: Int, ink: [UInt8])? {
    // Pango reads markup: a stranger's "<b>" must stay what it is.
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    guard LibVips.isReady, !text.allSatisfy(\.isWhitespace),
      let picture = Picture({ kantei_vips_text($0, escaped, font) })
    else { return nil }
    var size = 0
    guard let memory = kantei_vips_pixels(picture.pointer, &size) else {
      kantei_vips_forget_errors()
      return nil
    }
    defer { g_free(memory) }
    guard size == picture.width * picture.height else { return nil }
    return (picture.width, picture.height, Array(UnsafeRawBufferPointer(start: memory, count: size)))
  }
}
