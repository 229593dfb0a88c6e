import Claims
import Features
import Matching

/// Small made-up photos and claims.
enum Samples {
  static let white = Lab(l: 250, a: 0, b: 0)
  static let red = Lab(l: 115, a: 60, b: 40)
  static let blue = Lab(l: 105, a: 6, b: -44)
  static let black = Lab(l: 30, a: 0, b: 0)

  static func claim(
    _ term: String, _ facet: Facet, at start: Int = 0, subject: String? = nil, isNegated: Bool = false,
    isPrinted: Bool = false, observability: Observability = .visible, senses: [Synset] = [], count: Int? = nil,
    alternatives: [Alternative] = []
  ) -> Claim {
    Claim(
      text: term, span: Span(start: start, end: start + term.unicodeScalars.count), facet: facet, term: term,
      subject: subject, isNegated: isNegated, isPrinted: isPrinted, observability: observability, senses: senses,
      count: count, alternatives: alternatives)
  }

  /// A 20x20 lattice with a product in its middle half: `left` and `right` colour its halves. One segment for the
  /// background, one for each half; four grid cells.
  static func photo(
    left: Lab, right: Lab? = nil, saliency: Float = 1, components: [Component] = [], classes: [Float] = []
  ) -> PhotoFeatures {
    let side = 20
    var lab: [Lab] = []
    var foreground: [UInt8] = []
    var segment: [UInt16] = []
    for index in 0..<side * side {
      let (row, column) = (index / side, index % side)
      let isProduct = (5..<15).contains(row) && (5..<15).contains(column)
      lab.append(isProduct ? (column < 10 ? left : right ?? left) : white)
      foreground.append(isProduct ? 255 : 0)
      segment.append(isProduct ? (column < 10 ? 5 : 6) : 4)
    }
    let cells = (0..<4).map { cell in
      let (x, y) = (Float(cell % 2) / 2, Float(cell / 2) / 2)
      return PhotoRegion(
        source: .cell, rectangle: Region(x0: x, y0: y, x1: x + 0.5, y1: y + 0.5), area: 0.25, foreground: 0.25)
    }
    let segments = [
      PhotoRegion(source: .segment, rectangle: .whole, area: 0.75, foreground: 0),
      PhotoRegion(
        source: .segment, rectangle: Region(x0: 0.25, y0: 0.25, x1: 0.5, y1: 0.75), area: 0.125, foreground: 1),
      PhotoRegion(
        source: .segment, rectangle: Region(x0: 0.5, y0: 0.25, x1: 0.75, y1: 0.75), area: 0.125, foreground: 1),
    ]
    return PhotoFeatures(
      width: 200, height: 200, regions: cells + segments,
      lattice: Lattice(columns: side, rows: side, lab: lab, foreground: foreground, segment: segment),
      components: components, saliency: saliency, classes: classes, grid: Matrix(rows: 4, columns: 1),
      middle: Matrix(rows: 2, columns: 1),
      cellClasses: [[ClassProbability]](repeating: [ClassProbability(index: 0, probability: 1)], count: 4))
  }

  static func scene(
    _ claims: [Claim], _ photo: PhotoFeatures, print: [PrintedLine]? = nil, text: TextVectors = TextVectors()
  ) -> Scene {
    Scene(PairInput(claims: claims, photo: photo, print: print, text: text))
  }

  static func states(_ vector: [Float]) -> PhraseStates {
    PhraseStates(tokens: Matrix(rows: 1, columns: vector.count, values: vector), mean: vector)
  }

  static let names = ColourNames([
    ColourName(name: "black", plain: ["black"], prototypes: [.init(l: 12, a: 0, b: 0)]),
    ColourName(name: "white", plain: ["white"], prototypes: [.init(l: 98, a: 0, b: 0)]),
    ColourName(name: "red", plain: ["red"], prototypes: [.init(l: 45, a: 60, b: 40)]),
    ColourName(name: "blue", plain: ["blue"], prototypes: [.init(l: 42, a: 6, b: -44)]),
    ColourName(name: "navy", plain: ["blue", "black"], prototypes: [.init(l: 17, a: 2, b: -14)]),
    ColourName(name: "gold", plain: ["yellow"], prototypes: [.init(l: 68, a: 6, b: 38)], isMetal: true),
  ])

  /// Certain of four words: each bin belongs to the one whose colour above lies in it, the rest to all alike.
  static let table: ColourTable = {
    let words = ["black", "white", "red", "blue"]
    var probabilities = [Float](repeating: 0.25, count: ColourTable.bins * 4)
    for (word, colour) in [black, white, red, blue].enumerated() {
      for other in 0..<4 { probabilities[ColourTable.bin(of: colour) * 4 + other] = other == word ? 1 : 0 }
    }
    return ColourTable(words: words, probabilities: probabilities)
  }()
}
