public import Foundation

/// What a version of the evidence matcher has learned: the files of `Resources/models/NAME/`.
public struct EvidenceModel: Sendable {
  /// "base-0".
  public let version: String
  public let colours: ColourTable
  public let colourNames: ColourNames
  public let calibration: Calibration
  /// Mean ImageNet class probabilities of product photos at large: what a catalog of a few pairs is centred on, [1000].
  public let meanClasses: [Float]

  public init(
    version: String, colours: ColourTable, colourNames: ColourNames, calibration: Calibration, meanClasses: [Float]
  ) {
    self.version = version
    self.colours = colours
    self.colourNames = colourNames
    self.calibration = calibration
    self.meanClasses = meanClasses
  }

  /// - Parameter file: the content of a file of the model, by its name.
  /// - Throws: what `file` throws, and `EvidenceModelError` where a content cannot be used.
  public init(version: String, file: (_ name: String) throws -> Data) throws {
    let means = try JSONDecoder().decode([Float].self, from: file("mean-classes.json"))
    guard means.count == 1000, means.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw EvidenceModelError.malformed(file: "mean-classes.json", what: "content")
    }
    self.init(
      version: version,
      colours: try ColourTable(serialized: file("colours.bin")),
      colourNames: try ColourNames(tsv: String(decoding: file("colour-names.tsv"), as: UTF8.self)),
      calibration: try Calibration(json: file("calibration.json")),
      meanClasses: means)
  }
}
