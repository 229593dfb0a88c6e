import Auditing
import Features
import Foundation
import Learning
import Matching

extension FuzzTarget {
  /// A file of a matcher's model among sound ones, by its letter in `modelFiles`: a model that is read has to judge. Sealed
  /// files are given without their envelope, whose checksum no mutation would meet; `z` is an envelope and all.
  static func model() throws -> FuzzTarget {
    // Whatever is wrong with the sample itself is told before anything is blamed on an input.
    _ = try judgement(SampleModel.files)
    return FuzzTarget("model", longest: 65_536) { input in
      guard let input = ChosenInput(input) else { return [] }
      try? read(input)
      return []
    }
  }

  private static let modelFiles: [Character: (name: String, magic: StaticString?)] = [
    "h": (HeadSet.fileName, "KHDS"), "r": (HeadSet.residualFileName, "KHDS"), "p": (PhotoProjection.fileName, "KPRJ"),
    "a": (AttentionModel.fileName, "KASC"), "m": (PhotoTextMap.fileName, "KMAP"), "c": ("colours.bin", nil),
    "n": ("colour-names.tsv", nil), "j": ("calibration.json", nil), "s": (Calibration.selfFileName, nil),
    "M": ("mean-classes.json", nil),
  ]

  private static func read(_ input: ChosenInput) throws {
    let bytes = Array(input.content)
    func sealed(_ magic: StaticString) -> Data {
      Data(FeatureFile.seal(bytes, magic: magic, version: SampleModel.version))
    }
    switch input.kind {
    case "R": _ = try HeadCorpus(serialized: sealed("KRPL"))
    case "T": _ = try TrainingState(serialized: sealed("KTRN"), recipe: "", file: "state.bin")
    case "H": _ = try HeadSettings(json: Data(bytes))
    case "A": _ = try AdaptationRules(json: Data(bytes))
    case "w": _ = try SwapCalibration(json: Data(bytes)).isNamed(nats: 1)
    case "z":
      let data = Data(bytes)
      _ = try? HeadSet(serialized: data)
      _ = try? PhotoProjection(serialized: data)
      _ = try? AttentionModel(serialized: data)
      _ = try? PhotoTextMap(serialized: data)
      _ = try? HeadCorpus(serialized: data)
      _ = try? TrainingState(serialized: data, recipe: "", file: "state.bin")
    default:
      guard let file = modelFiles[input.kind] else { return }
      var files = SampleModel.files
      files[file.name] = file.magic.map(sealed) ?? Data(bytes)
      try judgement(files)
    }
  }

  private static func judgement(_ files: [String: Data]) throws {
    let model = try EvidenceModel(
      version: "sample", file: { name in files[name] ?? Data() }, extra: { files[$0] })
    let matcher = EvidenceMatcher(
      model: model, classes: SampleModel.classes, taxonomy: .flat, catalog: .unknown)
    _ = matcher.judge(SampleModel.pair, settings: JudgeSettings())
    _ = matcher.headQuestions(SampleModel.pair)
    _ = matcher.judge(SampleModel.pair, settings: JudgeSettings(falseAlarms: 0.07, calibrationHalf: 1))
    guard let map = model.retrieval else { return }
    let view = ViewDescriptor.of(SampleModel.photo)
    if map.weights.columns == view.count { _ = map.map(Matrix([view])) }
  }

  /// Sound inputs to start from: every file of the sample.
  package static var modelSeeds: [(name: String, bytes: [UInt8])] {
    let header = 22
    return modelFiles.compactMap { letter, file in
      guard let data = SampleModel.files[file.name], let sign = letter.asciiValue else { return nil }
      return ("sample-\(letter)", [sign] + (file.magic == nil ? [UInt8](data) : Array(data.dropFirst(header))))
    }
  }
}
