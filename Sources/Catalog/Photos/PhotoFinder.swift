import Foundation
import Glibc
import Photos

/// Finds the photo that a row names, inside the catalog's folder and `--images` only.
struct PhotoFinder {
  private let images: String?
  /// `--images` first, then the catalog's folder; links followed.
  private let roots: [String]
  private var realFolders: [String: String?] = [:]
  private var answers: [ExactText: Result<String, CatalogFault.Reason>] = [:]

  init(folder: URL, images: URL?) throws(CatalogError) {
    var roots: [String] = []
    if let images {
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: images.path, isDirectory: &isDirectory), isDirectory.boolValue,
        let root = RealPath.of(images.path)
      else { throw CatalogError(.imagesFolderMissing, file: images.path) }
      roots.append(root)
    }
    self.images = roots.first
    if let root = RealPath.of(folder.path), !roots.contains(root) { roots.append(root) }
    self.roots = roots
  }

  /// - Returns: the photo's path with links followed; the file was opened, and starts like a photo.
  mutating func find(_ image: String) -> Result<String, CatalogFault.Reason> {
    let name = ExactText(image)
    if let answer = answers[name] { return answer }
    let answer = search(image)
    answers[name] = answer
    return answer
  }

  private mutating func search(_ image: String) -> Result<String, CatalogFault.Reason> {
    if image.isEmpty { return .failure(.init(.noPhotoNamed)) }
    if image.utf8.contains(0) { return .failure(.init(.photoMissing)) }
    if Self.isRemote(image) {
      guard let images else { return .failure(.init(.photoRemote)) }
      guard let name = Self.lastPart(ofURL: image) else { return .failure(.init(.photoMissing)) }
      return look(name, in: images) ?? .failure(.init(.photoMissing))
    }
    var outcome: Result<String, CatalogFault.Reason>?
    // Windows' exports write "images\mug.jpg".
    let spellings = image.contains("\\") ? [image, image.replacing("\\", with: "/")] : [image]
    for root in roots {
      for spelling in spellings {
        guard let answer = look(spelling, in: root) else { continue }
        if case .success = answer { return answer }
        outcome = outcome ?? answer
      }
    }
    // A feed that names "images/mug.jpg", and `--images images`: the folder itself is what the path begins with.
    if let images, outcome == nil {
      for spelling in spellings {
        guard let rest = Self.path(spelling, below: images), let answer = look(rest, in: images) else { continue }
        return answer
      }
    }
    return outcome ?? .failure(.init(.photoMissing))
  }

  /// What is left of a path that begins with the name of a folder.
  private static func path(_ image: String, below folder: String) -> String? {
    let parts = image.split(separator: "/").drop { $0 == "." }
    guard !image.hasPrefix("/"), parts.count > 1, let name = folder.split(separator: "/").last, parts.first == name
    else { return nil }
    return parts.dropFirst().joined(separator: "/")
  }

  /// `nil` where there is no such file.
  private mutating func look(_ image: String, in root: String) -> Result<String, CatalogFault.Reason>? {
    let path = image.hasPrefix("/") ? image : root + "/" + image
    guard Self.staysInside(image, root: root) else { return .failure(.init(.photoOutside)) }
    guard let real = realPath(path) else { return nil }
    guard roots.contains(where: { RealPath.contains(real, in: $0) }) else { return .failure(.init(.photoOutside)) }
    do {
      _ = try PhotoFile(URL(fileURLWithPath: real, isDirectory: false))
      return .success(real)
    } catch {
      return error.kind == .missing ? nil : .failure(.init(.photoUnusable(error.kind)))
    }
  }

  /// Whether a path keeps below its root as it is written.
  private static func staysInside(_ image: String, root: String) -> Bool {
    if image.hasPrefix("/") { return true }
    var depth = 0
    for part in image.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return false }
    }
    return true
  }

  /// As `realpath`, which looks at every folder on the way each time, but remembers the folders.
  private mutating func realPath(_ path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let (folder, name) = (String(path[..<slash]), path[path.index(after: slash)...])
    if name.isEmpty || name == "." || name == ".." { return RealPath.of(path) }
    let realFolder: String?
    if let known = realFolders[folder] {
      realFolder = known
    } else {
      realFolder = RealPath.of(folder.isEmpty ? "/" : folder)
      realFolders[folder] = realFolder
    }
    guard let realFolder else { return nil }
    let real = (realFolder == "/" ? "" : realFolder) + "/" + name
    var status = stat()
    guard lstat(real, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFLNK ? RealPath.of(real) : real
  }

  static func isRemote(_ image: String) -> Bool {
    if image.hasPrefix("//") { return true }
    guard let colon = image.firstIndex(of: ":") else { return false }
    let scheme = image[..<colon]
    let rest = image[image.index(after: colon)...]
    guard scheme.count > 1, scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return false }
    return rest.hasPrefix("//") || ["data", "file"].contains(scheme.lowercased())
  }

  /// The file's name at the end of a URL.
  static func lastPart(ofURL url: String) -> String? {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let last = path.split(separator: "/").last, let name = String(last).removingPercentEncoding,
      !name.contains("/"), !name.utf8.contains(0), name != ".", name != ".."
    else { return nil }
    return name
  }
}

extension CatalogFault {
  /// A kind on its own, before its row is known.
  struct Reason: Error {
    let kind: Kind
    init(_ kind: Kind) { self.kind = kind }
  }
}
