import Learning

extension PilotReport {
  func moneySection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let unit = money.hourlyRate == nil ? say("min", "分") : PlainText.line(money.currency)
    let factor = money.hourlyRate.map { $0 / 60 } ?? 1
    let cap = text.number(money.idleAfter, digits: 0)
    func cost(_ estimate: Estimate?) -> Estimate? { estimate.map { $0.scaled(by: factor) } }
    let noSample = say(
      "No pair of the audit sample was timed, so what reading a pair that is not flagged takes is not known.",
      "標本の所要時間がないため、要確認でない組を読む時間は分からない。")
    var figures = [
      ReportPage.Figure(
        name: say("Time spent", "所要時間"), value: text.number(money.minutes) + say(" min", " 分"),
        method: say(
          "All labels, undone and put off ones too. No label counts for more than \(cap) s (\(money.capped) took longer); two swapped photos are one look.",
          "取消・保留を含む全判定。1 件最大 \(cap) 秒(超過 \(money.capped) 件)。写真の入れ替えは 1 回と数える。"))
    ]
    if let rate = money.hourlyRate {
      figures.append(
        ReportPage.Figure(
          name: say("Cost", "費用"), value: text.number(money.minutes * factor, digits: 2) + " " + unit,
          method: say(
            "At \(text.number(rate, digits: 2)) \(unit) an hour.", "時給 \(text.number(rate, digits: 2)) \(unit)。")))
    }
    figures += [
      text.figure(
        say("Cost of a found error", "誤り 1 件の費用"), cost(money.minutesPerError), unit: unit, digits: 2,
        method: say(
          "All time, divided by the rejected pairs. (Bootstrap over pairs.)", "全時間 / 却下数。(組のブートストラップ)"),
        unknown: say("No error was found.", "誤りなし。")),
      text.figure(
        say("A pair that is not flagged", "要確認でない 1 組"), money.secondsPerUnflagged, unit: say("s", "秒"),
        method: say(
          "What such a pair took in the audit sample, on average. (Bootstrap.)", "無作為標本の組にかかった平均秒数。(ブートストラップ)"),
        unknown: noSample),
      text.figure(
        say("Reading every pair", "全組を読む費用"), cost(money.minutesForAll), unit: unit, digits: 2,
        method: say(
          "What reading all would take: the mean time of flagged and of other pairs, each times their number. (Bootstrap over the timed pairs.)",
          "全組を読むのに必要な時間: 要確認・その他それぞれの平均秒数 × 組数。(ブートストラップ)"),
        unknown: say("Needs a timed audit sample too.", "これにも時間を測った標本が必要。")),
      text.figure(
        say("Found error, all pairs read", "全組を読む場合の誤り 1 件"), cost(money.minutesPerErrorForAll), unit: unit,
        digits: 2,
        method: say(
          "That cost, divided by all errors, found and missed. It is as sure as the missed errors are.",
          "その費用 / 全誤り(見落としを含む)。確かさは見落としの推定による。"),
        unknown: say("Neither a found error nor enough of a sample to say how many there are.", "誤りの数を言えるだけの標本がない。")),
    ]
    return ReportPage.Section(title: say("Money", "費用対効果"), items: [.figures(figures)])
  }

  func paceSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let note = say(
      "Of accepted and rejected labels, replaced ones too, half took less than the median and half more. Minutes are of all labels. “capped”: took longer than a decision is believed to take, and count as the longest that is believed. (Interval of order statistics.)",
      "承認・却下の判定(置換分も含む)の半数は中央値より短く、半数は長い。分は全判定。「上限超」は長すぎるため上限として数えた件数。(順序統計量による区間)")
    func table(_ title: String, _ first: String, _ rows: [PaceRow]) -> ReportPage.Table {
      ReportPage.Table(
        title: title,
        header: [
          first, say("decided", "判定"), say("rejected", "却下"), say("median s", "中央値 秒"), "95 %", say("minutes", "分"),
          say("capped", "上限超"),
        ],
        rows: rows.map { row in
          [
            row.name.isEmpty ? say("all", "全体") : PlainText.line(row.name), "\(row.decisions)", "\(row.rejected)",
            row.seconds.map { text.number($0.value) } ?? "–", row.seconds.map { text.range($0) } ?? "–",
            text.number(row.minutes), "\(row.capped)",
          ]
        }, note: note)
    }
    func chart(_ rows: [PaceRow], _ description: String, _ table: ReportPage.Table) -> ReportPage.Item {
      let bars = rows.compactMap { row in
        row.seconds.map {
          ReportPage.Chart.Bar(
            name: row.name.isEmpty ? say("all", "全体") : PlainText.line(row.name), value: $0.value, low: $0.low,
            high: $0.high)
        }
      }
      return .chart(ReportPage.Chart(form: .bars(bars), description: description, table: table))
    }
    let everyone = [pace] + paceByOperator
    var byRisk = table(say("By risk", "危険度別"), say("risk", "危険度"), paceByRisk)
    byRisk.note = nil
    return ReportPage.Section(
      title: say("Seconds per decision", "1 件の判定時間"),
      items: [
        chart(
          everyone, say("Median seconds per decision by operator", "作業者別の判定秒数(中央値)"),
          table(say("By operator", "作業者別"), say("operator", "作業者"), everyone)),
        chart(paceByRisk, say("Median seconds per decision by risk", "危険度別の判定秒数(中央値)"), byRisk),
      ])
  }

  func agreementSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let title = say("Agreement", "一致度")
    guard !agreement.isEmpty else {
      return ReportPage.Section(
        title: title,
        items: [
          .note(
            say(
              "Unknown: no pair was decided by two operators. `kantei review --second-opinion` asks for it.",
              "不明: 2 人が判定した組がない。`kantei review --second-opinion` で得られる。"))
        ])
    }
    let rows = agreement.map { row in
      [
        row.operators.isEmpty
          ? say("first against later", "先と後") : row.operators.map(PlainText.line).joined(separator: " / "),
        "\(row.pairs)", row.agreement.map { text.percent($0.observed) } ?? "–",
        row.agreement.map { text.number($0.kappa.value, digits: 2) } ?? "–",
        row.agreement.map { text.range($0.kappa, digits: 2) } ?? "–",
      ]
    }
    return ReportPage.Section(
      title: title,
      items: [
        .table(
          ReportPage.Table(
            title: say("Pairs that two operators decided", "2 人が判定した組"),
            header: [say("operators", "作業者"), say("pairs", "組"), say("same", "一致"), "kappa", "95 %"], rows: rows,
            note: say(
              "Kappa says how far two operators agree beyond what chance alone would give: 0 is chance, 1 is always, and 0.6 or more is commonly called substantial. “–”: both gave one answer only, so there is no kappa. (Cohen's kappa; Wilson's interval of the agreement, on kappa's scale.)",
              "κ は偶然を超えてどれだけ一致したか: 0 は偶然と同じ、1 は常に一致、0.6 以上は一般に「かなりの一致」。「–」は両者が同じ答えのみで κ が定まらない。(Cohen の κ、一致率の Wilson 区間を κ に移したもの)"
            )))
      ])
  }
}
