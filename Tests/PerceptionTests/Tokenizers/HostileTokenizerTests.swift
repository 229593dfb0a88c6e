import Foundation
import Perception
import Testing

/// A stranger's tokenizer gives a typed error or a tokenizer, whatever its bytes.
final class HostileTokenizerTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ bytes: some Sequence<UInt8>) throws -> URL {
    let file = folder.appendingPathComponent("tokenizer.json")
    try Data(bytes).write(to: file)
    return file
  }

  private func message(_ json: String) throws -> String {
    let file = try write(json.utf8)
    let error = #expect(throws: TokenizerError.self) { try HuggingFaceTokenizer.read(file) }
    return error?.description ?? ""
  }

  @Test(arguments: [
    ("", "no value"), ("{", "a key that is no string"), ("[1,]", "no value"), ("{\"a\" 1}", "a key without a value"),
    ("\"\\ud800\"", "half a surrogate pair"), ("\"a", "a string without an end"), ("{} {}", "more after its end"),
    ("{\"model\":{\"type\":\"WordLevel\",\"vocab\":{}}}", "WordLevel"), ("{}", "no `model`"),
    ("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[\"a b\"]}}", "merge 0"),
    ("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":-1},\"merges\":[]}}", "has no index"),
    ("{\"model\":{\"type\":\"Unigram\",\"vocab\":[[\"a\",0]],\"unk_id\":7}}", "unk_id"),
    ("{\"model\":{\"type\":\"Unigram\",\"vocab\":[[\"a\",\"b\"]],\"unk_id\":0}}", "piece 0"),
    ("{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"a\":0}}}", "unknown token"),
  ])
  func whatIsWrongIsNamed(json: String, expected: String) throws {
    #expect(try message(json).contains(expected))
  }

  @Test func nestingWithoutEndIsRefused() throws {
    #expect(try message(String(repeating: "[", count: 1_000_000)).contains("deep"))
  }

  /// `(a+)+$` and its like run for ever in an engine that tries all ways.
  @Test func aRegularExpressionThatIsNotKnownIsRefused() throws {
    let json = """
      {"model":{"type":"Unigram","vocab":[["a",0]],"unk_id":0},
       "pre_tokenizer":{"type":"Split","pattern":{"Regex":"(a+)+$"},"behavior":"Isolated"}}
      """
    #expect(try message(json).contains("(a+)+$"))
  }

  @Test func aCharacterMapThatPointsOutsideItselfIsHarmless() throws {
    // One unit that says: look far away.
    let map = Data([4, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0]).base64EncodedString()
    let json = """
      {"model":{"type":"Unigram","vocab":[["a",0],["b",-1]],"unk_id":0},
       "normalizer":{"type":"Precompiled","precompiled_charsmap":"\(map)"}}
      """
    let tokenizer = try HuggingFaceTokenizer.read(try write(json.utf8))
    #expect(tokenizer.tokens(of: "ab", limit: 10) == [0, 1])
  }

  @Test func filesCutShortAnywhereEndInAnError() throws {
    for name in ["clip", "unigram", "wordpiece"] {
      let bytes = Array(try Data(contentsOf: TokenizerFixtures.file("\(name).json")))
      for length in stride(from: 0, to: bytes.count - 2, by: 611) {
        let file = try write(bytes.prefix(length))
        #expect(throws: TokenizerError.self) { try HuggingFaceTokenizer.read(file) }
      }
    }
  }

  @Test func changedBytesNeverCrash() throws {
    var random = SystemRandomNumberGenerator()
    for name in ["sentencepiece-unigram.model", "sentencepiece-bpe.model", "unigram.json"] {
      let bytes = Array(try Data(contentsOf: TokenizerFixtures.file(name)))
      for _ in 0..<100 {
        var changed = bytes
        for _ in 0..<8 {
          changed[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
        }
        let file = try write(changed)
        let tokenizer: (any Tokenizer)? =
          name.hasSuffix("json")
          ? try? HuggingFaceTokenizer.read(file) : try? SentencePieceTokenizer(file, start: [], end: [])
        #expect(tokenizer.map { $0.tokens(of: "Crème brûlée 赤い 🦖", limit: 32).count <= 32 } ?? true)
      }
    }
  }

  @Test func aFileThatIsNotThereIsNamed() {
    let file = folder.appendingPathComponent("none.model")
    #expect(throws: TokenizerError.missing(file)) { try SentencePieceTokenizer(file, start: [], end: []) }
  }
}
