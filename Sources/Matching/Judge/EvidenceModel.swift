public import Foundation

/// What a version of the evidence matcher has learned: the files of `Resources/models/NAME/`.
public struct EvidenceModel: Sendable {
  /// "base-0"; what audits name, so an encoder that it is fitted over stands behind it.
  public var version: String
  public let colours: ColourTable
  public let colourNames: ColourNames
  public let calibration: Calibration
  /// Mean ImageNet class probabilities of product photos at large: what a catalog of a few pairs is centred on, [1000].
  public let meanClasses: [Float]
  /// How heads see a photo; `nil` in a model without heads.
  public let projection: PhotoProjection?
  public let heads: HeadSet?
  /// What labels added to the heads, also to those that a catalog teaches; `nil` in a model that learned from no labels.
  public let residual: HeadSet?
  /// The trained attention network; `nil` in a model without one.
  public let attention: AttentionModel?
  /// What margins are worth where the catalog itself taught the heads; `nil` in a model that can't be taught.
  public let selfCalibration: Calibration?
  /// Where a search looks for a photo's texts; `nil` in a model that has not learned it.
  public let retrieval: PhotoTextMap?

  public init(
    version: String, colours: ColourTable, colourNames: ColourNames, calibration: Calibration, meanClasses: [Float],
    projection: PhotoProjection? = nil, heads: HeadSet? = nil, residual: HeadSet? = nil,
    attention: AttentionModel? = nil, selfCalibration: Calibration? = nil, retrieval: PhotoTextMap? = nil
  ) {
    self.version = version
    self.colours = colours
    self.colourNames = colourNames
    self.calibration = calibration
    self.meanClasses = meanClasses
    self.projection = projection
    self.heads = heads
    self.residual = residual
    self.attention = attention
    self.selfCalibration = selfCalibration
    self.retrieval = retrieval
  }

  /// - Parameters:
  ///   - file: the content of a file of the model, by its name.
  ///   - extra: the content of a file that a model may lack.
  /// - Throws: what `file` and `extra` throw, and `EvidenceModelError` where a content cannot be used.
  public init(
    version: String, file: (_ name: String) throws -> Data, extra: (_ name: String) throws -> Data? = { _ in nil }
  ) throws {
    let content = try file("mean-classes.json")
    let means = (try? JSONDecoder().decode([Float].self, from: content)) ?? []
    guard means.count == 1000, means.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw EvidenceModelError.malformed(file: "mean-classes.json", what: "content")
    }
    self.init(
      version: version,
      colours: try ColourTable(serialized: file("colours.bin")),
      colourNames: try ColourNames(tsv: String(decoding: file("colour-names.tsv"), as: UTF8.self)),
      calibration: try Calibration(json: file("calibration.json")),
      meanClasses: means,
      projection: try extra(PhotoProjection.fileName).map { try PhotoProjection(serialized: $0) },
      heads: try extra(HeadSet.fileName).map { try HeadSet(serialized: $0) },
      residual: try extra(HeadSet.residualFileName).map { try HeadSet(serialized: $0) },
      attention: try extra(AttentionModel.fileName).map { try AttentionModel(serialized: $0) },
      selfCalibration: try extra(Calibration.selfFileName).map {
        try Calibration(json: $0, file: Calibration.selfFileName)
      },
      retrieval: try extra(PhotoTextMap.fileName).map { try PhotoTextMap(serialized: $0) })
  }
}
