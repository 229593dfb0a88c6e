internal import Claims
internal import Foundation
internal import Matching
internal import Records

extension JudgedPhrase {
  /// A state shows as a mark and a word as well as a colour.
  var mark: String {
    switch state {
    case .contradicted: "✗"
    case .supported: "✓"
    case .uncertain: "?"
    case .unobservable: "·"
    }
  }

  var role: Role {
    switch state {
    case .contradicted: .contradicted
    case .supported: .supported
    case .uncertain: .uncertain
    case .unobservable: .unobservable
    }
  }

  func stateWord(_ say: Wording) -> String {
    switch state {
    case .contradicted: say("contradicted", "矛盾")
    case .supported: say("supported", "一致")
    case .uncertain: say("uncertain", "不確か")
    case .unobservable: say("unobservable", "確認不可")
    }
  }

  /// What the photo says to the phrase, in a few words.
  func finding(_ say: Wording) -> String {
    switch state {
    case .supported: ""
    case .contradicted: contradiction(say)
    case .uncertain: observed.map { say("not sure, maybe \($0)", "不確か、\($0) かも") } ?? say("not sure", "不確か")
    case .unobservable where reason != nil: say("not read", "読めない言語")
    case .unobservable: isNeverVisible ? say("no photo shows", "写真では不明") : say("not checked", "未確認")
    }
  }

  private func contradiction(_ say: Wording) -> String {
    switch (facet, observed) {
    case (.part, nil): say("not seen", "見当たらない")
    case (.text, nil): say("reads otherwise", "印字が違う")
    case (.count, nil): say("shows another number", "数が違って見える")
    case (.kind, nil): say("looks like something else", "別の物に見える")
    case (_, nil): say("looks otherwise", "そう見えない")
    case (.text, let seen?): say("reads “\(seen)”", "「\(seen)」と読める")
    case (.count, let seen?): say("shows \(seen)", "\(seen) 個に見える")
    case (.part, let seen?):
      seen.hasPrefix("no ") ? say("\(seen) seen", "見当たらない") : say("shows \(seen)", "\(seen) に見える")
    case (.kind, let seen?): say("looks like \(seen)", "\(seen) に見える")
    case (_, let seen?): say("looks \(seen)", "\(seen) に見える")
    }
  }

  private var isNeverVisible: Bool { facet == .size || facet == .other }

  /// Of the state named; nothing is sure of what can't be seen.
  var percent: String { state == .unobservable ? "" : "\(Int((min(1, max(0, confidence)) * 100).rounded())) %" }
}

extension Facet {
  func word(_ say: Wording) -> String {
    switch self {
    case .kind: say("kind", "種類")
    case .colour: say("colour", "色")
    case .material: say("material", "素材")
    case .pattern: say("pattern", "柄")
    case .part: say("part", "部品")
    case .count: say("count", "数")
    case .shape: say("shape", "形")
    case .state: say("state", "状態")
    case .size: say("size", "大きさ")
    case .text: say("print", "印字")
    case .other: say("other", "その他")
    }
  }
}

extension QueueEntry.Outcome {
  func words(_ say: Wording) -> String {
    let what =
      switch decision {
      case .accept: say("✓ accepted", "✓ 承認")
      case .reject: isSwap ? say("⇄ swapped", "⇄ 入れ違い") : say("✗ rejected", "✗ 却下")
      case .skip: say("… skipped", "… 保留")
      case .defer: say("^ deferred", "^ 上長へ")
      }
    let words = say("\(what) by \(self.operator)", "\(what) (\(self.operator))")
    return isOutdated ? words + say(", changed since", "、その後変更") : words
  }

  /// With the day and the time, UTC.
  func datedWords(_ say: Wording) -> String {
    let style = Date.ISO8601FormatStyle().year().month().day().dateTimeSeparator(.space).time(
      includingFractionalSeconds: false)
    return "\(at.formatted(style).dropFirst(5).prefix(11)) \(words(say))"
  }
}
