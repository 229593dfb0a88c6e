/// Other goods that a spec only mentions: 色違い：青、緑, 青と緑もあります, 別色あり.
extension JapaneseReader {
  private static let offers: Set<String> = [
    "あり", "有り", "有", "ある", "有る", "ござる", "ございます", "選べる", "選ぶ", "用意", "展開", "販売", "発売", "取り扱い", "取扱", "取扱い",
    "揃える", "揃う", "出品",
  ]
  private static let longestList = 40
  private static let joints: Set<String> = [
    "と", "や", "の", "も", "が", "は", "に", "で", "を", "など", "等", "色", "カラー", "系", "お", "ご", "&",
  ]

  /// - Parameter words: those read before; a colour among them is the goods' own.
  func others(at start: Int, after words: [JapaneseWord]) -> (word: JapaneseWord, end: Int)? {
    let gap = atoms.atoms[start].gap
    guard start == 0 || gap > .none else { return nil }
    let cue = longest(at: start) { role(of: $0, is: .others) }
    let isListed = cue != nil || words.contains { $0.facet == .colour }
    guard cue != nil || gap != .colon else { return nil }
    var end = cue?.range.upperBound ?? start
    var colours = 0
    var isAlso = cue != nil
    var isOffered = false
    while end < atoms.atoms.count, end < start + JapaneseReader.longestList {
      let atom = atoms.atoms[end]
      let isOpening = end == start || end == cue?.range.upperBound && atom.gap == .colon
      guard isOpening || atom.gap < .bracket || atom.gap == .comma && (isListed || isOffered) else { break }
      if let sense = longest(at: end, { japanese.lexicon.senses[$0] }), sense.value.facet == .colour {
        colours += 1
        end = sense.range.upperBound
      } else if JapaneseReader.offers.contains(atom.base) || JapaneseReader.offers.contains(atom.text) {
        isOffered = true
        end += 1
      } else if JapaneseReader.joints.contains(atom.text) || atom.isNumber || japanese.lexicon.shades[atom.text] != nil
        || isOffered && atom.gap == .none && !atom.isNominal && atom.category != nil
      {
        isAlso = isAlso || atom.text == "も"
        end += 1
      } else {
        break
      }
    }
    guard end == atoms.atoms.count || atoms.atoms[end].gap > .none, isAlso,
      isOffered && (cue != nil || colours > 0) || cue != nil && colours > 0
    else { return nil }
    var word = plain(start..<end)
    word.settle("")
    return (word, end)
  }
}
