import Foundation
import Learning
import Matching

/// Writes an adapted model: another one's files with a new calibration and a card, whole or not at all.
struct ModelVersionWriter {
  /// What an adapted model leaves with its root: it is told apart by its own card.
  private static let left: Set<String> = ["MODEL_CARD.md", ModelCard.fileName, ModelCard.textFileName]

  let root: ModelFolder
  /// Folder of the adapted models.
  let shelf: URL

  /// - Parameter files: beside the calibration, in the place of the root's of the same name.
  /// - Returns: the model's folder; where there is one of this version already, that.
  func write(_ card: ModelCard, set: CalibrationSet, files: [String: Data] = [:]) throws -> URL {
    let folder = shelf.appendingPathComponent(card.version, isDirectory: true)
    if ModelFolder.isModel(folder) { return folder }
    let part = shelf.appendingPathComponent(".\(card.version).\(UUID().uuidString).part", isDirectory: true)
    try FileManager.default.createDirectory(at: part, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: part) }
    var contents = files
    contents[ModelCard.fileName] = try card.encoded()
    contents[ModelCard.textFileName] = Data(card.markdown.utf8)
    // Where a catalog taught no heads, and where it did, are two calibrations; the labels tell of one.
    contents[card.isSelfTrained ? Calibration.selfFileName : "calibration.json"] = try Self.json(
      Calibration(all: set, halves: [set, set]))
    for name in try FileManager.default.contentsOfDirectory(atPath: root.url.path).sorted()
    where contents[name] == nil && !Self.left.contains(name) { contents[name] = try root.content(of: name) }
    for (name, content) in contents { try content.write(to: part.appendingPathComponent(name)) }
    do {
      try FileManager.default.moveItem(at: part, to: folder)
    } catch  where ModelFolder.isModel(folder) {
      // Somebody else made the same one meanwhile.
    }
    return folder
  }

  /// The root with other files, for a trial: gone with whoever made it.
  func temporary(with files: [String: Data]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-trial-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for name in try FileManager.default.contentsOfDirectory(atPath: root.url.path) where files[name] == nil {
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent(name), withDestinationURL: root.url.appendingPathComponent(name))
    }
    for (name, content) in files { try content.write(to: folder.appendingPathComponent(name)) }
    return folder
  }

  private static func json(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return try encoder.encode(value)
  }
}
