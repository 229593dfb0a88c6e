import Learning
import Prose

extension PilotReport {
  public func page(in language: ReportLanguage = .english) -> ReportPage {
    let say = language
    let text = FigureText(say: say)
    let name = PlainText.line(catalog)
    return ReportPage(
      language: language, title: say("What the review of \(name) gained and cost", "\(name) の検査報告: 成果と費用"),
      subtitle: firstLabel == nil
        ? say("\(period(text)).", "\(period(text))。")
        : say(
          "\(period(text)); the first of \(text.date(firstLabel)), the last of \(text.date(lastLabel)). “95 %” is the range that holds the true figure in 95 of 100 such reviews.",
          "\(period(text))。最初 \(text.date(firstLabel))、最後 \(text.date(lastLabel))。「95 %」は、同様の検査 100 回のうち 95 回で真の値が入る範囲。"
        ),
      sections: (firstLabel == nil ? [emptySection(text)] : workSections(text)) + [
        noiseSection(text), driftSection(text), modelsSection(text), rolloutSection(text),
      ])
  }

  private func workSections(_ text: FigureText) -> [ReportPage.Section] {
    [
      shortSection(text), workSection(text), flagsSection(text), moneySection(text), paceSection(text),
      agreementSection(text), facetsSection(text), calibrationSection(text),
    ]
  }

