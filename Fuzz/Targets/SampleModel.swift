import Claims
import Features
import Foundation
import Matching

/// A matcher's model of small sizes, and a pair for it to judge: what a hostile file is put among.
enum SampleModel {
  static let version: UInt16 = 1

  static let terms = ["red", "mug", "blue", "chair", "wood", "steel", "lid", "no lid", "striped", "round", "open"]

  /// Three numbers a word.
  static func vector(_ place: Int) -> [Float] {
    [Float(place % 3) / 2, Float(place % 5) / 4, Float(place % 7) / 6]
  }

  static let text = TextVectors(
    Dictionary(
      uniqueKeysWithValues: terms.enumerated().map { place, term in
        let vector = vector(place)
        return (term, PhraseStates(tokens: Matrix(rows: 1, columns: vector.count, values: vector), mean: vector))
      }))

  static let claims: [Claim] = {
    let words: [(String, Facet)] = [
      ("red", .colour), ("mug", .kind), ("wood", .material), ("striped", .pattern), ("lid", .part), ("round", .shape),
      ("open", .state),
    ]
    var start = 0
    return words.map { term, facet in
      defer { start += term.unicodeScalars.count + 1 }
      return Claim(
        text: term, span: Span(start: start, end: start + term.unicodeScalars.count), facet: facet, term: term,
        observability: .visible,
        alternatives: terms.filter { $0 != term }.prefix(4).map { Alternative(term: $0) })
    }
  }()

  static let classes = ClassVocabulary(
    vectors: Matrix(rows: 1000, columns: 3, values: (0..<1000).flatMap(vector)),
    synsets: (0..<1000).map { Synset(offset: Int32($0)) }, names: (0..<1000).map { "class \($0)" })

  /// A 6x6 lattice of two colours over four cells and two segments.
  static let photo: PhotoFeatures = {
    let side = 6
    let cells = (0..<4).map { cell in
      let (x, y) = (Float(cell % 2) / 2, Float(cell / 2) / 2)
      return PhotoRegion(
        source: .cell, rectangle: Region(x0: x, y0: y, x1: x + 0.5, y1: y + 0.5), area: 0.25, foreground: 0.5)
    }
    let segments = (0..<2).map {
      PhotoRegion(source: .segment, rectangle: .whole, area: 0.5, foreground: Float($0))
    }
    let isProduct = (0..<side * side).map { (1...4).contains($0 / side) && (1...4).contains($0 % side) }
    return PhotoFeatures(
      width: 60, height: 60, regions: cells + segments,
      lattice: Lattice(
        columns: side, rows: side,
        lab: isProduct.map { $0 ? Lab(l: 115, a: 60, b: 40) : Lab(l: 250, a: 0, b: 0) },
        foreground: isProduct.map { $0 ? 255 : 0 }, segment: isProduct.map { $0 ? 5 : 4 }),
      components: [Component(rectangle: .whole, area: 0.4)], saliency: 1,
      classes: (0..<1000).map { $0 == 7 ? 0.9 : 0.0001 },
      grid: Matrix(rows: 4, columns: 2, values: [1, 0, 2, 1, 0.5, 3, 1, 1]),
      middle: Matrix(rows: 2, columns: 1, values: [1, 0.5]),
      cellClasses: (0..<4).map { [ClassProbability(index: UInt16($0 * 250), probability: 0.5)] })
  }()

  static let pair = PairInput(
    claims: claims, photo: photo,
    print: [PrintedLine(text: "RED MUG", confidence: 0.9, rectangle: .whole, foreground: 1)], text: text)

