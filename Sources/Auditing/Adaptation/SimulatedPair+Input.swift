import Features
import Foundation
import Installation
public import Learning
public import Matching

extension SimulatedPair {
  /// A line of a truth file as a matcher examines it.
  public init(_ line: TruthPair, _ input: PairInput, by matcher: EvidenceMatcher) {
    self.init(
      id: line.id, example: CalibrationExample(line, examinations: matcher.examine(input)),
      sketch: PairSketch().sketch(of: input, projection: matcher.model.projection))
  }
}

extension ReplayMargins {
  /// Those that ship with a model; none where it has none.
  ///
  /// - Parameters:
  ///   - model: a name, or a folder's path; the newest that ships where `nil`.
  ///   - isSelfTrained: those under heads that the catalog taught.
  public init(model: String?, isSelfTrained: Bool) throws {
    try self.init(
      of: ModelFolder(named: model ?? Instruments.model, in: .current()), isSelfTrained: isSelfTrained)
  }

  init(of model: ModelFolder, isSelfTrained: Bool) throws {
    let name = isSelfTrained ? Self.selfFileName : Self.fileName
    guard let content = try model.extra(name) else {
      self.init()
      return
    }
    try self.init(ndjson: content, file: name)
  }
}
