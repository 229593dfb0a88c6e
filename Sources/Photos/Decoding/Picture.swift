import CGLib
import CVips

/// One reference to a libvips image. Pixels are computed when they are asked for.
struct Picture: ~Copyable {
  typealias Pointer = UnsafeMutablePointer<VipsImage>

  let pointer: Pointer

  init(owning pointer: Pointer) { self.pointer = pointer }

  /// The result of an operation that stores a new reference and returns 0; `nil` where it fails.
  init?(_ operation: (UnsafeMutablePointer<Pointer?>) -> CInt) {
    var result: Pointer?
    let status = operation(&result)
    guard status == 0, let result else {
      // libvips collects its words for all threads in one buffer: they can't be told apart, so they aren't shown.
      kantei_vips_forget_errors()
      return nil
    }
    pointer = result
  }

  deinit { kantei_vips_release(pointer) }

  var width: Int { Int(kantei_vips_width(pointer)) }
  var height: Int { Int(kantei_vips_height(pointer)) }
  var bands: Int { Int(kantei_vips_band_count(pointer)) }
  /// EXIF's, 1 to 8.
  var orientation: Int { Int(kantei_vips_orientation(pointer)) }
  var hasProfile: Bool { kantei_vips_has_profile(pointer) != 0 }
  var hasAlpha: Bool { kantei_vips_has_alpha(pointer) != 0 }

  /// A copy in memory of 8-bit sRGB, alpha over white, `nil` where the file turns out to be damaged.
  func rgb() -> [UInt8]? {
    guard let coloured = Picture({ kantei_vips_srgb(pointer, $0) }),
      let flat = Picture({
        coloured.hasAlpha ? kantei_vips_over_white(coloured.pointer, $0) : kantei_vips_bytes(coloured.pointer, $0)
      }), flat.bands >= 3,
      let three = Picture({ kantei_vips_bands(flat.pointer, $0, 3) }),
      let bytes = Picture({ kantei_vips_bytes(three.pointer, $0) })
    else { return nil }
    var size = 0
    guard let memory = kantei_vips_pixels(bytes.pointer, &size) else {
      kantei_vips_forget_errors()
      return nil
    }
    defer { g_free(memory) }
    return Array(UnsafeRawBufferPointer(start: memory, count: size))
  }
}
