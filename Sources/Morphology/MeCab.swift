import CMeCab
public import Claims
public import Foundation

/// MeCab's morphological analysis (Kudo et al. 2004) by its C library.
///
/// One model is shared; every call has a lattice of its own, which is how MeCab allows several threads.
public final class MeCab: Sendable {
  /// Both are only read after `init`.
  private nonisolated(unsafe) let model: OpaquePointer
  private nonisolated(unsafe) let tagger: OpaquePointer

  /// - Parameter dictionary: a folder with `sys.dic` and its neighbours in UTF-8, such as `mecab-ipadic-utf8` installs.
  /// - Throws: `MeCabError`.
  public init(dictionary: URL) throws(MeCabError) {
    let path = dictionary.path
    guard FileManager.default.isReadableFile(atPath: dictionary.appendingPathComponent("sys.dic").path) else {
      throw .missing(dictionary: path)
    }
    // The user's own mecabrc must not change what a spec says.
    let words = ["kantei", "-r", "/dev/null", "-d", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
    defer { for argument in arguments { free(argument) } }
    guard let model = mecab_model_new(Int32(arguments.count), &arguments) else { throw .unreadable(dictionary: path) }
    guard let tagger = mecab_model_new_tagger(model) else {
      mecab_model_destroy(model)
      throw .unreadable(dictionary: path)
    }
    self.model = model
    self.tagger = tagger
    // EUC-JP is what the neighbour package `mecab-ipadic` holds.
    guard let charset = mecab_model_dictionary_info(model)?.pointee.charset,
      String(cString: charset).lowercased().replacing("-", with: "") == "utf8"
    else { throw .unreadable(dictionary: path) }
  }

  deinit {
    mecab_destroy(tagger)
    mecab_model_destroy(model)
  }

  /// The words of a text in order; white space between them belongs to none.
  public func morphemes(of text: String) -> [Morpheme] {
    guard let lattice = mecab_model_new_lattice(model) else { return [] }
    defer { mecab_lattice_destroy(lattice) }
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { memory in
      guard let start = memory.baseAddress?.assumingMemoryBound(to: CChar.self) else { return [] }
      mecab_lattice_set_sentence2(lattice, start, memory.count)
      guard mecab_parse_lattice(tagger, lattice) != 0 else { return [] }
      var morphemes: [Morpheme] = []
      var position = 0
      var scalars = 0
      var node = mecab_lattice_get_bos_node(lattice)
      while let current = node?.pointee {
        defer { node = UnsafeMutablePointer(current.next) }
        guard current.stat == MECAB_NOR_NODE || current.stat == MECAB_UNK_NODE, let surface = current.surface else {
          continue
        }
        let first = start.distance(to: surface)
        guard first >= position, first + Int(current.length) <= bytes.count else { continue }
        scalars += MeCab.scalars(in: bytes[position..<first])
        position = first + Int(current.length)
        let word = bytes[first..<position]
        let length = MeCab.scalars(in: word)
        morphemes.append(
          Morpheme(
            String(decoding: word, as: UTF8.self), at: scalars..<scalars + length,
            feature: String(cString: current.feature), isKnown: current.stat == MECAB_NOR_NODE))
        scalars += length
      }
      return morphemes
    }
  }

  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}

extension Morpheme {
  /// - Parameter feature: IPADIC's: part of speech and three finer ones, conjugation and form, base form, readings.
  fileprivate init(_ surface: String, at span: Range<Int>, feature: String, isKnown: Bool) {
    let fields = feature.split(separator: ",", omittingEmptySubsequences: false)
    let base = fields.count > 6 && fields[6] != "*" ? String(fields[6]) : surface
    self.init(
      span: span, surface: surface, base: base,
      category: Morpheme.category(fields.first ?? "", fields.count > 1 ? fields[1] : ""), isKnown: isKnown)
  }

  private static func category(_ speech: Substring, _ detail: Substring) -> Category {
    switch (speech, detail) {
    case ("名詞", "数"): .numeral
    case ("名詞", "接尾"): .suffix
    case ("名詞", "固有名詞"): .properNoun
    case ("名詞", "非自立"), ("名詞", "代名詞"), ("名詞", "特殊"): .other
    case ("名詞", _): .noun
    case ("形容詞", _): .adjective
    case ("動詞", _): .verb
    case ("助詞", _): .particle
    case ("助動詞", _): .auxiliary
    default: .other
    }
  }
}
