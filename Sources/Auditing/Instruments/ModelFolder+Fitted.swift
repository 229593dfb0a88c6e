import Files
public import Foundation
public import Installation
public import Matching
public import Perception

extension ModelFolder {
  /// Writes a model of the user's own: another one's files with a new calibration, and what that was fitted over.
  ///
  /// A calibration for self-training is left behind: it was fitted without these encoders, and would be taken for this one
  /// wherever a catalog is large enough.
  ///
  /// - Parameters:
  ///   - name: letters, digits, `.`, `-` and `_`; not of a model that ships.
  ///   - base: whose evidence was calibrated; the newest that ships where `nil`.
  /// - Returns: the folder.
  public static func save(
    _ calibration: Calibration, as name: String, base: String?, over encoders: [RegisteredEncoder],
    installation: Installation = .current()
  ) throws -> URL {
    guard name.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._\-]*/) != nil else { throw ModelNameError(name: name) }
    let base = try ModelFolder(named: base ?? Instruments.model, in: installation)
    if let own = try? ModelFolder(named: name, in: installation), own.ships { throw ModelNameError(name: name) }
    let fitted = try FittedEncoders.of(base, with: encoders)
    let folder = userFolder().appendingPathComponent(name, isDirectory: true)
    try PrivateFolder.make(folder)
    let left: Set<String> = ["calibration.json", Calibration.selfFileName, FittedEncoders.fileName, "MODEL_CARD.md"]
    for file in try FileManager.default.contentsOfDirectory(atPath: base.url.path).sorted() where !left.contains(file) {
      try StagedFile.write(base.content(of: file), to: folder.appendingPathComponent(file))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    try StagedFile.write(
      encoder.encode(fitted.map(\.version)), to: folder.appendingPathComponent(FittedEncoders.fileName))
    // Last: a folder is a model from this file on.
    try StagedFile.write(encoder.encode(calibration), to: folder.appendingPathComponent("calibration.json"))
    return folder
  }
}

/// A model of the user's own can't have this name.
public struct ModelNameError: Error, Sendable, Hashable, CustomStringConvertible, LocalizedError {
  public let name: String

  public var description: String {
    "A model of your own can't be called \"\(name)\": use letters, digits, dots, - and _, and no shipped model's name."
  }

  public var errorDescription: String? { description }
}
