import Records

/// What a report is about, and what it isn't.
extension PilotReport {
  /// Which labels it is about.
  func period(_ text: FigureText) -> String {
    let (first, end) = (text.date(from), text.date(to))
    return switch (from, to) {
    case (nil, nil): text.say("all labels so far", "これまでの全判定")
    case (_, nil): text.say("labels from \(first) on", "\(first) 以降の判定")
    case (nil, _): text.say("labels to before \(end)", "\(end) の前までの判定")
    case (_, _): text.say("labels from \(first) to before \(end)", "\(first) から \(end) の前まで")
    }
  }

  /// Where there is no label to report on, no figure is given either.
  func emptySection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let words =
      from == nil && to == nil
      ? say(
        "Nobody decided anything yet, so there is nothing to count: kantei review is where that happens.",
        "判定がまだないため、報告する数値はない。判定は kantei review で行う。")
      : say(
        "No label was made in this period, so there is nothing to count: leave --from and --to out for all of them.",
        "この期間の判定はないため、報告する数値はない。--from と --to を外すと全期間になる。")
    return ReportPage.Section(title: say("In short", "要約"), items: [.note(words)])
  }

  /// Said where flags are of another model than the one in use.
  func otherModel(_ text: FigureText) -> String? {
    guard let modelInUse else { return nil }
    let version = ModelVersion(modelInUse)
    let others = judgedBy.filter { !version.judged($0.key) }
    guard !others.isEmpty else { return nil }
    let names = others.keys.sorted().map(PlainText.line).joined(separator: text.say(", ", "、"))
    let count = others.values.reduce(0, +)
    let name = PlainText.line(version.description)
    return text.say(
      "\(text.pairs(count)) judged by \(names), and \(name) is in use: `kantei score` judges \(count == 1 ? "it" : "them") anew, and flags may change.",
      "\(count) 件は \(names) による判定で、使用中は \(name)。`kantei score` で判定し直すと要確認も変わり得る。")
  }
}
