import Files
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
    // Who shares the store shares its models.
    let sharing = Sharing(in: shelf.deletingLastPathComponent())
    try PrivateFolder.make(shelf, for: sharing)
    let staged = try StagedFolder(for: folder)
    var contents = files
    contents[ModelCard.fileName] = try card.encoded()
    contents[ModelCard.textFileName] = Data(card.markdown.utf8)
    // Where a catalog taught no heads, and where it did, are two calibrations; the labels tell of one.
    contents[card.isSelfTrained ? Calibration.selfFileName : "calibration.json"] = try Self.json(
      Calibration(all: set, halves: [set, set]))
    for name in try FileManager.default.contentsOfDirectory(atPath: root.url.path).sorted()
    where contents[name] == nil && !Self.left.contains(name) { contents[name] = try root.content(of: name) }
    for (name, content) in contents { try content.write(to: staged.url.appendingPathComponent(name)) }
    do {
      try staged.commit(for: sharing)
    } catch {
      // Somebody else may have made the same one meanwhile.
      guard ModelFolder.isModel(folder) else { throw error }
    }
    return folder
  }

  /// The root with other files, for a trial: gone with the value.
  func temporary(with files: [String: Data]) throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    let folder = scratch.url
    for name in try FileManager.default.contentsOfDirectory(atPath: root.url.path) where files[name] == nil {
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent(name), withDestinationURL: root.url.appendingPathComponent(name))
    }
    for (name, content) in files { try content.write(to: folder.appendingPathComponent(name)) }
    return scratch
  }

  private static func json(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return try encoder.encode(value)
  }
}
