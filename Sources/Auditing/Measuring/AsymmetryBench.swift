import Claims
import Features
import Foundation
public import Learning
import Matching
import Photos

/// Measures whether audits name the asymmetry of pairs that were made with one.
public struct AsymmetryBench: Sendable {
  /// Most of what a spec says has to go before a photo clearly shows more.
  private static let positives: [any Sampler] = [DroppedPhrases(rate: 0.6), AppendedPhrases(), MaskedRegions()]

  let assembled: AssembledCorpus
  let assembler: CorpusAssembler
  let seed: UInt64

  public init(_ assembled: AssembledCorpus, assembler: CorpusAssembler, seed: UInt64 = 1) {
    self.assembled = assembled
    self.assembler = assembler
    self.seed = seed
  }

  /// One sample of each sampler from every validation pair that claims two checkable things at least. Phrases that no
  /// photo shows are left out before, so that a pair has only the asymmetry that was put into it.
  ///
  /// - Returns: by source; fewer counts after a stop.
  public func recovery() async throws -> [String: TypeRecovery] {
    var found: [String: TypeRecovery] = [:]
    for (source, all) in Dictionary(grouping: assembled.corpus.validation, by: \.source).sorted(by: { $0.key < $1.key })
    {
      let pairs = all.map(\.withoutUnobservable).filter { $0.claims.count >= 2 }
      let judge = try await assembler.judge(for: all, of: assembled)
      try await assembler.crew.run(
        pairs.count, work: { try named(pairs[$0], by: judge, seed: seed &+ UInt64($0)) },
        take: {
          for (generated, named) in $1 { found[source, default: .init()].add(generated: generated, named: named) }
        })
    }
    return found
  }

  private func named(
    _ pair: TrainingPair, by judge: any PairJudge, seed: UInt64
  ) throws -> [(Asymmetry.Kind, Asymmetry.Kind)] {
    guard let features = try? assembled.photos.features(of: pair) else { return [] }
    var generator = SplitMix64(seed: seed)
    let negative = SampleMix.visibleNegatives.sample(of: pair, in: assembled.corpus, using: &generator)
    let positives = Self.positives.map { $0.sample(of: pair, in: assembled.corpus, using: &generator) }
    return try ([negative] + positives).compactMap { sample in
      guard let sample else { return nil }
      let photo = try sample.masks.isEmpty ? features : masked(pair, by: sample.masks)
      // What a mask hides of the print is little: a line that it cuts is read as before.
      let print = try SpecReader.wantsPrint(sample.claims) ? assembled.photos.lines(of: pair, features: features) : nil
      let input = PairInput(claims: sample.claims, photo: photo, print: print, text: assembled.text)
      return (sample.type, judge.judge(input, settings: JudgeSettings()).asymmetry.type)
    }
  }

  /// The photo with rectangles painted over in the colour of its top left corner, seen anew.
  private func masked(_ pair: TrainingPair, by masks: [Region]) throws -> PhotoFeatures {
    let photo = try PhotoDecoder.decode(
      assembled.photos.file(of: pair), longestSide: assembler.instruments.photos.longestSide)
    var canvas = Canvas(width: photo.width, height: photo.height)
    canvas.draw(photo, x: 0, y: 0)
    let (red, green, blue) = photo[0, 0]
    for mask in masks {
      let (x, y) = (Int(mask.x0 * Float(photo.width)), Int(mask.y0 * Float(photo.height)))
      canvas.fill(
        x: x, y: y, width: Int(mask.x1 * Float(photo.width)) - x, height: Int(mask.y1 * Float(photo.height)) - y,
        Ink(red: red, green: green, blue: blue))
    }
    return try assembler.instruments.photos.features(of: canvas.photo)
  }
}

extension TrainingPair {
  fileprivate var withoutUnobservable: TrainingPair {
    let kept = claims.indices.filter { claims[$0].observability == .visible }
    return TrainingPair(
      id: id, source: source, product: product, photo: photo, isValidation: isValidation,
      claims: kept.map { claims[$0] }, regions: kept.map { regions[$0] })
  }
}

extension CorpusAssembler {
  /// The judge of a catalog that these pairs are.
  fileprivate func judge(for pairs: [TrainingPair], of assembled: AssembledCorpus) async throws -> any PairJudge {
    var mean = ClassMean()
    var census = WordCensus()
    try await crew.run(
      pairs.count, work: { try? assembled.photos.features(of: pairs[$0]).classes },
      take: { index, classes in
        if let classes { mean.add(classes) }
        census.add(WordCensus.Ballot(pairs[index].claims))
      })
    return try instruments.judges.judge(
      for: CatalogContext(meanClasses: mean.classes, photos: mean.photos, vocabulary: census.vocabulary))
  }
}
