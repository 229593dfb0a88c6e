import Claims
import Features
import Foundation
import Matching

/// Draws the samples of each step. Pure: a batch depends on the material, the configuration and its place alone, so that
/// a run which was stopped goes on with the same batches.
struct BatchMaker: Sendable {
  private let material: MatcherMaterial
  private let configuration: MatcherConfiguration
  private let samples: any SampleSource
  private let contrasts: ContrastTable
  /// What a pair says of kind and colour: equal ones are no negatives of each other.
  private let signatures: [String]
  /// How often each word is claimed: common words would drown the others.
  private let counts: [String: Float]

  init(
    _ material: MatcherMaterial, configuration: MatcherConfiguration, samples: any SampleSource,
    contrasts: ContrastTable
  ) {
    self.material = material
    self.configuration = configuration
    self.samples = samples
    self.contrasts = contrasts
    signatures = material.pairs.map { pair in
      pair.claims.filter { $0.observability == .visible && ($0.facet == .kind || $0.facet == .colour) }
        .map { "\($0.facet.rawValue)/\($0.subject ?? "")/\($0.term)" }.sorted().joined(separator: " ")
    }
    var counts: [String: Float] = [:]
    for pair in material.pairs where !pair.isValidation {
      for claim in pair.claims { counts[Self.word(claim), default: 0] += 1 }
    }
    self.counts = counts
  }

  private static func word(_ claim: Claim) -> String { "\(claim.facet.rawValue)/\(claim.term)" }

  /// The order of an epoch's pairs, cut into batches; a last batch of one is left out, it has no negatives.
  func epoch(_ epoch: Int, of indices: [Int]) -> [[Int]] {
    var generator = SplitMix64(seed: configuration.seed &+ UInt64(epoch) &* 0x9E37_79B9)
    let order = indices.shuffled(using: &generator)
    return stride(from: 0, to: order.count, by: configuration.batch)
      .map { Array(order[$0..<min(order.count, $0 + configuration.batch)]) }
      .filter { $0.count > 1 }
  }

  /// - Parameters:
  ///   - place: of the batch among all of a run.
  ///   - isNoisy: dropout, masking and noise; off for measuring.
  func batch(_ indices: [Int], place: Int, isNoisy: Bool) -> TrainingBatch {
    var generator = SplitMix64(seed: configuration.seed &* 0xD134_2543_DE82_EF95 &+ UInt64(bitPattern: Int64(place)))
    // The first drawings of neighbouring seeds are alike.
    _ = generator.next()
    var phrases = PhraseList(material.phrases)
    let pairs = indices.map { material.pairs[$0] }
    let texts = pairs.map { phrases.places(of: $0.claims) }
    let positives =
      configuration.usesPositives
      ? pairs.map { phrases.places(of: samples.positive(of: $0, using: &generator)?.claims ?? $0.claims) } : []
    let negatives = pairs.map { pair in
      (0..<configuration.negatives).compactMap { _ in
        samples.negative(of: pair, using: &generator).map {
          TrainingBatch.Negative(text: phrases.places(of: $0), weight: $0.weight)
        }
      }
    }
    var sets: [TrainingBatch.Contrast] = []
    for (photo, pair) in pairs.enumerated() where configuration.contrastWeight > 0 {
      for (claim, rivals) in zip(pair.claims, contrasts.rivals(of: pair)) where !rivals.isEmpty {
        guard let own = phrases.place(of: .init(claim)) else { continue }
        let drawn = ContrastTable.draw(configuration.contrasts, of: rivals, using: &generator)
          .compactMap { phrases.place(of: .init(term: $0.term, subject: claim.subject)) }
        sets.append(
          .init(
            photo: photo, own: own, rivals: drawn, weight: 1 / max(1, counts[Self.word(claim)] ?? 1).squareRoot()))
      }
    }
    var photos = indices.map { material.photos[material.photo[$0]] }
    var inputs = phrases.inputs
    var mask: [Float] = []
    if isNoisy {
      photos = photos.map { noisy($0, &generator) }
      inputs = inputs.map { noisy($0, &generator) }
      mask = dropout(
        photos.reduce(0) { $0 + $1.bias.count } * configuration.width, configuration.hiddenDropout, &generator)
    }
    let isMasked = indices.flatMap { one in
      indices.map { other in
        one != other && (signatures[one] == signatures[other] || material.photo[one] == material.photo[other])
      }
    }
    return TrainingBatch(
      photos: photos, phrases: inputs, texts: texts, positives: positives, negatives: negatives, contrasts: sets,
      isMasked: isMasked, hiddenMask: mask)
  }

