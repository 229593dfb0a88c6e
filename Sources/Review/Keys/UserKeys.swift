internal import Foundation

/// The keys as the user has them: `keys.yaml` among their settings, else the standard ones.
public struct UserKeys: Sendable {
  public let map: KeyMap
  public let problems: [String]

  public init(_ folders: UserFolders) {
    let file = folders.configuration.appendingPathComponent("keys.yaml")
    guard FileManager.default.fileExists(atPath: file.path) else {
      (map, problems) = (.standard, [])
      return
    }
    do { (map, problems) = (try KeyFile(file).read(), []) } catch { (map, problems) = (.standard, ["\(error)"]) }
  }
}
