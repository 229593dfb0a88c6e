import Claims
import Features
public import Matching

/// Measures a trained network on lines of truth files.
public struct NetworkExaminer: Sendable {
  private static let vocabulary = 200
  private static let smallBox: Float = 0.35

  private let lines: [ReportLine]
  private let rivals: [String: RivalFinder]
  private let text: TextVectors
  /// Phrases that no photo shows and training never saw.
  private let unseen: [String]
  private let bootstrap: Bootstrap

  /// - Parameters:
  ///   - text: covers `terms(of:unseen:)`.
  ///   - unseen: phrases that no photo shows, none of them in training.
  public init(
    _ lines: [ReportLine], text: TextVectors, taxonomy: Taxonomy, colours: ColourNames, unseen: [String],
    resamples: Int = 500
  ) {
    self.lines = lines
    self.text = text
    self.unseen = unseen.sorted()
    bootstrap = Bootstrap(resamples: resamples)
    rivals = Dictionary(grouping: lines, by: \.source).mapValues { lines in
      let context = CatalogContext(photos: [], claims: lines.map(\.claims))
      return RivalFinder(
        taxonomy: taxonomy, colours: colours,
        vocabulary: context.vocabulary.mapValues { $0.prefix(Self.vocabulary).map(\.alternative) })
    }
  }

  public static func terms(of lines: [ReportLine], unseen: [String]) -> Set<String> {
    Set(TextVectors.terms(of: lines.flatMap(\.claims)) + unseen)
  }

  /// - Parameter photos: by content hash, as the model's projection gives them; lines without one are left out.
  public func report(_ model: AttentionModel, photos: [String: AttentionPhoto]) -> NetworkReport {
    var reader = NetworkReader(model, text: text)
    var views: [String: AttentionNetwork.View] = [:]
    func view(of photo: String) -> AttentionNetwork.View? {
      if views[photo] == nil { views[photo] = photos[photo].map { model.network.look(at: $0) } }
      return views[photo]
    }
    let others = wrongPhotos(photos)
    var measured: [Measured] = []
    for (index, line) in lines.enumerated() {
      guard let view = view(of: line.photo) else { continue }
      var one = Measured(line)
      measure(&one, index, view, &reader)
      one.isPointedAt = pointing(line, view, places: photos[line.photo]?.places ?? [], &reader)
      if let other = others[line.product].flatMap(view(of:)) {
        one.wrongPhotoMargins = margins(line, other, &reader)
      }
      measured.append(one)
    }
    let bySource = Dictionary(grouping: measured, by: \.line.source).compactMapValues { lines in
      claims(lines, \.margins) { _ in true }
    }
    return NetworkReport(figures: figures(measured, model), claimsBySource: bySource)
  }

  // MARK: One line

  private struct Measured {
    let line: ReportLine
    /// By claim; `nil` where it has no margin.
    var margins: [Double?] = []
    var wrongPhotoMargins: [Double?] = []
    /// Gated support by claim.
    var supports: [Double?] = []
    var gates: [Double?] = []
    var appendedSupports: [Double] = []
    var appendedGates: [Double] = []
    /// Of claims with a small box: whether the attention's centre and the photo's centre lie in it.
    var isPointedAt: [(attention: Bool, centre: Bool)] = []
    var similarity: Double?
    var appendedSimilarity: Double?

    init(_ line: ReportLine) { self.line = line }
  }

  private func measure(
    _ one: inout Measured, _ index: Int, _ view: AttentionNetwork.View, _ reader: inout NetworkReader
  ) {
    let line = one.line
    one.margins = margins(line, view, &reader)
    let visible = line.claims.indices.filter { line.claims[$0].observability == .visible }
    let phrases = visible.map { AttentionMatcher.Phrase(line.claims[$0]) }
    let known = zip(visible, phrases).filter { reader.knows($0.1) }
    one.supports = line.claims.map { _ in nil }
    one.gates = one.supports
    guard let reading = reader.reading(known.map(\.1)) else { return }
    let network = reader.model.network
    for ((place, _), (support, gate)) in zip(known, zip(network.support(of: reading, in: view), reading.gates)) {
      one.supports[place] = Double(support * gate)
      one.gates[place] = Double(gate)
    }
    one.similarity = network.similarity(of: reading, in: view).total
    let added = (0..<min(2, unseen.count)).map {
      AttentionMatcher.Phrase(term: unseen[(2 * index + $0) % unseen.count], subject: nil)
    }
    guard let alone = reader.reading(added), let longer = reader.reading(known.map(\.1) + added) else { return }
    one.appendedSupports = zip(network.support(of: alone, in: view), alone.gates).map { Double($0 * $1) }
    one.appendedGates = alone.gates.map(Double.init)
    one.appendedSimilarity = network.similarity(of: longer, in: view).total
  }

