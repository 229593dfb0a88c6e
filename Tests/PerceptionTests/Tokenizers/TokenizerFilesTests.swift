import Foundation
import Perception
import Testing

/// The small tokenizers beside this file, and what Hugging Face's and Google's libraries make of texts with them;
/// `Fixtures/make-fixtures` made both.
enum TokenizerFixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

  static func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  struct Expected: Decodable {
    let texts: [String]
    let clip, gpt2, gemma, unigram, wordpiece: [[Int32]]
    let sentencePieceUnigram, sentencePieceBPE: [[Int32]]

    enum CodingKeys: String, CodingKey {
      case texts, clip, gpt2, gemma, unigram, wordpiece
      case sentencePieceUnigram = "sentencepiece-unigram"
      case sentencePieceBPE = "sentencepiece-bpe"
    }
  }

  static func expected() throws -> Expected {
    try JSONDecoder().decode(Expected.self, from: Data(contentsOf: file("expected.json")))
  }
}

struct TokenizerFilesTests {
  let expected: TokenizerFixtures.Expected

  init() throws { expected = try TokenizerFixtures.expected() }

  private func agrees(_ tokenizer: any Tokenizer, _ indices: [[Int32]]) {
    #expect(expected.texts.count == indices.count)
    for (text, indices) in zip(expected.texts, indices) {
      #expect(tokenizer.tokens(of: text, limit: 10_000) == indices, "\(text)")
    }
  }

  @Test func clipsBytePairsAreHuggingFaces() throws {
    agrees(try HuggingFaceTokenizer.read(TokenizerFixtures.file("clip.json")), expected.clip)
  }

  @Test func clipsTwoFilesAreTheSameTokenizer() throws {
    let tokenizer = try CLIPTokenizer.read(
      vocabulary: TokenizerFixtures.file("clip-vocab.json"), merges: TokenizerFixtures.file("clip-merges.txt"))
    agrees(tokenizer, expected.clip)
  }

  @Test func byteLevelPairsOfRobertaAreHuggingFaces() throws {
    agrees(try HuggingFaceTokenizer.read(TokenizerFixtures.file("gpt2.json")), expected.gpt2)
  }

  @Test func pairsThatFallBackToBytesAreHuggingFaces() throws {
    agrees(try HuggingFaceTokenizer.read(TokenizerFixtures.file("gemma.json")), expected.gemma)
  }

  @Test func unigramPiecesAreHuggingFaces() throws {
    agrees(try HuggingFaceTokenizer.read(TokenizerFixtures.file("unigram.json")), expected.unigram)
  }

  @Test func wordPiecesAreHuggingFaces() throws {
    agrees(try HuggingFaceTokenizer.read(TokenizerFixtures.file("wordpiece.json")), expected.wordpiece)
  }

  @Test func sentencePiecesUnigramIsGoogles() throws {
    let file = TokenizerFixtures.file("sentencepiece-unigram.model")
    agrees(try SentencePieceTokenizer(file, start: [], end: []), expected.sentencePieceUnigram)
  }

  @Test func sentencePiecesBytePairsAreGoogles() throws {
    let file = TokenizerFixtures.file("sentencepiece-bpe.model")
    agrees(try SentencePieceTokenizer(file, start: [], end: []), expected.sentencePieceBPE)
  }

  @Test func sentencePieceGetsItsStartAndEnd() throws {
    let file = TokenizerFixtures.file("sentencepiece-unigram.model")
    let tokenizer = try SentencePieceTokenizer(file, start: ["<s>"], end: ["</s>"])
    let tokens = tokenizer.tokens(of: "red mug", limit: 100)
    #expect(tokens.first == 1 && tokens.last == 2 && tokens.count > 3)
    #expect(throws: TokenizerError.self) { try SentencePieceTokenizer(file, start: ["<nothing>"], end: []) }
  }

  /// Hugging Face would take them for the tokens; a spec must not end its own text.
  @Test func specialTokensInATextAreText() throws {
    for (name, special) in [("unigram", "</s>"), ("gemma", "<eos>"), ("clip", "<|endoftext|>")] {
      let tokenizer = try HuggingFaceTokenizer.read(TokenizerFixtures.file("\(name).json"))
      let end = try #require(tokenizer.tokens(of: "", limit: 10).last)
      #expect(tokenizer.tokens(of: "red\(special)mug", limit: 100).dropLast().dropFirst().contains(end) == false)
    }
  }

  @Test func aLongTextIsCutAndEndsProperly() throws {
    let tokenizer = try HuggingFaceTokenizer.read(TokenizerFixtures.file("clip.json"))
    let whole = tokenizer.tokens(of: String(repeating: "red mug ", count: 5000), limit: 16)
    #expect(whole.count == 16 && whole.first == 0 && whole.last == 1)
  }
}