  /// The files of the model, by name.
  static let files: [String: Data] = {
    let encoder = JSONEncoder()
    let calibration = Calibration(
      all: calibrationSet, halves: [calibrationSet, calibrationSet])
    var files: [String: Data] = [
      "colours.bin": colours.serialized(),
      "colour-names.tsv": Data(
        "black\t\tblack\t12,0,0\nred\tcrimson\tred\t45,60,40;50,60,30\nblue\t\tblue\t42,6,-44\ngold\t\tred\t68,6,38\tmetal\n"
          .utf8),
      HeadSet.fileName: heads.serialized(), HeadSet.residualFileName: heads.serialized(),
      PhotoProjection.fileName: projection.serialized(), AttentionModel.fileName: attention.serialized(),
      PhotoTextMap.fileName: map.serialized(),
    ]
    files["mean-classes.json"] = try? encoder.encode([Float](repeating: 0.001, count: 1000))
    files["calibration.json"] = try? encoder.encode(calibration)
    files[Calibration.selfFileName] = files["calibration.json"]
    return files
  }()

  private static let calibrationSet = CalibrationSet(
    claims: [
      ("colour", "colour.prototypes"), ("colour", "colour.table"), ("kind", "kind.conse"), ("kind", "head.kind.unseen"),
      ("material", "head.material.seen"), ("text", "text.print"), ("kind", "attention.kind"),
    ].map { ClaimCalibration(key: $0.0, channels: [$0.1], weights: [1], intercept: 0, examples: 0) },
    risk: RiskCalibration(
      weights: [1, 0.2, 0.2, 0], intercept: 0, baseRate: 0.5,
      thresholds: [.init(falseAlarms: 0.05, logit: 2), .init(falseAlarms: 0.1, logit: 0.5)]))

  private static let colours: ColourTable = {
    let words = ["black", "red", "blue"]
    return ColourTable(
      words: words, probabilities: [Float](repeating: 0.25, count: ColourTable.bins * words.count))
  }()

  /// Of `PhotoDescriptor.of(photo)`: six numbers.
  private static let projection = PhotoProjection(
    means: [Float](repeating: 0.1, count: 6), scales: [Float](repeating: 1, count: 6),
    basis: Matrix(rows: 6, columns: 2, values: (0..<12).map { Float($0) / 8 }))

  private static let heads: HeadSet = {
    let head = FacetHead(
      photo: Matrix(rows: 2, columns: 2, values: [1, 0, 0.5, 1]),
      text: Matrix(rows: 3, columns: 2, values: [1, 0, 0, 1, 0.5, 0.5]), centre: [0.1, 0.1, 0.1])
    let words = [("kind", "mug"), ("kind", "chair"), ("material", "wood"), ("material", "steel")]
    return HeadSet(
      teacher: .corpus,
      trained: Dictionary(
        uniqueKeysWithValues: [Facet.kind, .material].map { facet in
          (
            facet,
            HeadSet.Trained(
              head: head,
              words: words.filter { $0.0 == facet.rawValue }.map {
                HeadSet.Word(HeadWord(facet: facet, term: $0.1, vector: vector(1)), photos: 9, isOwn: false)
              })
          )
        }))
  }()

  private static let attention: AttentionModel = {
    let projection = AttentionProjection(
      cells: PrincipalBasis(mean: [0.5, 0.5], directions: Matrix(rows: 2, columns: 1, values: [2, 1])),
      middle: PrincipalBasis(mean: [0, 0], directions: Matrix(rows: 2, columns: 1, values: [1, 0.5])),
      shades: ShadeTable(prototypes: [[.init(l: 45, a: 60, b: 40)]]),
      meanClasses: [Float](repeating: 0.001, count: 1000), words: 3)
    let words = AttentionWords(mean: [0.1, -0.1, 0.2])
    let shape = AttentionShape(
      width: 2, regionInputs: projection.regionInputs, globalInputs: projection.globalInputs, textInputs: words.inputs)
    return AttentionModel(
      network: AttentionNetwork(
        shape: shape, parameters: (0..<shape.count).map { Float(($0 * 37 + 11) % 64) / 64 - 0.5 }),
      projection: projection, words: words,
      products: [.kind: ["mug": 9, "chair": 8], .material: ["wood": 7, "steel": 6]])
  }()

  private static let map = PhotoTextMap(
    mean: [0, 1, 0, 0], scale: [1, 2, 1, 1],
    weights: Matrix(rows: 3, columns: 4, values: (0..<12).map { Float($0) / 9 }))
}
