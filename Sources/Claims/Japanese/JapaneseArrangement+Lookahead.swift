/// What the words ahead say of those already read.
extension JapaneseArrangement {
  private static let longestPhrase = 200
  private static let longestClause = 1000

  /// What has more words than anybody writes is read in pieces: every look ahead or back takes as long as it goes.
  static func bounded(_ source: [JapaneseWord]) -> [JapaneseWord] {
    var source = source
    var (phrase, clause) = (0, 0)
    for place in source.indices {
      if clause >= longestClause { source[place].gap = max(source[place].gap, .stop) }
      if phrase >= longestPhrase { source[place].gap = max(source[place].gap, .comma) }
      phrase = source[place].gap >= .slash ? 1 : phrase + 1
      clause = source[place].gap >= .stop ? 1 : clause + 1
    }
    return source
  }

  /// Commas after a verb or adjective that goes on to a noun part nothing: 引き出しを備えた、白い机.
  static func bridged(_ source: [JapaneseWord]) -> [JapaneseWord] {
    var source = source
    for place in source.indices.dropFirst() where source[place].gap == .comma {
      let isPast = place > 1 && ["た", "て", "だ"].contains(source[place - 1].words.first)
      guard isVerbal(source[isPast ? place - 2 : place - 1]), isInClause(before: place, source) else { continue }
      source[place].gap = .none
      source[place].isBridged = true
    }
    return source
  }

  private static func isVerbal(_ word: JapaneseWord) -> Bool {
    if word.isPredicate, word.role == nil { return true }
    return word.isVerb && (word.role == .with || word.role == .shown || word.facet == .state)
  }

  /// Whether a case particle leads to the verb before a comma, in the same clause, and a noun follows the comma.
  private static func isInClause(before place: Int, _ source: [JapaneseWord]) -> Bool {
    let clause = source[..<place].lastIndex { $0.gap >= .comma } ?? 0
    guard source[clause..<place].contains(where: { ($0.role == .apart || $0.role == .topic) && $0.words != ["は"] })
    else {
      return false
    }
    let rest = source[place...].prefix { $0.gap < .stop }
    return rest.contains { $0.isThing }
  }

  /// Whether a noun phrase ends before a word of the source.
  func breaks(before place: Int) -> Bool {
    guard place < source.count else { return true }
    let word = source[place]
    if word.isHeading, word.role == .small { return true }
    if word.gap >= .slash { return true }
    guard word.gap == .space, place > 0, word.role == nil || word.role == .key else { return false }
    let before = source[place - 1]
    switch before.role {
    case .link, .topic, .and, .apart, .shade, .small, .ground: return false
    default: return (!before.isAttributive || before.facet == .state) && !before.isLatin
    }
  }

  /// The noun that a phrase leads to: the last one before it breaks that no particle leads on again.
  func head(from start: Int) -> Int? {
    var head: Int?
    var object: Int?
    var place = start
    while place < source.count, place == start || !breaks(before: place) {
      if source[place].isThing || place > start && isNamedLikeColour(place) {
        if leadsOn(after: place) {
          // ざくろを6個ご用意しました
          object = source[place].isKind && source[place + 1].words == ["を"] ? place : nil
        } else {
          head = place
          if place + 1 < source.count, source[place + 1].role == .topic { break }
        }
      }
      place += 1
    }
    return head ?? object
  }

  /// かごに入ったオレンジ: what ends a phrase after a verb is a thing, where it can be one.
  private func isNamedLikeColour(_ place: Int) -> Bool {
    guard source[place].isAttribute, source[place].facets.contains(.kind), !source[place].source.hasSuffix("色"),
      breaks(before: place + 1)
    else {
      return false
    }
    return source[place - 1].role == .with || source[place - 1].words == ["た"]
      || source[place - 1].isPredicate
  }

  /// Whether what follows a noun makes it belong to something else: 蓋付き, 蓋を, 蓋が付いた.
  private func leadsOn(after place: Int) -> Bool {
    var next = place + 1
    while next < source.count, !breaks(before: next), [.suffix, .small].contains(source[next].role) { next += 1 }
    guard next < source.count, !breaks(before: next) else { return false }
    switch source[next].role {
    case .with, .without, .settle, .for, .apart, .motif, .look, .print: return true
    case .topic:
      guard next + 1 < source.count, !breaks(before: next + 1) else { return false }
      return source[next].words != ["は"] || [.with, .without, .settle].contains(source[next + 1].role)
    default: return false
    }
  }

  /// Whether the clause goes on to a noun that parts are named of: 天板が白、脚が黒のテーブル.
  func leadsToWhole(from start: Int) -> Bool {
    var place = start
    var isOpening = false
    while place < source.count, place == start || source[place].gap < .stop {
      if breaks(before: place), place > start { isOpening = true }
      if source[place].isThing {
        let isSubject =
          place + 1 < source.count && source[place + 1].role == .topic
          && source[place + 1].gap == .none
        if !isSubject { return !isOpening }
        isOpening = false
      } else if !source[place].isAttribute, source[place].role == nil {
        isOpening = false
      }
      place += 1
    }
    return false
  }

  /// Whether attributes follow of a noun that particles lead on again: 木製のボディに, 黄色い紐が付いた.
  func isOfPart(from start: Int) -> Bool {
    var place = start
    while place < source.count, place == start || !breaks(before: place) {
      if source[place].isThing { return place > start && leadsOn(after: place) }
      let isJoint = ["て", "で", "く"].contains(source[place].words.first)
      guard
        source[place].isAttribute && !source[place].isContinued
          || source[place].role == .link && !isJoint
          || source[place].role == .suffix || source[place].role == .small
      else { return false }
      place += 1
    }
    return false
  }

  /// Whether nouns with も follow that in the end are missing.
  func isListOfMissing(from start: Int) -> Bool {
    var place = start
    while place + 2 < source.count, source[place].isNoun, source[place + 1].words == ["も"] {
      if source[place + 2].role == .without { return true }
      place += 2
    }
    return false
  }

  /// Whether attributes and then a part follow.
  func leadsToPart(from start: Int) -> Bool {
    var place = start
    while place < source.count, place == start || source[place].gap <= .space {
      if source[place].isPart { return !source[place].isKind }
      guard source[place].isAttribute || source[place].isNumber || source[place].isUnit else {
        return false
      }
      place += 1
    }
    return false
  }
}