  /// What a supervisor asks first.
  private func shortSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let found = flags.found + flags.foundElsewhere
    var words = [
      say(
        "\(text.pairs(counts.seen)) looked at in \(text.counted(money.minutes, "minute", "minutes")): \(found) wrong, by the labels.",
        "\(text.number(money.minutes, digits: 0)) 分で \(counts.seen) 件を検査し、誤りは判定上 \(found) 件。")
    ]
    if let recall = flags.recall, let missed = flags.missed {
      words.append(
        say(
          "The flags find about \(text.percent(recall.value)) of the wrong pairs (\(text.percentRange(recall))); about \(text.counted(missed.value, "stays", "stay")) unseen (\(text.range(missed, digits: 0))).",
          "要確認は誤りの約 \(text.percent(recall.value))(\(text.percentRange(recall)))を捉え、約 \(text.number(missed.value, digits: 0)) 件(\(text.range(missed, digits: 0)))は見えないまま。"
        ))
    } else {
      words.append(
        say("How many wrong pairs stay unseen is not known.", "見えない誤りの数は不明。"))
    }
    if let one = money.minutesPerError, let all = money.minutesPerErrorForAll {
      words.append(
        say(
          "A found error took \(text.number(one.value)) minutes; if every pair were read, each would take \(text.number(all.value)).",
          "誤り 1 件に \(text.number(one.value)) 分。全組を読む場合は 1 件あたり \(text.number(all.value)) 分。"))
    }
    return ReportPage.Section(title: say("In short", "要約"), items: [.note(words.joined(separator: say(" ", "")))])
  }

  private func workSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    var rows: [(name: String, count: Int, meaning: String)] = [
      (
        say("scored", "採点"), counts.scored,
        say(
          "listed now; \(counts.unscored) more could not be scored", "現在のカタログの組。ほかに採点不能 \(counts.unscored)")
      ),
      (
        say("flagged", "要確認"), counts.flagged,
        say("at or above the threshold; \(counts.flaggedDecided) decided", "しきい値以上。判定済み \(counts.flaggedDecided)")
      ),
      (
        say("in the audit sample", "無作為標本"), counts.sampled,
        say(
          "drawn at random from the others; \(counts.sampledDecided) decided", "その他からの抽出。判定済み \(counts.sampledDecided)")
      ),
      (say("seen", "閲覧"), counts.seen, say("with any answer in the period", "期間中に回答がある組")),
      (
        say("accepted", "承認"), counts.accepted,
        say("by the label that counts: neither undone nor replaced", "有効な判定(取消・置換されていない)")
      ),
      (say("rejected", "却下"), counts.rejected, say("the same", "同上")),
      (say("deferred", "上長へ"), counts.deferred, say("left to a supervisor", "上長に委ねられた組")),
      (say("skipped", "保留"), counts.skipped, say("put off", "後回しの組")),
      (
        say("decided twice", "二重判定"), counts.decidedTwice,
        say("with an opinion of two operators or more", "2 人以上が判定した組")
      ),
      (
        say("taken back", "取消"), counts.undone,
        say(
          "labels; \(counts.superseded.counted("more was", "more were")) replaced. They count as time alone",
          "ほかに置換 \(counts.superseded)。時間にのみ算入")
      ),
    ]
    if counts.outdated + counts.delisted + counts.unaudited > 0 {
      rows.append(
        (
          say("left out", "対象外"), counts.outdated + counts.delisted + counts.unaudited,
          say(
            "decided, but changed since (\(counts.outdated)), gone from the catalog (\(counts.delisted)) or without an audit (\(counts.unaudited)): they count as time alone",
            "判定後に変更 \(counts.outdated)、削除 \(counts.delisted)、採点なし \(counts.unaudited)。時間にのみ算入")
        ))
    }
    return ReportPage.Section(
      title: say("The work", "作業"),
      items: [
        .table(
          ReportPage.Table(
            title: say("Pairs of the catalog", "カタログの組"),
            header: [say("what", "項目"), say("count", "数"), say("counted are those", "数え方")],
            rows: rows.map { [$0.name, "\($0.count)", $0.meaning] }, wordColumns: [0, 2]))
      ])
  }

  private func flagsSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let noSample = say(
      "No pair of the audit sample is decided, so what the flags miss is not known. Review with --audit-sample.",
      "無作為標本の判定がないため、見落としは分からない。--audit-sample で検査を。")
    let asAbove = say("Needs the audit sample too.", "同じく標本が必要。")
    let open = counts.flagged - counts.flaggedDecided
    var items: [ReportPage.Item] = [
      .figures([
        text.percentFigure(
          say("Precision of the flags", "要確認の適合率"), flags.precision,
          method: say(
            "Of the flagged pairs that were decided, the share that was rejected: flags that were right. (Wilson's interval.)",
            "判定済みの要確認のうち却下された割合、つまり当たっていた要確認。(Wilson 区間)"),
          unknown: say("No flagged pair is decided.", "判定済みの要確認なし。")),
        text.figure(
          say("False alarms in 100 pairs", "100 組あたりの誤報"), flags.falseAlarmsPerHundred,
          method: say(
            "Right pairs that get a flag, in 100 scored pairs: the flagged share times the accepted share of the flags.",
            "採点 100 組のうち、正しいのに要確認となる組の数: 要確認の割合 × そのうち承認された割合。"),
          unknown: say("No flagged pair is decided.", "判定済みの要確認なし。")),
        text.count(
          say("Errors found", "見つけた誤り"), flags.found + flags.foundElsewhere,
          say(
            "Rejected pairs: \(flags.found) flagged, \(flags.foundElsewhere) in the sample or by hand.",
            "却下された組: 要確認 \(flags.found)、標本・手作業 \(flags.foundElsewhere)。")),
        text.figure(
          say("Errors missed by the flags", "見落とした誤り"), flags.missed, digits: 0,
          method: say(
            "Wrong pairs that have no flag, reckoned from the audit sample: its share of wrong pairs times their number. (Exact interval, hypergeometric.)",
            "要確認とならなかった誤り。無作為標本の誤り率 × 組数で推定。(超幾何分布による正確な区間)"), unknown: noSample),
        text.percentFigure(
          say("Recall of the flags", "要確認の再現率"), flags.recall,
          method: say(
            "Of all wrong pairs, the share that the flags find: found / (found + missed). It is as sure as the missed errors are.",
            "誤り全体のうち要確認が見つける割合: 見つけた誤り /(見つけた誤り + 見落とし)。確かさは見落としの推定による。"), unknown: asAbove),
        text.percentFigure(
          say("Wrong pairs of the catalog", "カタログの誤り率"), flags.wrongShare,
          method: say("All errors, found and missed, as a share of all pairs.", "見つけた誤りと見落としの合計が全組に占める割合。"),
          unknown: asAbove),
      ])
    ]
    if let other = otherModel(text) { items.append(.note(other)) }
    if open > 0 {
      items.append(
        .note(
          say(
            "\(text.pairs(open)) flagged and not decided yet: \(open == 1 ? "it counts" : "they count") on no side. As the riskiest are reviewed first, precision may fall; recall can only rise.",
            "未判定の要確認が \(open) 件。どの数値にも含めない。危険度順に検査するため適合率は下がり得るが、再現率は上がるのみ。")))
    }
    return ReportPage.Section(title: say("What the flags are worth", "要確認の価値"), items: items)
  }
}
