/// What the words ahead say of those already read.
extension JapaneseArrangement {
  /// Whether a noun phrase ends before a word of the source.
  func breaks(before place: Int) -> Bool {
    guard place < source.count else { return true }
    let word = source[place]
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
    var place = start
    while place < source.count, place == start || !breaks(before: place) {
      if source[place].isThing || place > start && isNamedLikeColour(place), !leadsOn(after: place) {
        head = place
        if place + 1 < source.count, source[place + 1].role == .topic { break }
      }
      place += 1
    }
    return head
  }

  /// かごに入ったオレンジ: what ends a phrase after a verb is a thing, where it can be one.
  private func isNamedLikeColour(_ place: Int) -> Bool {
    guard source[place].isAttribute, source[place].facets.contains(.kind), breaks(before: place + 1)
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
    case .with, .without, .for, .apart, .motif, .look, .print: return true
    case .topic:
      guard next + 1 < source.count, !breaks(before: next + 1) else { return false }
      return source[next].words != ["は"] || [.with, .without].contains(source[next + 1].role)
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
