import Claims
import Matching

/// What a photo says to a phrase, as people say it of each facet; the review has the same words.
enum ObservedWords {
  static func contradiction(_ phrase: JudgedPhrase) -> String {
    switch (phrase.facet, phrase.observed) {
    case (.text, let seen?): "reads \"\(seen)\""
    case (.count, let seen?): "shows \(seen)"
    case (.kind, let seen?): "looks like \(seen)"
    // The alternative of a part is its absence: "no lid".
    case (.part, let seen?): seen.hasPrefix("no ") ? "\(seen) seen" : "shows \(seen)"
    case (_, let seen?): "looks \(seen)"
    case (.text, nil): "reads otherwise"
    case (.count, nil): "shows another number"
    case (.kind, nil): "looks like something else"
    case (.part, nil): "not seen"
    case (_, nil): "looks otherwise"
    }
  }

  static func doubt(_ phrase: JudgedPhrase) -> String {
    "not sure" + (phrase.observed.map { ", maybe \($0)" } ?? "")
  }

  static func unseen(_ phrase: JudgedPhrase) -> String {
    if let reason = phrase.reason { return "not checked: \(reason)" }
    return phrase.facet == .size || phrase.facet == .other ? "no photo shows" : "not checked"
  }
}
