import Foundation

/// What set-up found each installed file's SHA-256 to be, so that 40 MB are not hashed at every start.
struct RecordedDigests {
  private struct Record: Decodable {
    let bytes: Int64
    let sha256: String
  }

  private struct Parts: Decodable {
    let files: [String: Record]
  }

  private let folder: URL
  private let files: [String: Record]
  private let written: timespec

  /// - Parameter folder: with `parts.json`; without one nothing is known.
  init(of folder: URL) {
    self.folder = folder
    let list = folder.appendingPathComponent("parts.json")
    files = (try? JSONDecoder().decode(Parts.self, from: Data(contentsOf: list)))?.files ?? [:]
    written = Self.status(of: list)?.st_mtim ?? timespec()
  }

  /// `nil` for a file of another size than recorded, or changed after the record was written.
  func digest(of name: String) -> String? {
    guard let record = files[name], let now = Self.status(of: folder.appendingPathComponent(name)),
      now.st_size == record.bytes,
      (now.st_mtim.tv_sec, now.st_mtim.tv_nsec) <= (written.tv_sec, written.tv_nsec)
    else { return nil }
    return record.sha256
  }

  private static func status(of file: URL) -> stat? {
    var result = stat()
    return stat(file.path, &result) == 0 ? result : nil
  }
}
