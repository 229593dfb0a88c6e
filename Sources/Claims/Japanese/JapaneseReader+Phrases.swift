/// Phrases that a photo can't settle or that are no part of what is sold, as wholes.
extension JapaneseReader {
  /// 電子レンジ・食洗機不可, オーブンにも対応: what may be done with the goods, from the first device to the verdict.
  func care(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard let first = longest(at: start, { role(of: $0, is: .care) }) else { return nil }
    var end = first.range.upperBound
    var devices = 1
    var verdicts = 0
    var isDenied = false
    while end < atoms.atoms.count, end < start + 24 {
      let atom = atoms.atoms[end]
      let isListed = verdicts == 0 && (atom.isDotted || atom.gap == .slash || atom.gap == .comma)
      guard atom.gap == .none || isListed || atom.gap == .space && verdicts == 0 else { break }
      if let verdict = longest(at: end, { role(of: $0, is: .verdict) }) {
        verdicts += 1
        end = verdict.range.upperBound
        isDenied = isDenied || ["不可", "NG", "ng", "禁止", "非対応", "不向き"].contains(atoms.word(verdict.range))
      } else if verdicts == 0, let device = longest(at: end, { role(of: $0, is: .care) }) {
        devices += 1
        end = device.range.upperBound
      } else if verdicts == 0 && atom.category == .particle
        || [.auxiliary, .verb].contains(atom.category) && atom.gap == .none
        || verdicts > 0 && isInside(end)
      {
        isDenied = isDenied || ["ない", "ん", "ぬ"].contains(atom.base)
        end += 1
      } else {
        break
      }
    }
    guard verdicts > 0 else { return nil }
    var word = plain(start..<end)
    word.settle(isDenied || devices > 1 ? "" : first.value)
    return (word, end)
  }

  /// 使用 は でき ます: は between a verdict and its verb.
  private func isInside(_ place: Int) -> Bool {
    ["は", "が", "も", "に"].contains(atoms.atoms[place].text) && place + 1 < atoms.atoms.count
      && atoms.atoms[place + 1].gap == .none && [.verb, .adjective].contains(atoms.atoms[place + 1].category)
  }

  /// The value of a word that has a role, empty where it has none.
  func role(of word: String, is role: JapaneseLexicon.Role) -> String? {
    guard japanese.lexicon.roles[word]?.contains(role) == true else { return nil }
    return japanese.lexicon.values[word] ?? ""
  }

  /// 付属, 含む: what is said to come with the goods, and need not be in the photo where it does not.
  func isSupply(_ range: Range<Int>) -> Bool {
    let value = japanese.lexicon.values[atoms.word(range)] ?? japanese.lexicon.values[atoms.base(range)]
    return value == "supplied"
  }

  /// ㈱山田製作所, 木村硝子(株), 株式会社サクラ: a firm's name claims nothing.
  ///
  /// - Returns: also how many of the words read before belong to it.
  func firm(at start: Int, after words: [JapaneseWord]) -> (word: JapaneseWord, end: Int, before: Int)? {
    var end: Int
    let isBracketed = ["株", "有", "合"].contains(atoms.atoms[start].text) && isBracketed(start)
    if isBracketed {
      end = start + 1
    } else if let found = longest(at: start, { role(of: $0, is: .firm) }) {
      end = found.range.upperBound
    } else {
      return nil
    }
    let first = atoms.atoms[start].range.lowerBound - (isBracketed ? 1 : 0)
    var before = 0
    if start > 0, atoms.atoms[start - 1].range.upperBound == first, atoms.atoms[start - 1].isNominal {
      before = 1
      while before < words.count, words[words.count - before].gap == .none, words[words.count - before - 1].isNominal {
        before += 1
      }
    } else if end < atoms.atoms.count,
      atoms.atoms[end].range.lowerBound - atoms.atoms[end - 1].range.upperBound <= (isBracketed ? 1 : 0)
    {
      repeat {
        end += 1
      } while end < atoms.atoms.count && atoms.atoms[end].gap == .none
        && (atoms.atoms[end].isNominal || atoms.atoms[end].category == nil)
    }
    var word = plain(start..<end)
    word.name()
    if before > 0 { word.gap = words[words.count - before].gap }
    return (word, end, before)
  }

  private func isBracketed(_ place: Int) -> Bool {
    let range = atoms.atoms[place].range
    return range.lowerBound > 0 && range.upperBound < atoms.text.scalars.count
      && atoms.text.scalars[range.lowerBound - 1] == "(" && atoms.text.scalars[range.upperBound] == ")"
  }

  /// 画像は, 写真の赤い…: the shop's own picture, told by what follows; 鳥の写真 is one for sale.
  func shown(at start: Int) -> (word: JapaneseWord, end: Int)? {
    guard start == 0 || atoms.atoms[start].gap > .none,
      let found = longest(at: start, { role(of: $0, is: .picture) }),
      found.range.upperBound + 1 < atoms.atoms.count
    else { return nil }
    var end = found.range.upperBound
    // 写真左の
    if ["左", "右", "中央", "上", "下", "手前", "奥"].contains(atoms.atoms[end].text), end + 1 < atoms.atoms.count { end += 1 }
    guard atoms.atoms[end].gap == .none, ["の", "は", "と", "で", "に", "が"].contains(atoms.atoms[end].text) else {
      return nil
    }
    var word = plain(start..<end + 1)
    word.role = .small
    word.isUnderstood = true
    return (word, end + 1)
  }

  /// 3歳以上, 20cm程度: what bounds a measure belongs to it.
  func bound(after end: Int) -> Int {
    guard end < atoms.atoms.count, atoms.atoms[end].gap == .none,
      let found = longest(at: end, { role(of: $0, is: .bound) })
    else { return end }
    return found.range.upperBound
  }
}

extension JapaneseWord {
  /// Makes it a phrase that no photo settles.
  ///
  /// - Parameter english: what phrases.tsv calls it; empty where its own words have to do.
  mutating func settle(_ english: String) {
    words = PhraseTrie.words(of: english)
    role = nil
    facet = nil
    facets = []
    letterCase = .lower
    isSettled = true
    isUnderstood = true
    isPredicate = false
    isNumber = false
    isUnit = false
  }

  /// Makes it a name, which claims nothing.
  mutating func name() {
    words = ["\u{3013}"]
    role = nil
    facet = nil
    facets = []
    letterCase = .lower
    isUnderstood = true
    isPredicate = false
    isLatin = false
  }
}
