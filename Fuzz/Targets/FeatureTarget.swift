import Auditing
import Claims
import Features
import Foundation
import Matching

extension FuzzTarget {
  /// What the cache keeps, without the envelope: a `p`hoto's features, an `e`ncoded photo, printed `l`ines, phrases'
  /// `s`tates, the head of a search inde`x` with its vectors; what is read is judged by a sound model.
  static func features() -> FuzzTarget {
    FuzzTarget("features", longest: 16_384) { input in
      guard let input = ChosenInput(input), let matcher else { return [] }
      let bytes = Array(input.content)
      func sealed(_ magic: StaticString) -> [UInt8] {
        FeatureFile.seal(bytes, magic: magic, version: SampleModel.version)
      }
      var pair: PairInput?
      switch input.kind {
      case "p":
        pair = (try? PhotoFeatures(serialized: sealed("KPHO"))).map { photo in
          PairInput(claims: SampleModel.claims, photo: photo, print: nil, text: SampleModel.text)
        }
      case "e":
        pair = (try? EncodedPhoto(serialized: sealed("KENC"))).map { photo in
          PairInput(
            claims: SampleModel.claims, photo: SampleModel.photo, print: nil, text: SampleModel.text,
            encoders: ["sample": EncoderView(photo: photo, prompts: SampleModel.text)])
        }
      case "l":
        pair = (try? PrintedLine.lines(serialized: sealed("KPRT"))).map { lines in
          PairInput(claims: SampleModel.claims, photo: SampleModel.photo, print: lines, text: SampleModel.text)
        }
      case "s":
        pair = (try? PhraseStates.states(serialized: sealed("KPHR"))).map { states in
          PairInput(claims: SampleModel.claims, photo: SampleModel.photo, print: nil, text: TextVectors(states))
        }
      case "x":
        let head = sealed("KIDX")
        let length = withUnsafeBytes(of: UInt64(head.count).littleEndian) { Array($0) }
        let index = try? SearchIndexFile.open(Data(length + head), key: "k", pairs: 5)
        return index.map { $0.photos.rows == $0.rows.count } == false ? ["an index of other rows"] : []
      default: break
      }
      if let pair {
        _ = matcher.judge(pair, settings: JudgeSettings())
        _ = ViewDescriptor.of(pair.photo)
      }
      return []
    }
  }

  private static let matcher: EvidenceMatcher? = {
    let files = SampleModel.files
    let model = try? EvidenceModel(version: "sample", file: { files[$0] ?? Data() }, extra: { files[$0] })
    let templates: [Facet: String] = [.kind: "{term}", .colour: "{term}", .material: "{term}"]
    return model.map {
      EvidenceMatcher(
        model: $0, classes: SampleModel.classes, taxonomy: .flat, catalog: .unknown,
        encoders: [
          EncoderQuestions(name: "sample", book: PromptBook(templates: templates), scale: 100, points: true)
        ])
    }
  }()

  /// Sound inputs to start from.
  package static var featureSeeds: [(name: String, bytes: [UInt8])] {
    func seed(_ letter: Unicode.Scalar, _ file: [UInt8]) -> (name: String, bytes: [UInt8]) {
      ("sample-\(letter)", [UInt8(ascii: letter)] + file.dropFirst(22))
    }
    let encoded = EncodedPhoto(
      embedding: [1, 0, 0], patches: Matrix(rows: 2, columns: 3, values: [1, 0, 0, 0, 1, 0]),
      rectangles: [.whole, Region(x0: 0, y0: 0, x1: 0.5, y1: 0.5)])
    return [
      seed("p", SampleModel.photo.serialized()), seed("e", encoded.serialized()),
      seed("l", PrintedLine.serialized(SampleModel.pair.print ?? [])),
      seed("s", PhraseStates.serialized(SampleModel.text.states)), seed("x", searchIndexSeed),
    ]
  }

  private static var searchIndexSeed: [UInt8] {
    let nothing = HalfMatrix([])
    let index = SearchIndex(
      centre: ShopSpace.Centre(shares: [0.5], text: [0.25], colours: [1], deviation: 2, photos: 0),
      context: CatalogContext(meanClasses: [0.25], photos: 0, vocabulary: [:]), map: nil, learnedShare: 1, rows: [],
      hashes: [], photos: nothing, specs: nothing)
    return Array(((try? SearchIndexFile.serialized(index, key: "k")) ?? []).dropFirst(8))
  }
}
