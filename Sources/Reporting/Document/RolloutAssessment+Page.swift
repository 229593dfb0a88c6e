import Records

extension RolloutAssessment {
  public func page(in language: ReportLanguage = .english) -> ReportPage {
    let say = language
    let text = FigureText(say: say)
    let name = PlainText.line(catalog)
    let now = current.map { Self.name($0.stage, text) } ?? say("none chosen", "未選択")
    return ReportPage(
      language: language, title: say("Roll-out of \(name)", "\(name) の展開段階"),
      subtitle: say(
        "In force: \(now). The evidence speaks for: \(Self.name(proposed, text)). A supervisor decides.",
        "現在: \(now)。証拠が支える段階: \(Self.name(proposed, text))。決めるのは上長。"),
      sections: steps.map { section($0, text) } + [
        ReportPage.Section(title: say("Choices", "選択の記録"), items: Self.history(choices, text))
      ])
  }

  static func name(_ stage: RolloutStage, _ text: FigureText) -> String {
    switch stage {
    case .pilot: text.say("pilot", "試験 (pilot)")
    case .partial: text.say("partial", "一部 (partial)")
    case .automatic: text.say("automatic", "自動 (automatic)")
    }
  }

  static func history(_ choices: [RolloutChoice], _ text: FigureText) -> [ReportPage.Item] {
    let say = text.say
    guard !choices.isEmpty else {
      return [
        .note(
          say(
            "No stage was chosen: flagged pairs and the audit sample are reviewed. `kantei rollout` shows what each stage rests on.",
            "段階は未選択: 要確認の組と無作為標本を検査中。`kantei rollout` で各段階の根拠を表示。"))
      ]
    }
    let rows = choices.map { choice in
      [
        text.date(choice.at), PlainText.line(choice.operator),
        (choice.isReversal ? say("back to ", "戻す: ") : "")
          + (choice.rule.map { name($0.stage, text) } ?? say("before any choice", "選択前")),
        PlainText.line(choice.because), "\(choice.lacking.count)",
      ]
    }
    return [
      .table(
        ReportPage.Table(
          title: say("Who decided what", "誰が何を決めたか"),
          header: [say("when", "日"), say("who", "誰"), say("stage", "段階"), say("because", "理由"), say("lacking", "不足")],
          rows: rows, wordColumns: [0, 1, 2, 3],
          note: say(
            "“lacking”: evidence that was not there when it was chosen.", "「不足」は選択時に欠けていた証拠の数。")))
    ]
  }

  private func section(_ step: Step, _ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let replay = step.replay
    let unknown = say(
      "Nothing speaks for the pairs that it would not read: decide pairs of the audit sample first.",
      "読まれない組の標本がない。無作為標本の判定が先。")
    var figures = [
      ReportPage.Figure(
        name: say("Would be read", "読む組"), value: "\(replay.read)",
        certainty: say("\(replay.unread) would not", "読まない組 \(replay.unread)"), method: Self.rule(replay.rule, text))
    ]
    if replay.rule.stage != .pilot {
      let rest = replay.missedSoFar - replay.examples.count
      let more = rest > 0 ? say(" and \(rest) more", "、他 \(rest) 組") : ""
      let seen = replay.examples.map(PlainText.line).joined(separator: ", ") + more
      figures += [
        text.count(
          say("Missed so far", "これまでの見落とし"), replay.missedSoFar,
          say(
            "Rejected pairs that it would not have shown (its own sample may hold some)\(seen.isEmpty ? "" : ": \(seen)").",
            "却下済みで表示されなかったはずの組(標本分を含む)\(seen.isEmpty ? "" : ": \(seen)")。")),
        text.figure(
          say("Missed in the catalog", "カタログ全体の見落とし"), replay.missed, digits: 0,
          method: say(
            "The same for all pairs: those that were decided stand for those like them that were not; less what the stage's own sample would find. (Exact interval.)",
            "全組についての推定: 判定済みの組が、同じ扱いの未判定の組を代表する。段階自身の標本で見つかる分を除く。(正確な区間)"), unknown: unknown),
        text.percentFigure(
          say("Errors that it finds", "見つかる誤り"), replay.recall,
          method: say("Of all errors of the catalog, reckoned in the same way.", "カタログの全誤りに対する割合。同じ方法による推定。"),
          unknown: unknown),
      ]
    }
    if replay.rule.stage == .automatic {
      figures.append(
        text.percentFigure(
          say("Right when taken as wrong", "自動却下の適合率"), replay.surePrecision,
          method: say(
            "Of the decided pairs of risk \(text.number(replay.rule.surelyWrongFrom, digits: 2)) or more, the share that was rejected. (Exact interval.)",
            "危険度 \(text.number(replay.rule.surelyWrongFrom, digits: 2)) 以上の判定済みの組のうち却下された割合。(正確な区間)"),
          unknown: say("No such pair is decided.", "該当する判定なし。")))
    }
    var items = [ReportPage.Item.figures(figures)]
    if step.findings.isEmpty {
      items.append(.note(say("It needs no evidence: everything is read.", "全組を読むため証拠は不要。")))
    } else {
      items.append(
        .table(
          ReportPage.Table(
            title: say("Evidence that it needs", "必要な証拠"),
            header: [say("evidence", "証拠"), say("needed", "必要"), say("measured", "実測"), say("there", "充足")],
            rows: step.findings.map { finding in
              let words = EvidenceText(finding, text)
              return [words.name, words.needed, words.measured, finding.isMet ? say("yes", "はい") : say("no", "いいえ")]
            }, wordColumns: [0, 3])))
    }
    return ReportPage.Section(title: Self.name(replay.rule.stage, text), items: items)
  }

  private static func rule(_ rule: RolloutRule, _ text: FigureText) -> String {
    let say = text.say
    let share = text.percent(rule.sampleShare)
    switch rule.stage {
    case .pilot: return say("Every pair is reviewed.", "全組を検査。")
    case .partial:
      let from = rule.threshold.map { text.number($0, digits: 2) }
      return say(
        "\(from.map { "Pairs of risk \($0) or more" } ?? "Flagged pairs") are reviewed, and \(share) of the others at random.",
        "\(from.map { "危険度 \($0) 以上" } ?? "要確認")の組と、その他から無作為に \(share) を検査。")
    case .automatic:
      let sure = text.number(rule.surelyWrongFrom, digits: 2)
      return say(
        "Uncertain pairs, and flagged ones of risk under \(sure), are reviewed; from \(sure) on a flagged pair is taken as wrong, what matches as right"
          + (rule.sampleShare > 0 ? "; \(share) of the latter are reviewed at random." : "."),
        "不確かな組と、危険度 \(sure) 未満の要確認を検査。\(sure) 以上は誤り、一致は正しいとみなす"
          + (rule.sampleShare > 0 ? "。後者の \(share) は無作為に検査。" : "。"))
    }
  }
}
