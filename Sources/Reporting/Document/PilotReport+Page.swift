import Learning

extension PilotReport {
  public func page(in language: ReportLanguage = .english) -> ReportPage {
    let say = language
    let text = FigureText(say: say)
    let name = PlainText.line(catalog)
    let period =
      from == nil && to == nil
      ? say("all labels so far", "これまでの全判定")
      : say("labels from \(text.date(from)) to before \(text.date(to))", "\(text.date(from)) から \(text.date(to)) の前まで")
    return ReportPage(
      language: language, title: say("What the review of \(name) gained and cost", "\(name) の検査報告: 成果と費用"),
      subtitle: say(
        "\(period); the first of \(text.date(firstLabel)), the last of \(text.date(lastLabel)). Intervals are 95 % intervals.",
        "\(period)。最初 \(text.date(firstLabel))、最後 \(text.date(lastLabel))。区間はすべて 95 % 区間。"),
      sections: [
        workSection(text), flagsSection(text), moneySection(text), paceSection(text), agreementSection(text),
        facetsSection(text), calibrationSection(text), noiseSection(text), driftSection(text), modelsSection(text),
        rolloutSection(text),
      ])
  }

  private func workSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    var figures = [
      text.count(
        say("Pairs scored", "採点した組"), counts.scored,
        say(
          "Listed in the catalog now; \(counts.unscored) more could not be scored.",
          "現在のカタログにある組。ほかに採点できない組が \(counts.unscored)。")),
      text.count(
        say("Flagged", "要確認"), counts.flagged,
        say(
          "At or above the flagging threshold; \(counts.flaggedDecided) of them decided.",
          "しきい値以上。うち判定済み \(counts.flaggedDecided)。")),
      text.count(
        say("In the audit sample", "無作為標本"), counts.sampled,
        say(
          "Drawn at random from the pairs that were not flagged; \(counts.sampledDecided) decided.",
          "要確認でない組からの無作為抽出。うち判定済み \(counts.sampledDecided)。")),
      text.count(say("Seen", "閲覧"), counts.seen, say("Pairs with any answer in the period.", "期間中に何らかの回答がある組。")),
      text.count(
        say("Accepted", "承認"), counts.accepted,
        say("By the label that counts: the last that was neither undone nor replaced.", "有効な判定(取消・置換されていない最後のもの)による。")),
      text.count(say("Rejected", "却下"), counts.rejected, say("The same.", "同上。")),
      text.count(say("Deferred", "上長へ"), counts.deferred, say("Left to a supervisor, undecided.", "上長に委ねられ未判定。")),
      text.count(say("Skipped", "保留"), counts.skipped, say("Put off, undecided.", "後回し、未判定。")),
      text.count(
        say("Taken back", "取消"), counts.undone,
        say(
          "Labels undone; \(counts.superseded) more were replaced by a later one. They count as time, nothing else.",
          "取り消された判定。ほかに \(counts.superseded) 件が置換。時間にのみ算入。")),
      text.count(
        say("Decided twice", "二重判定"), counts.decidedTwice,
        say("Pairs with an opinion of two operators or more.", "2 人以上が判定した組。")),
    ]
    let aside = counts.outdated + counts.delisted + counts.unaudited
    if aside > 0 {
      figures.append(
        text.count(
          say("Left out", "対象外"), aside,
          say(
            "Decided pairs of which spec or photo changed since (\(counts.outdated)), that left the catalog (\(counts.delisted)) or lack an audit (\(counts.unaudited)): in no figure but time.",
            "判定後に仕様か写真が変わった組 \(counts.outdated)、カタログから消えた組 \(counts.delisted)、採点のない組 \(counts.unaudited)。時間以外の数値には含めない。"
          )))
    }
    return ReportPage.Section(title: say("The work", "作業"), items: [.figures(figures)])
  }

  private func flagsSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let noSample = say(
      "No pair of the audit sample is decided, so what the flags miss is not known. Review with --audit-sample.",
      "無作為標本の判定がないため、見落としは分からない。--audit-sample で検査を。")
    let open = counts.flagged - counts.flaggedDecided
    var items: [ReportPage.Item] = [
      .figures([
        text.percentFigure(
          say("Precision of the flags", "要確認の適合率"), flags.precision,
          method: say("Rejected among the decided flagged pairs; Wilson's interval.", "判定済み要確認のうち却下の割合。Wilson 区間。"),
          unknown: say("No flagged pair is decided.", "判定済みの要確認なし。")),
        text.figure(
          say("False alarms in 100 pairs", "100 組あたりの誤報"), flags.falseAlarmsPerHundred,
          method: say(
            "Flagged share of the scored pairs times the share of flags that were accepted; the ends of precision's interval.",
            "要確認の割合 × 承認された割合。適合率の区間端による。"),
          unknown: say("No flagged pair is decided.", "判定済みの要確認なし。")),
        text.count(
          say("Errors found", "見つけた誤り"), flags.found + flags.foundElsewhere,
          say(
            "Rejected pairs: \(flags.found) flagged, \(flags.foundElsewhere) in the sample or by hand.",
            "却下された組: 要確認 \(flags.found)、標本・手作業 \(flags.foundElsewhere)。")),
        text.figure(
          say("Errors missed by the flags", "見落とした誤り"), flags.missed, digits: 0,
          method: say(
            "Wrong pairs among those not flagged: the audit sample's share times their number; exact (hypergeometric) interval.",
            "要確認でない組の誤り: 標本の割合 × 組数。超幾何分布による正確な区間。"), unknown: noSample),
        text.percentFigure(
          say("Recall of the flags", "要確認の再現率"), flags.recall,
          method: say(
            "Found by flags / (found by flags + missed), stratified: flagged pairs as decided, the others by the sample; the ends of the missed errors' interval.",
            "要確認で見つけた誤り /(それ + 見落とし)。層別推定、区間は見落としの区間端による。"), unknown: noSample),
        text.percentFigure(
          say("Wrong pairs of the catalog", "カタログの誤り率"), flags.wrongShare,
          method: say("Found and missed errors over the pairs that they speak for.", "見つけた誤りと見落としの合計 / 対象の組数。"),
          unknown: noSample),
      ])
    ]
    if open > 0 {
      items.append(
        .note(
          say(
            "\(text.pairs(open)) flagged and not decided yet: they count on no side. As the riskiest are reviewed first, precision may fall; recall can only rise.",
            "未判定の要確認が \(open) 件。どの数値にも含めない。危険度順に検査するため適合率は下がり得るが、再現率は上がるのみ。")))
    }
    return ReportPage.Section(title: say("What the flags are worth", "要確認の価値"), items: items)
  }
}
