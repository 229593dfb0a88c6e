import CGLib
import CVips

extension Photo {
  public enum Encoding: Sendable, Hashable {
    case png
    /// Quality from 1 to 100.
    case jpeg(quality: Int)
  }

  /// The bytes of a file that holds this photo.
  public func encoded(as encoding: Encoding) throws(PhotoError) -> [UInt8] {
    guard LibVips.isReady else { throw PhotoError(.decoderMissing, file: "") }
    var bytes: UnsafeMutableRawPointer?
    var count = 0
    let status = pixels.withUnsafeBytes { memory -> CInt in
      guard
        let image = kantei_vips_from_rgb(memory.baseAddress, memory.count, CInt(width), CInt(height))
      else { return -1 }
      let picture = Picture(owning: image)
      guard let srgb = Picture({ kantei_vips_srgb(picture.pointer, $0) }) else { return -1 }
      return switch encoding {
      case .png: kantei_vips_png(srgb.pointer, &bytes, &count)
      case .jpeg(let quality): kantei_vips_jpeg(srgb.pointer, &bytes, &count, CInt(min(max(quality, 1), 100)))
      }
    }
    guard status == 0, let bytes else {
      kantei_vips_forget_errors()
      throw PhotoError(.notEncodable, file: "")
    }
    defer { g_free(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