  /// Cells hidden, global numbers dropped.
  private func noisy(_ photo: AttentionPhoto, _ generator: inout SplitMix64) -> AttentionPhoto {
    let bias = photo.bias.map {
      configuration.cellMasking > 0 && Double.random(in: 0..<1, using: &generator) < configuration.cellMasking
        ? AttentionPhoto.absent : $0
    }
    let mask = dropout(photo.global.count, configuration.globalDropout, &generator)
    let global = mask.isEmpty ? photo.global : zip(photo.global, mask).map { $0 * $1 }
    return AttentionPhoto(regions: photo.regions, bias: bias, global: global)
  }

  private func noisy(_ phrase: [Float], _ generator: inout SplitMix64) -> [Float] {
    let mask = dropout(phrase.count, configuration.wordDropout, &generator)
    let deviation = Float(configuration.wordNoise)
    return phrase.indices.map { index in
      // A phrase about the whole product has no subject: that stays so.
      guard phrase[index] != 0 else { return 0 }
      // The sum of four uniform numbers is near enough to normal, and has the same bits everywhere.
      let bits = generator.next()
      let sum = (0..<4).reduce(Float(0)) { $0 + Float((bits >> (16 * UInt64($1))) & 0xFFFF) / 65_536 - 0.5 }
      let noise = deviation * sum * Float(3).squareRoot()
      return (phrase[index] + noise) * (mask.isEmpty ? 1 : mask[index])
    }
  }

  /// 0, or what keeps the mean; empty for no dropout.
  private func dropout(_ count: Int, _ rate: Double, _ generator: inout SplitMix64) -> [Float] {
    guard rate > 0 else { return [] }
    let threshold = UInt64(rate * 65_536)
    let kept = Float(1 / (1 - rate))
    var mask = [Float](repeating: 0, count: count)
    var bits: UInt64 = 0
    for index in 0..<count {
      if index % 4 == 0 { bits = generator.next() }
      mask[index] = bits & 0xFFFF < threshold ? 0 : kept
      bits >>= 16
    }
    return mask
  }
}

/// The unique phrases of a batch as they come.
private struct PhraseList {
  private struct Key: Hashable {
    let phrase: AttentionMatcher.Phrase
    let corruption: StateCorruption?
  }

  private let table: PhraseTable
  private var known: [Key: Int] = [:]
  private(set) var inputs: [[Float]] = []

  init(_ table: PhraseTable) { self.table = table }

  /// - Returns: `nil` for words without a vector.
  mutating func place(of phrase: AttentionMatcher.Phrase, corruption: StateCorruption? = nil) -> Int? {
    let key = Key(phrase: phrase, corruption: corruption)
    if let place = known[key] { return place }
    guard let input = table.input(of: phrase, corruption: corruption) else { return nil }
    known[key] = inputs.count
    inputs.append(input)
    return inputs.count - 1
  }

  mutating func places(of claims: [Claim]) -> [Int] { places(of: claims, corruptions: [:]) }

  mutating func places(of sample: TrainingSample) -> [Int] {
    let corruptions = sample.changes.compactMap { change in
      change.place.flatMap { place in change.corruption.map { (place, $0) } }
    }
    return places(of: sample.claims, corruptions: Dictionary(corruptions, uniquingKeysWith: { first, _ in first }))
  }

  private mutating func places(of claims: [Claim], corruptions: [Int: StateCorruption]) -> [Int] {
    var places: [Int] = []
    for (index, claim) in claims.enumerated() {
      if let place = place(of: .init(claim), corruption: corruptions[index]), !places.contains(place) {
        places.append(place)
      }
    }
    return places
  }
}
