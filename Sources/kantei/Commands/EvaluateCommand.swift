import ArgumentParser
import Auditing
import Foundation
import Learning
import Matching
import Prose

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure against a truth file, or on captioned photos.",
    discussion: """
      Prints how well wrong pairs and wrong phrases are found, each figure with a 95 % interval drawn by product, beside \
      two controls: what words alone give away, and every photo replaced by another product's. Needs no store.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "A truth file (NDJSON).", completion: .file(extensions: ["ndjson"]))
  var truth: String?

  @OptionGroup(title: "Retrieval") var captions: CaptionEvaluation

  @Option(
    help: ArgumentHelp("Measure a catalog's audits against its labels in the store.", valueName: "catalog"),
    completion: .file())
  var labels: String?

  @Option(help: "What the store knows that catalog by, where its path changed.")
  var catalogName: String?

  @Option(help: "The store of the labels (or KANTEI_STORE).", completion: .file())
  var store: String?

  @Option(help: "Folder of the photos; the file's own where left out.", completion: .directory)
  var images: String?

  @Option(
    help: "Only this split, such as \"validation\"; lines without a split always count. With --karpathy: \"test\".")
  var split: String?

  @Flag(help: "Measure the search instead: queries made from the truth, and photos and specs that look for each other.")
  var retrieval = false

  @Option(help: ArgumentHelp("Judge as a catalog: every product once, this share of them wrong.", valueName: "rate"))
  var asCatalog: Double?

  @Option(help: "A model's name, or the path of its folder; the newest that ships otherwise.", completion: .directory)
  var model: String?

  @Flag(
    inversion: .prefixedNo, help: "With --as-catalog: train small heads on the catalog's own specs before judging.")
  var selfTraining = true

  @Option(
    help: ArgumentHelp(
      "Measure instead how swapped photos are found, planted in this share of the products.", valueName: "rate"))
  var swaps: Double?

  @Option(help: "With --swaps: how often they are planted.")
  var draws = 5

  @Option(help: "With --swaps: products of each draw.")
  var products = 300

  @Option(help: "The key of the spec that is judged, such as spec_ja.")
  var specField = "spec"

  @Option(
    help: ArgumentHelp(
      "Judge another spec of the same pairs too, and print every figure of both with the interval of the difference.",
      valueName: "field"))
  var compareField: String?

  @Option(help: "Seed of all drawings.")
  var seed: UInt64 = 1

  @Option(help: "Share of the pairs that are expected to be wrong.")
  var baseRate = 0.05

  @Option(help: "text or json.")
  var format = Format.text

  private func measureSwaps(_ lines: [TruthPair], in truth: String, rate: Double) async throws {
    var figures: [SwapFigures] = []
    let workshop = TruthWorkshop(truth: truth, images: images, model: model)
    for draw in 0..<draws {
      let planting = SwapPlanting(lines, products: products, rate: rate, seed: seed &+ UInt64(draw))
      let auditor = try workshop.auditor(learnsFromCatalog: selfTraining)
      guard let found = try await auditor.swapCandidates(among: workshop.pairs(planting.pairs)) else {
        throw CancellationError()
      }
      figures.append(
        SwapFigures(found.map { ($0.id, $0.with, $0.nats, $0.isMutual, $0.isNamed) }, partners: planting.partners))
    }
    try write(figures, text: figures.text)
  }

  func validate() throws {
    guard swaps.map({ $0 > 0 && $0 <= 1 }) ?? true else { throw ValidationError("--swaps lies between 0 and 1.") }
    guard draws > 0, products > 1 else { throw ValidationError("--draws is at least 1, --products at least 2.") }
    guard [truth, captions.karpathy, labels].count(where: { $0 != nil }) == 1 else {
      throw ValidationError("Give a truth file, or --karpathy with a split file, or --labels with a catalog.")
    }
    guard (store == nil && catalogName == nil) || labels != nil else {
      throw ValidationError("--store and --catalog-name belong to --labels.")
    }
    guard baseRate > 0, baseRate < 1 else { throw ValidationError("--base-rate lies between 0 and 1.") }
    guard !retrieval || (truth != nil && asCatalog == nil) else {
      throw ValidationError("--retrieval needs a truth file, and every pair of it.")
    }
    guard asCatalog.map({ $0 >= 0 && $0 <= 1 }) ?? true else {
      throw ValidationError("--as-catalog lies between 0 and 1.")
    }
  }

  func run() async throws {
    if let karpathy = captions.karpathy {
      let (report, isComplete) = try await captions.report(on: karpathy, split: split, images: images, seed: seed)
      try write(report, text: report.text)
      if !isComplete { throw ExitCode(1) }
    }
    if let labels { try measureLabels(of: labels) }
    if let truth { try await measure(truth) }
  }

  private func measure(_ truth: String) async throws {
    let all = try TruthFile.read(at: URL(fileURLWithPath: truth), field: specField)
    var lines = all.filter { $0.split == nil || split == nil || $0.split == split }
    let otherSplits = split == nil ? [] : all.filter { $0.split != nil && $0.split != split }
    if let swaps { return try await measureSwaps(lines, in: truth, rate: swaps) }
    if let asCatalog { lines = CatalogSampling.pairs(from: lines, rate: asCatalog, seed: seed) }
    guard !lines.isEmpty else { throw CommandError("\(truth) has no lines of the split \(split ?? "").") }
    let workshop = TruthWorkshop(truth: truth, images: images, model: model)
    if let compareField { return try await compare(lines, in: truth, with: compareField, workshop) }
    if retrieval {
      let (report, isComplete) = try await workshop.search(lines, seed: seed)
      try write(report, text: report.text)
      if !isComplete { throw ExitCode(1) }
      return
    }
    let bench = try await workshop.bench(
      lines, teachers: asCatalog != nil && selfTraining ? Array(lines.indices) : [])
    let settings = settings(lines)
    let judged = try await workshop.judge(lines, on: bench, settings: settings)
    guard !judged.isEmpty else {
      throw CommandError("No photo of \(truth) could be read; name their folder with --images.")
    }
    let wrongPhotos = try await workshop.judge(
      lines, images: WrongPhotos.images(for: lines, seed: seed), on: bench, settings: settings)
    let report = Evaluator(baseRate: baseRate, seed: seed).report(
      on: judged, wrongPhotos: wrongPhotos, otherSplits: otherSplits)
    try write(report, text: report.text)
    if let words = try UnreadWords(of: lines.map(\.spec)) { StandardStreams.note(words.text) }
    if judged.count < lines.count { throw ExitCode(1) }
  }

  func write(_ report: some Encodable, text: String) throws {
    switch format {
    case .text: StandardStreams.write(text)
    case .json: try printJSON(report)
    }
  }

  private func settings(_ lines: [TruthPair]) -> [JudgeSettings] {
    lines.map { JudgeSettings(baseRate: baseRate, calibrationHalf: Calibration.half(of: $0.product)) }
  }

  /// Each spec is judged among the specs of its own language, as a shop's catalog is.
  private func compare(_ lines: [TruthPair], in truth: String, with field: String, _ workshop: TruthWorkshop)
    async throws
  {
    let chosen = Set(lines.map(\.id))
    let others = try TruthFile.read(at: URL(fileURLWithPath: truth), field: field).filter { chosen.contains($0.id) }
    let both = Set(others.map(\.id))
    func judge(_ lines: [TruthPair]) async throws -> [JudgedPair] {
      try await workshop.judge(lines, on: workshop.bench(lines), settings: settings(lines))
    }
    let comparison = Evaluator(baseRate: baseRate, seed: seed).comparison(
      try await judge(lines.filter { both.contains($0.id) }), with: try await judge(others))
    switch format {
    case .text:
      StandardStreams.records.line(
        "\(others.count.counted("pair")): \(specField), \(field), difference with its 95 % interval")
      StandardStreams.write(comparison.text)
    case .json: try printJSON(comparison)
    }
    if let words = try UnreadWords(of: others.map(\.spec)) { StandardStreams.note(words.text) }
  }

  private func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    StandardStreams.records.line(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
