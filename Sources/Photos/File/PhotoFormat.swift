/// The picture formats that are read, told by their first bytes, never by the file's name.
public enum PhotoFormat: String, Sendable, Hashable, CaseIterable {
  case jpeg = "JPEG"
  case png = "PNG"
  case webp = "WebP"
  case gif = "GIF"
  case tiff = "TIFF"
  case heif = "HEIF"
  case avif = "AVIF"

  static let names = "JPEG, PNG, WebP, GIF, TIFF, HEIF or AVIF"
  /// Enough bytes to tell every format.
  static let signatureLength = 512

  /// - Parameter head: the file's first bytes, `signatureLength` of them where it has as many.
  init(head: [UInt8]) throws(PhotoFormatMismatch) {
    func has(_ bytes: [UInt8], at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: bytes) }
    func has(_ text: String, at offset: Int = 0) -> Bool { has(Array(text.utf8), at: offset) }

    if has([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has("RIFF"), has("WEBP", at: 8) {
      self = .webp
    } else if has("GIF87a") || has("GIF89a") {
      self = .gif
    } else if ["II*\0", "MM\0*", "II+\0", "MM\0+"].contains(where: { has($0) }) {
      self = .tiff
    } else if has("ftypavif", at: 4) || has("ftypavis", at: 4) {
      self = .avif
    } else if ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"].contains(where: { has("ftyp" + $0, at: 4) }) {
      self = .heif
    } else {
      throw PhotoFormatMismatch(head: head)
    }
  }
}

/// What a file is that holds none of the formats read.
struct PhotoFormatMismatch: Error {
  let kind: PhotoError.Kind

  init(head: [UInt8]) {
    let binary: [(signature: [UInt8], name: String)] = [
      (Array("BM".utf8), "a BMP"), (Array("8BPS".utf8), "a Photoshop file"), ([0, 0, 1, 0], "an icon file"),
      ([0xFF, 0x0A], "a JPEG XL"), ([0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20], "a JPEG XL"),
      ([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20], "a JPEG 2000"), ([0x25, 0x50, 0x44, 0x46], "a PDF"),
      ([0x1F, 0x8B], "a gzip archive"), ([0x50, 0x4B, 0x03, 0x04], "a zip archive"),
    ]
    if let known = binary.first(where: { head.starts(with: $0.signature) }) {
      kind = known.name.hasSuffix("archive") ? .notAPhoto(known.name) : .unsupported(known.name)
      return
    }
    let isText = head.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) || $0 == 0x1B }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if isText, text.contains("<svg") {
      kind = .unsupported("an SVG")
    } else if isText, text.contains("<html") || text.contains("<!doctype html") {
      kind = .notAPhoto("a web page")
    } else {
      kind = .notAPhoto(isText ? "text" : "something else")
    }
  }
}
