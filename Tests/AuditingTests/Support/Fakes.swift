import Auditing
import Claims
import Features
import Foundation
import Matching
import Photos
import Synchronization

/// Instruments for photos of one colour and specs of one word, so that a test knows every answer.
///
/// A photo's brightness of red, 0 to 9, is its class; the spec "7" claims class 7.
final class Fakes: PhotoInstrument, PrintInstrument, TextInstrument, ClaimInstrument, JudgeInstrument {
  static let classes = 10

  let version: String
  let longestSide = 8
  private let seen = Atomic(0)
  private let seenWhenResting = Mutex<[Int]>([])
  private let onSeen: @Sendable (Int) -> Void

  init(version: String = "fake-1", onSeen: @escaping @Sendable (Int) -> Void = { _ in }) {
    self.version = version
    self.onSeen = onSeen
  }

  var instruments: Instruments { Instruments(photos: self, print: self, text: self, claims: self, judges: self) }
  /// Photos that were looked at, not taken from the cache.
  var photosSeen: Int { seen.load(ordering: .relaxed) }

  /// How many photos had been looked at whenever an encoder was let go of.
  var photosSeenWhenResting: [Int] { seenWhenResting.withLock { $0 } }

  func rest() { seenWhenResting.withLock { $0.append(photosSeen) } }

  func features(of photo: Photo) -> PhotoFeatures {
    onSeen(seen.add(1, ordering: .relaxed).newValue)
    var classes = [Float](repeating: 0, count: Self.classes)
    classes[min(9, Int(photo.pixels[0]) / 25)] = 1
    let lattice = Lattice(
      columns: 1, rows: 1, lab: [Lab(l: 0, a: 0, b: 0)], foreground: [255], segment: [0])
    return PhotoFeatures(
      width: photo.width, height: photo.height,
      regions: [PhotoRegion(source: .cell, rectangle: .whole, area: 1, foreground: 1)], lattice: lattice,
      components: [], saliency: 1, classes: classes, grid: Matrix(rows: 1, columns: 4),
      middle: Matrix(rows: 2, columns: 4), cellClasses: [[]])
  }

  func lines(in photo: Photo, features: PhotoFeatures) -> [PrintedLine] { [] }

  func states(of terms: [String]) -> [PhraseStates] {
    terms.map {
      PhraseStates(tokens: Matrix(rows: 1, columns: 10, values: Self.direction($0)), mean: Self.direction($0))
    }
  }

  static func direction(_ term: String) -> [Float] {
    (0..<10).map { Int(term) == $0 ? 1 : 0 }
  }

  func parser(kinds: [String: Double]) -> @Sendable (String, [SpecHint]) -> [Claim] {
    { spec, _ in
      [Claim(text: spec, span: Span(start: 0, end: spec.unicodeScalars.count), facet: .kind, term: spec)]
    }
  }

  func classes() -> ClassVocabulary {
    ClassVocabulary(
      vectors: Matrix(rows: 10, columns: 10, values: (0..<10).flatMap { Self.direction("\($0)") }),
      synsets: (0..<10).map { Synset(offset: Int32($0)) }, names: (0..<10).map { "\($0)" })
  }

  func retrieval() -> RetrievalModel {
    RetrievalModel(
      classes: classes(), prior: [],
      table: ColourTable(words: ["red"], probabilities: [Float](repeating: 1, count: ColourTable.bins)),
      names: ColourNames([]))
  }

  func judge(for catalog: CatalogContext) -> any PairJudge { FakeJudge(version: version, context: catalog) }
}

/// Calls a pair wrong unless photo and spec name the same class; the catalog's mean shows in `similarity.global`.
struct FakeJudge: PairJudge {
  let version: String
  let context: CatalogContext

  func judge(_ pair: PairInput, settings: JudgeSettings) -> Judgement {
    let isRight = fit(pair) > -1
    return Judgement(
      phrases: [], risk: isRight ? 0.01 : 0.9, verdict: isRight ? .match : .mismatch,
      similarity: Similarity(
        total: 0, local: 0,
        global: context.meanClasses.enumerated().reduce(0) { $0 + Double($1.offset) * Double($1.element) }),
      asymmetry: Asymmetry(conflict: 0, imageSurplus: 0, textSurplus: 0, type: .none), fit: fit(pair))
  }

  func fit(_ pair: PairInput) -> Double {
    let shown = pair.photo.classes.firstIndex(of: 1) ?? -1
    return pair.claims.allSatisfy { $0.term == "\(shown)" } ? -0.01 : -3
  }
}
