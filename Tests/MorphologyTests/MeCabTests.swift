import Claims
import Foundation
import Installation
import Morphology
import Testing

private let dictionary = Installation.current().mecab
private let isInstalled = FileManager.default.isReadableFile(
  atPath: dictionary.appendingPathComponent("sys.dic").path)

@Suite(.enabled(if: isInstalled, "mecab-ipadic-utf8 is not installed"))
struct MeCabTests {
  private let mecab: MeCab

  init() throws { mecab = try MeCab(dictionary: dictionary) }

  @Test func wordsHaveTheirPlaceBaseFormAndCategory() {
    let morphemes = mecab.morphemes(of: "赤く丸い傘が 3本")
    #expect(morphemes.map(\.surface) == ["赤く", "丸い", "傘", "が", "3", "本"])
    #expect(morphemes.map(\.span) == [0..<2, 2..<4, 4..<5, 5..<6, 7..<8, 8..<9])
    #expect(morphemes.map(\.base) == ["赤い", "丸い", "傘", "が", "3", "本"])
    #expect(morphemes.map(\.category) == [.adjective, .adjective, .noun, .particle, .numeral, .suffix])
  }

  @Test func spansCountScalarsNotBytesOrCharacters() throws {
    // U+1F34B takes four bytes, か with U+3099 two scalars.
    let last = try #require(mecab.morphemes(of: "🍋か\u{3099}傘").last)
    #expect(last.surface == "傘")
    #expect(last.span == 3..<4)
  }

  @Test func wordsOfNoDictionaryAreTold() {
    #expect(mecab.morphemes(of: "ステンレスマグ").map(\.isKnown) == [false])
  }

  @Test func nothingHasNoWords() { #expect(mecab.morphemes(of: "").isEmpty) }

  @Test func threadsDoNotMixTheirSentences() async {
    let texts = (0..<200).map { "\(["赤い傘", "丸い皿", "木の箱"][$0 % 3])" }
    let expected = texts.map { mecab.morphemes(of: $0) }
    let found = await withTaskGroup(of: (Int, [Morpheme]).self) { group in
      for (place, text) in texts.enumerated() { group.addTask { (place, mecab.morphemes(of: text)) } }
      return await group.reduce(into: [Int: [Morpheme]]()) { $0[$1.0] = $1.1 }
    }
    #expect(texts.indices.allSatisfy { found[$0] == expected[$0] })
  }

  @Test func aMissingDictionarySaysWhatToInstall() {
    #expect(throws: MeCabError.missing(dictionary: "/nowhere")) {
      try MeCab(dictionary: URL(fileURLWithPath: "/nowhere"))
    }
    #expect(MeCabError.missing(dictionary: "/nowhere").description.hasSuffix("apt-get install mecab-ipadic-utf8"))
  }
}