  private func margins(
    _ line: ReportLine, _ view: AttentionNetwork.View, _ reader: inout NetworkReader
  ) -> [Double?] {
    line.claims.map { claim in
      guard claim.observability == .visible, reader.model.knows(claim.facet), !claim.isNegated || claim.facet == .part,
        let finder = rivals[line.source]
      else { return nil }
      let own = AttentionMatcher.Phrase(claim)
      let others = finder.rivals(of: claim, among: line.claims, text: text)
        .filter { reader.model.hasLearned($0.term, claim.facet) }
        .map { AttentionMatcher.Phrase(term: $0.term, subject: claim.subject) }
        .filter { reader.knows($0) }
      guard reader.knows(own), !others.isEmpty, let reading = reader.reading([own] + others) else { return nil }
      let supports = reader.model.network.support(of: reading, in: view).map(Double.init)
      return supports[0] - logSumExp(supports.dropFirst())
    }
  }

  private func pointing(
    _ line: ReportLine, _ view: AttentionNetwork.View, places: [Region], _ reader: inout NetworkReader
  ) -> [(attention: Bool, centre: Bool)] {
    var hits: [(attention: Bool, centre: Bool)] = []
    for (place, claim) in line.claims.enumerated() {
      guard line.isContradicted[place] == false, let box = line.boxes[place], box.area <= Self.smallBox,
        let reading = reader.reading([.init(claim)])
      else { continue }
      let attention = reader.model.network.attention(of: reading, in: view).values
      let centre = AttendedRegion.rectangle(attention, places: places)?.centre
      hits.append(
        (
          attention: centre.map { box.contains(x: $0.x, y: $0.y) } ?? false, centre: box.contains(x: 0.5, y: 0.5)
        ))
    }
    return hits
  }

  /// Another product's photo of the same source, by product.
  private func wrongPhotos(_ photos: [String: AttentionPhoto]) -> [String: String] {
    var wrong: [String: String] = [:]
    for (_, members) in Dictionary(grouping: lines.filter { photos[$0.photo] != nil }, by: \.source).sorted(by: {
      $0.key < $1.key
    }) {
      var photo: [String: String] = [:]
      for line in members where photo[line.product] == nil { photo[line.product] = line.photo }
      var generator = SplitMix64(seed: 1)
      let products = photo.keys.sorted().shuffled(using: &generator)
      for (index, product) in products.enumerated() { wrong[product] = photo[products[(index + 1) % products.count]] }
    }
    return wrong
  }

  // MARK: All lines

  private func figures(_ measured: [Measured], _ model: AttentionModel) -> [String: Estimate] {
    var figures: [NetworkReport.Figure: Estimate] = [:]
    figures[.similarityAttribute] = pairs(measured, .attribute) { $0.similarity.map { -$0 } }
    figures[.similarityKind] = pairs(measured, .kind) { $0.similarity.map { -$0 } }
    figures[.similarityAttributeAppended] = pairs(measured, .attribute) { $0.appendedSimilarity.map { -$0 } }
    figures[.similarityKindAppended] = pairs(measured, .kind) { $0.appendedSimilarity.map { -$0 } }
    figures[.marginAttribute] = pairs(measured, .attribute) { $0.margins.compactMap(\.self).min().map { -$0 } }
    figures[.marginKind] = pairs(measured, .kind) { $0.margins.compactMap(\.self).min().map { -$0 } }
    figures[.claims] = claims(measured, \.margins) { _ in true }
    for (figure, facet) in [
      (NetworkReport.Figure.claimsColour, Facet.colour), (.claimsKind, .kind), (.claimsPattern, .pattern),
      (.claimsMaterial, .material), (.claimsPart, .part), (.claimsShape, .shape), (.claimsState, .state),
      (.claimsCount, .count),
    ] { figures[figure] = claims(measured, \.margins) { $0.facet == facet } }
    figures[.claimsUnseenKind] = claims(measured, \.margins) {
      $0.facet == .kind && !model.hasLearned(AttentionWords.term(of: $0), .kind)
    }
    figures[.wrongPhoto] = claims(measured, \.wrongPhotoMargins) { _ in true }
    figures[.namingMargin] = naming(measured) { $0.margins }
    figures[.namingSupport] = naming(measured) { $0.supports }
    figures[.namingSupportAppended] = naming(measured) { $0.supports + $0.appendedSupports.map(Optional.some) }
    let gates = measured.filter { $0.line.variant == .match }.flatMap { one in
      one.gates.compactMap { $0.map { ($0, true, one.line.product) } }
        + one.appendedGates.map { ($0, false, one.line.product) }
    }
    figures[.gate] = auroc(gates)
    let boxes = measured.flatMap { one in one.isPointedAt.map { (hit: $0, product: one.line.product) } }
    figures[.pointing] = bootstrap.mean(of: boxes.map { $0.hit.attention ? 1 : 0 }, products: boxes.map(\.product))
    figures[.pointingAtCentre] = bootstrap.mean(
      of: boxes.map { $0.hit.centre ? 1 : 0 }, products: boxes.map(\.product))
    return Dictionary(uniqueKeysWithValues: figures.map { ($0.key.rawValue, $0.value) })
  }

