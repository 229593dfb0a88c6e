public import Foundation

/// Why a photo can't be used. Its text names the file and what mends it.
public struct PhotoError: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case missing
    case directory
    /// A pipe, a device, a socket: reading it could block or never end.
    case notAFile
    /// The system's words for why it can't be opened or read.
    case unreadable(String)
    case empty
    /// What the bytes look like instead ("text", "a web page").
    case notAPhoto(String)
    /// A picture format that isn't read, by name: rare in catalogs, or able to refer to other files.
    case unsupported(String)
    case tooLarge(width: Int, height: Int)
    case damaged
    /// Other bytes than those that were hashed.
    case changed
    /// libvips can't be used at all.
    case decoderMissing
    case notEncodable
  }

  public let kind: Kind
  /// The path; empty where no file is concerned.
  public let file: String

  public init(_ kind: Kind, file: String) {
    self.kind = kind
    self.file = file
  }
}

extension PhotoError: CustomStringConvertible, LocalizedError {
  public var description: String { file.isEmpty ? reason : "\(file): \(reason)" }
  public var errorDescription: String? { description }

  /// What is wrong and how to mend it, without the file's name.
  public var reason: String {
    switch kind {
    case .missing: "no such photo; put it there, or correct its name in the catalog"
    case .directory: "is a directory; name the photo inside it"
    case .notAFile: "is not a regular file; put a copy of the photo there"
    case .unreadable(let why): "can't be read (\(why)); check its permissions and its disk"
    case .empty: "is empty; copy the photo again"
    case .notAPhoto(let what): "is no photo, it looks like \(what); put a \(PhotoFormat.names) in its place"
    case .unsupported(let format): "is \(format), which isn't read; save it as JPEG, PNG or WebP"
    case .tooLarge(let width, let height):
      "has \(width) x \(height) pixels, more than the \(PhotoDecoder.maximumPixels / 1_000_000) million that are read;"
        + " save a smaller copy"
    case .damaged: "is damaged or cut short; copy it again, or save it anew from the original"
    case .changed: "was replaced while the catalog was read; score again"
    case .decoderMissing: "libvips can't be started; run `kantei doctor`"
    case .notEncodable: "the picture can't be encoded; free some memory and try again"
    }
  }
}
