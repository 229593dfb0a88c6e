import Catalog
import Claims
import Foundation
import Installation
import Morphology

extension FuzzTarget {
  /// Specs in English and in what isn't read.
  static func claims() throws -> FuzzTarget {
    let parser = try InstalledWords.parser(readsJapanese: false)
    return FuzzTarget("claims") { breaches(of: $0, parser) }
  }

  /// Specs in Japanese, by MeCab's words.
  static func japanese() throws -> FuzzTarget {
    let parser = try InstalledWords.parser(readsJapanese: true)
    return FuzzTarget("japanese") { breaches(of: $0, parser) }
  }

  /// The first three bytes are a column's hint: its facet, start and length.
  private static func breaches(of input: [UInt8], _ parser: ClaimParser) -> [String] {
    guard input.count > 3 else { return [] }
    let facet = Facet.allCases[Int(input[0]) % Facet.allCases.count]
    let start = Int(Int8(bitPattern: input[1]))
    let hint = SpecHint(span: Span(start: start, end: start + Int(input[2])), facet: facet)
    let spec = String(decoding: input.dropFirst(3), as: UTF8.self)
    let scalars = Array(spec.unicodeScalars)
    var end = 0
    for claim in parser.claims(in: spec, hints: [hint]) {
      let span = claim.span
      guard span.start >= end, span.start < span.end, span.end <= scalars.count else {
        return ["\"\(claim.text)\" at \(span.start) to \(span.end) of \(scalars.count), behind \(end)"]
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[span.start..<span.end])
      guard String(text) == claim.text else { return ["\"\(claim.text)\" stands for \"\(text)\""] }
      end = span.end
    }
    if let words = parser.words(of: spec), words.unknown.count > words.count {
      return ["more unknown words than words"]
    }
    return []
  }
}

/// The lexicons and dictionaries as the program reads them.
enum InstalledWords {
  static func parser(readsJapanese: Bool, in installation: Installation = .current()) throws -> ClaimParser {
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: installation.wordNet.appendingPathComponent(name)))
    }
    let wordNet = try WordNet(
      indexNoun: bytes("index.noun"), dataNoun: bytes("data.noun"), exceptions: bytes("noun.exc"))
    let lexicons = try Lexicons(files: files(Lexicons.fileNames, installation))
    guard readsJapanese else { return ClaimParser(lexicons: lexicons, wordNet: wordNet) }
    let mecab = try MeCab(dictionary: installation.mecab)
    let edict = Iconv.decode(Array(try Data(contentsOf: installation.edict)), from: "EUC-JP").text
    let japanese = Japanese(
      lexicon: try JapaneseLexicon(files: files(JapaneseLexicon.fileNames, installation)), edict: try Edict(edict),
      segment: { mecab.morphemes(of: $0) })
    return ClaimParser(lexicons: lexicons, wordNet: wordNet, japanese: { japanese })
  }

  private static func files(_ names: [String], _ installation: Installation) throws -> [String: String] {
    let folder = installation.resources.appendingPathComponent("lexicons")
    var files: [String: String] = [:]
    for name in names {
      files[name] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    return files
  }
}