  private typealias Scored = (score: Double, isPositive: Bool, product: String)

  private func auroc(_ scored: [Scored]) -> Estimate? {
    let sample = RankedSample(scores: scored.map(\.score), isPositive: scored.map(\.isPositive))
    return bootstrap.estimate(products: scored.map(\.product)) { sample.auroc(weights: $0) }
  }

  private func pairs(
    _ measured: [Measured], _ variant: TruthPair.Variant, _ risk: (Measured) -> Double?
  ) -> Estimate? {
    auroc(
      measured.filter { $0.line.variant == variant || $0.line.variant == .match }.compactMap { one in
        risk(one).map { ($0, one.line.variant == variant, one.line.product) }
      })
  }

  private func claims(
    _ measured: [Measured], _ margins: (Measured) -> [Double?], _ isIncluded: (Claim) -> Bool
  ) -> Estimate? {
    auroc(
      measured.flatMap { one in
        zip(one.line.claims, zip(one.line.isContradicted, margins(one))).compactMap { claim, values in
          guard isIncluded(claim), let isContradicted = values.0, let margin = values.1 else { return nil }
          return (-margin, isContradicted, one.line.product)
        }
      })
  }

  /// Shared among equals; claims without a score are never named.
  private func naming(_ measured: [Measured], _ scores: (Measured) -> [Double?]) -> Estimate? {
    var hits: [Double] = []
    var products: [String] = []
    for one in measured {
      let wrong = one.line.isContradicted.indices.filter { one.line.isContradicted[$0] == true }
      let scores = scores(one)
      guard wrong.count == 1, scores.count > 1, scores.compactMap(\.self).count > 1,
        let lowest = scores.compactMap(\.self).min()
      else { continue }
      let isNamed = scores[wrong[0]] == lowest
      hits.append(isNamed ? 1 / Double(scores.count { $0 == lowest }) : 0)
      products.append(one.line.product)
    }
    return bootstrap.mean(of: hits, products: products)
  }
}

/// A network's readings of phrases, each worked out once.
private struct NetworkReader {
  let model: AttentionModel
  private let table: TextVectors
  private var outputs: [AttentionMatcher.Phrase: [Float]] = [:]

  init(_ model: AttentionModel, text: TextVectors) {
    self.model = model
    table = text
  }

  func knows(_ phrase: AttentionMatcher.Phrase) -> Bool { table[phrase.term] != nil }

  /// - Parameter phrases: known ones; `nil` for none.
  mutating func reading(_ phrases: [AttentionMatcher.Phrase]) -> AttentionNetwork.Reading? {
    guard !phrases.isEmpty else { return nil }
    var rows = Matrix(rows: phrases.count, columns: model.network.shape.textOutputs)
    for (row, phrase) in phrases.enumerated() {
      guard let values = output(phrase) else { return nil }
      rows.values.replaceSubrange(row * rows.columns..<(row + 1) * rows.columns, with: values)
    }
    return model.network.reading(rows)
  }

  private mutating func output(_ phrase: AttentionMatcher.Phrase) -> [Float]? {
    if let known = outputs[phrase] { return known }
    guard let vector = table[phrase.term]?.mean else { return nil }
    let input = model.words.input(vector, subject: phrase.subject.flatMap { table[$0]?.mean })
    let values = model.network.outputs(of: Matrix(rows: 1, columns: input.count, values: input)).values
    outputs[phrase] = values
    return values
  }
}
