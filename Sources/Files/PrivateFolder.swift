public import Foundation
import Glibc

/// Folders for what is not everybody's.
public enum PrivateFolder {
  /// Makes a folder and those above it that lack, for their owner alone (0700) or for a group too, whatever the umask says.
  /// What is there stays as it is.
  public static func make(_ folder: URL, for sharing: Sharing = .owner) throws(StagedFileError) {
    var missing: [String] = []
    var place = folder.standardizedFileURL
    while FileIdentity(place.path) == nil, place.path != "/" {
      missing.append(place.path)
      place = place.deletingLastPathComponent()
    }
    for path in missing.reversed() {
      guard mkdir(path, 0o700) == 0 else {
        // Another process was first, or a link leads nowhere.
        if errno == EEXIST, FileIdentity(path) != nil { continue }
        throw StagedFileError(errno, file: folder)
      }
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if descriptor >= 0 { sharing.apply(toFolder: descriptor) }
      close(descriptor)
    }
    var status = stat()
    guard stat(folder.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw StagedFileError(.folderMissing, file: folder)
    }
  }
}
