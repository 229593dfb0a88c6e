import Foundation
import FuzzTargets
import Installation
import Testing

/// Every input that ever taught the fuzzer something, and every one that broke a promise, through the same functions.
@Suite struct CorpusTests {
  private static let corpus = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../Fuzz/Corpus").standardizedFileURL

  static func inputs(of target: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: corpus.appendingPathComponent(target), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
  }

  private let installation = Installation.current()

  private var hasWordNet: Bool {
    FileManager.default.fileExists(atPath: installation.wordNet.appendingPathComponent("data.noun").path)
  }

  @Test(arguments: FuzzTarget.makers.map(\.name))
  func `no input of the corpus breaks a promise`(name: String) throws {
    let maker = try #require(FuzzTarget.makers.first { $0.name == name })
    let isInstalled =
      name == "claims" ? hasWordNet : name == "japanese" ? hasWordNet && installation.readsJapanese : true
    if !isInstalled { try Test.cancel("wordnet-base, mecab-ipadic-utf8 or edict is not installed") }
    let target = try maker.make()
    let inputs = try Self.inputs(of: name)
    #expect(!inputs.isEmpty)
    for input in inputs {
      let breaches = target.breaches([UInt8](try Data(contentsOf: input)))
      #expect(breaches.isEmpty, "\(input.lastPathComponent): \(breaches)")
    }
  }
}
