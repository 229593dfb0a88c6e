public import Foundation

/// What a version of the evidence matcher has learned: the files of `Resources/models/NAME/`.
public struct EvidenceModel: Sendable {
  /// "base-0".
  public let version: String
  /// `colours.bin`.
  public let colours: Data
  /// `calibration.json`.
  public let calibration: Data

  public init(version: String, colours: Data, calibration: Data) {
    self.version = version
    self.colours = colours
    self.calibration = calibration
  }
}
