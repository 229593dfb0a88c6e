import CVips
public import Foundation

/// Decodes photos with libvips; several threads may do so at once.
public enum PhotoDecoder {
  /// What a photo may have at most. Some formats must be unpacked as a whole, so that this bounds the memory.
  public static let maximumPixels = 80_000_000

  /// The photo, upright, in sRGB, alpha over white, shrunk to `longestSide` and never enlarged.
  /// Of an animation, the first frame.
  /// - Parameters:
  ///   - longestSide: of the result, in pixels.
  ///   - crop: only this part of the upright photo, decoded at the resolution that `longestSide` asks of it.
  public static func decode(_ url: URL, longestSide: Int, crop: PhotoCrop = .whole) throws(PhotoError) -> Photo {
    try decode(PhotoFile(url), longestSide: longestSide, crop: crop)
  }

  /// Width and height of the upright photo, from its header.
  public static func size(of file: borrowing PhotoFile) throws(PhotoError) -> (width: Int, height: Int) {
    let header = try Header(of: file)
    return header.isTurned ? (header.height, header.width) : (header.width, header.height)
  }

  public static func decode(
    _ file: borrowing PhotoFile, longestSide: Int, crop: PhotoCrop = .whole
  ) throws(PhotoError) -> Photo {
    let header = try Header(of: file)
    let stored = crop.stored(orientation: header.orientation)
    let box = shrunkSize(of: header, longestSide: max(longestSide, 1), crop: stored)
    guard
      let shrunk = Picture({
        kantei_vips_thumbnail(file.openPath, $0, box.width, box.height, header.hasProfile ? 1 : 0)
      })
    else { throw PhotoError(.damaged, file: file.path) }

    let area = stored.pixels(width: shrunk.width, height: shrunk.height)
    // Turning needs its rows in any order, decoding gives them from top to bottom: so turn a copy of what is kept.
    guard
      let part = Picture({
        kantei_vips_extract(
          shrunk.pointer, $0, CInt(area.left), CInt(area.top), CInt(area.width), CInt(area.height))
      }),
      let copy = kantei_vips_memory(part.pointer).map({ Picture(owning: $0) }),
      let upright = Picture({ kantei_vips_upright(copy.pointer, $0) }),
      let pixels = upright.rgb(), pixels.count == 3 * upright.width * upright.height
    else {
      kantei_vips_forget_errors()
      throw PhotoError(.damaged, file: file.path)
    }
    return Photo(
      width: upright.width, height: upright.height, pixels: pixels,
      originalWidth: header.isTurned ? header.height : header.width,
      originalHeight: header.isTurned ? header.width : header.height)
  }

  /// The box to shrink the whole photo into, so that the part kept comes out with `longestSide`.
  private static func shrunkSize(
    of header: Header, longestSide: Int, crop: PhotoCrop
  ) -> (width: CInt, height: CInt) {
    let part = crop.pixels(width: header.width, height: header.height)
    let scale = min(1, Double(longestSide) / Double(max(part.width, part.height)))
    func side(_ length: Int) -> CInt { CInt(max(1, (Double(length) * scale).rounded())) }
    return (side(header.width), side(header.height))
  }
}

/// What the header says, checked before a pixel is decoded.
private struct Header {
  let width: Int
  let height: Int
  let orientation: Int
  let hasProfile: Bool

  var isTurned: Bool { orientation >= 5 }

  init(of file: borrowing PhotoFile) throws(PhotoError) {
    guard LibVips.isReady else { throw PhotoError(.decoderMissing, file: file.path) }
    guard let pointer = kantei_vips_header(file.openPath) else {
      kantei_vips_forget_errors()
      throw PhotoError(.damaged, file: file.path)
    }
    let picture = Picture(owning: pointer)
    (width, height, orientation) = (picture.width, picture.height, picture.orientation)
    hasProfile = picture.hasProfile
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    if overflow || pixels > PhotoDecoder.maximumPixels {
      throw PhotoError(.tooLarge(width: width, height: height), file: file.path)
    }
    guard width > 0, height > 0 else { throw PhotoError(.damaged, file: file.path) }
  }
}
