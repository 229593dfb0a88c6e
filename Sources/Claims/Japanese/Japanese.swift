/// What is needed to read Japanese: words and where they are cut.
public struct Japanese: Sendable {
  let lexicon: JapaneseLexicon
  /// For goods that the lexicon does not name.
  let edict: Edict
  let segment: Segmentation

  public init(lexicon: JapaneseLexicon, edict: Edict, segment: @escaping Segmentation) {
    self.lexicon = lexicon
    self.edict = edict
    self.segment = segment
  }

  /// A Japanese name of an English term, fit to be shown: 青 of "blue"; `nil` where none is known.
  public func name(of term: String, facet: Facet) -> String? {
    if let name = lexicon.name(of: term, facet: facet) { return name }
    if term.hasPrefix("no ") { return name(of: String(term.dropFirst(3)), facet: facet).map { $0 + "なし" } }
    switch facet {
    case .text, .count, .size, .other: return nil
    case .part: return lexicon.name(of: term, facet: .kind) ?? edict.word(for: term)
    default: return edict.word(for: term)
    }
  }

  /// Whether a text has kana or ideographs.
  public static func isWritten(in text: String) -> Bool { text.unicodeScalars.contains { $0.isJapanese } }
}

extension Unicode.Scalar {
  var isKana: Bool {
    switch value {
    case 0x3041...0x309F, 0x30A1...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: true
    default: false
    }
  }

  var isIdeograph: Bool {
    switch value {
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  var isJapanese: Bool { isKana || isIdeograph }
}
