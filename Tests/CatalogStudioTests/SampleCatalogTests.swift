import CatalogStudio
import Claims
import Foundation
import Testing

/// The catalog that is committed, as its files are.
@Suite struct SampleCatalogTests {
  private struct Line: Decodable {
    struct Phrase: Decodable {
      let text: String
      let start: Int
      let end: Int
      let truth: String
      let facet: String
      let region: [Double]?
      let japanese: String?
      let japaneseStart: Int?
      let japaneseEnd: Int?

      enum CodingKeys: String, CodingKey {
        case text, start, end, truth, facet, region
        case japanese = "text_ja"
        case japaneseStart = "start_ja"
        case japaneseEnd = "end_ja"
      }
    }
    let id: String
    let image: String
    let spec: String
    let japanese: String?
    let truth: String
    let variant: String
    let phrases: [Phrase]

    enum CodingKeys: String, CodingKey {
      case id, image, spec, truth, variant, phrases
      case japanese = "spec_ja"
    }
  }

  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("sample-catalog")

  private func lines() throws -> [Line] {
    try String(contentsOf: folder.appendingPathComponent("truth.ndjson"), encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  @Test func eightyPairsOfWhichTwentyFourAreWrongInOneWordAndTwoAreSwapped() throws {
    let lines = try lines()
    #expect(lines.count == 80)
    #expect(Set(lines.map(\.id)).count == 80)
    let planted = lines.filter { ["attribute", "kind"].contains($0.variant) }
    #expect(planted.count == 24)
    for line in planted { #expect(line.phrases.filter { $0.truth == "contradicted" }.count == 1, "\(line.id)") }
    #expect(lines.filter { $0.variant == "swap" }.count == 2)
    for line in lines { #expect((line.truth == "match") == (line.variant == "match")) }
  }

  @Test func theErrorsSpanEveryFacetThatAPhotoCanContradict() throws {
    let planted = try lines().filter { ["attribute", "kind"].contains($0.variant) }
    let facets = planted.flatMap { $0.phrases.filter { $0.truth == "contradicted" }.map(\.facet) }
    for (facet, count) in SampleCatalog.plantedErrors {
      #expect(facets.filter { $0 == facet.rawValue }.count == count, "\(facet)")
    }
  }

  @Test func spansMatchAndBoxesLieInThePhoto() throws {
    for line in try lines() {
      let scalars = Array(line.spec.unicodeScalars)
      for phrase in line.phrases {
        #expect(String(String.UnicodeScalarView(scalars[phrase.start..<phrase.end])) == phrase.text)
        guard let region = phrase.region else { continue }
        #expect(region.count == 4 && region.allSatisfy { (0...1).contains($0) })
        #expect(region[0] < region[2] && region[1] < region[3])
      }
    }
  }

  @Test func everyThirdProductHasAJapaneseSpecWithTheSamePhrases() throws {
    let japanese = try lines().filter { $0.japanese != nil }
    #expect(japanese.count == 27)
    for line in japanese {
      let scalars = Array((line.japanese ?? "").unicodeScalars)
      for phrase in line.phrases {
        let start = try #require(phrase.japaneseStart)
        let end = try #require(phrase.japaneseEnd)
        #expect(start < end)
        #expect(String(String.UnicodeScalarView(scalars[start..<end])) == phrase.japanese)
      }
    }
  }

  @Test func everyPhotoIsThereAndTheWholeIsSmall() throws {
    var bytes = 0
    for line in try lines() {
      let file = folder.appendingPathComponent(line.image)
      bytes += try #require(try file.resourceValues(forKeys: [.fileSizeKey]).fileSize)
    }
    #expect(bytes < 8 << 20)
  }

  /// The committed photos belong to the designs as they are now, or the README's command would give others.
  @Test func theKindsAreThoseThatTheSeedGives() throws {
    let lines = try lines().filter { $0.variant != "swap" && $0.variant != "kind" }
    let names = Set(SampleCatalog.scenes().map { $0.kindName.replacing(" ", with: "-") })
    for line in lines { #expect(names.contains { line.id.hasPrefix($0) }) }
  }
}
