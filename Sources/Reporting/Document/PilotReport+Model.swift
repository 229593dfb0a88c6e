import Claims
import Foundation
import Learning
import Records

extension PilotReport {
  func facetsSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let table = ReportPage.Table(
      title: say("By facet", "属性別"),
      header: [
        say("facet", "属性"), say("found", "発見"), say("false alarms", "誤報"), say("precision", "適合率"), "95 %",
        say("not flagged", "要確認外"), say("minutes", "分"),
      ],
      rows: facets.map { row in
        [
          text.facet(row.facet.rawValue), "\(row.found)", "\(row.falseAlarms)",
          row.precision.map { text.percent($0.value) } ?? "–", row.precision.map { text.percentRange($0) } ?? "–",
          "\(row.foundUnflagged)", text.number(row.minutes),
        ]
      },
      note: say(
        "A rejected pair counts for the facets of its reasons (without one: of the most contradicted phrase), an accepted one for that phrase. A pair of two facets counts in both, its minutes are shared out.",
        "却下は理由の属性(なければ最も矛盾する句)、承認は最も矛盾する句に数える。複数の属性は両方に数え、時間は等分。"))
    let stacks = facets.map {
      ReportPage.Chart.Stack(name: text.facet($0.facet.rawValue), values: [Double($0.found), Double($0.falseAlarms)])
    }
    return ReportPage.Section(
      title: say("What each facet finds and costs", "属性ごとの成果と費用"),
      items: facets.isEmpty
        ? [.note(say("Unknown: nothing was decided.", "不明: 判定なし。"))]
        : [
          .chart(
            ReportPage.Chart(
              form: .stacks(stacks, parts: [say("errors found", "発見した誤り"), say("false alarms", "誤報")]),
              description: say("Errors found and false alarms by facet", "属性別の発見と誤報"), table: table))
        ])
  }

  func calibrationSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let title = say("Calibration", "較正")
    guard let calibration else {
      return ReportPage.Section(title: title, items: [.note(say("Unknown: nothing was decided.", "不明: 判定なし。"))])
    }
    let rate = text.percent(calibration.baseRate)
    let scope =
      calibration.isOfWholeCatalog
      ? say(
        "Risks are brought to the catalog's own share of wrong pairs, \(rate); each pair of the audit sample stands for all that it was drawn from.",
        "危険度をカタログの誤り率 \(rate) に合わせ、標本の各組は母集団の数だけ重みをもつ。")
      : say(
        "Flagged pairs alone, at the stated share of wrong pairs, \(rate): without an audit sample the catalog's own is not known.",
        "要確認の組のみ、仮定した誤り率 \(rate)。標本がなく実際の率は不明。")
    let table = ReportPage.Table(
      title: say("What the risk said, and what happened", "予測した危険度と実際"),
      header: [say("risk", "危険度"), say("stated", "予測"), say("wrong", "実際"), "95 %", say("pairs", "組")],
      rows: calibration.bins.map { bin in
        [
          "\(text.number(bin.lower)) – \(text.number(bin.upper))", text.number(bin.stated, digits: 2),
          text.number(bin.happened.value, digits: 2), text.range(bin.happened, digits: 2), "\(bin.happened.count)",
        ]
      },
      note: say(
        "“stated”: the mean risk of these pairs; “wrong”: the share of them that was. (Wilson's interval on Kish's effective count.)",
        "「予測」は危険度の平均、「実際」は誤りの割合。(Kish の有効標本数による Wilson 区間)"))
    let points = calibration.bins.map {
      ReportPage.Chart.Point(
        stated: $0.stated, happened: $0.happened.value, low: $0.happened.low, high: $0.happened.high)
    }
    return ReportPage.Section(
      title: title,
      items: [
        .figures([
          text.figure(
            say("Expected calibration error", "期待較正誤差"), calibration.error, digits: 3,
            method: say(
              "Of pairs with risk 0.7, seven in ten should be wrong. So far the risk is from what happened, on average over ten bands of risk: 0 is never, 0.05 five in a hundred. (Bootstrap over pairs.) \(scope)",
              "危険度 0.7 の組は 10 件中 7 件が誤りのはず。その予測と実際の差の平均(危険度 10 区間): 0 は差なし、0.05 は 100 件中 5 件の差。(ブートストラップ)\(scope)"))
        ]),
        .chart(
          ReportPage.Chart(
            form: .reliability(points, stated: say("stated", "予測"), happened: say("wrong", "実際")),
            description: say("Share of wrong pairs against stated risk", "予測危険度と実際の誤り率"), table: table)),
      ])
  }

  func noiseSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let title = say("Label noise", "判定の誤り")
    guard let noise, !noise.rates.isEmpty || !noise.suspects.isEmpty else {
      return unmeasured(title, text, command: "kantei noise")
    }
    let table = ReportPage.Table(
      title: say("Share of labels that are probably wrong", "誤っていそうな判定の割合"),
      header: [
        say("of", "対象"), say("name", "名前"), say("wrong", "誤り"), "95 %", say("labels", "件"), say("method", "方法"),
      ],
      rows: noise.rates.map {
        [
          text.noiseWord($0.dimension), text.facet($0.name), text.percent($0.errorRate.value),
          text.percentRange($0.errorRate), "\($0.errorRate.count)", text.noiseWord($0.method),
        ]
      }, wordColumns: [0, 1, 5],
      note: [
        say(
          "By “double decisions” where two operators decided a pair, by “gold pairs” where its answer is known, else by “confident learning”: labels that the model is sure against.",
          "「二重判定」は 2 人が判定した組、「正解付きの組」は答えの分かる組による。ほかは「確信学習」、つまりモデルが確信をもって反対する判定による。"),
        measured(noiseMeasured, text),
      ].compactMap(\.self).joined(separator: " "))
    var items = [ReportPage.Item.table(table)]
    if !noise.suspects.isEmpty {
      items.append(
        .table(
          ReportPage.Table(
            title: say("Most likely wrong, for a second look", "見直すべき判定"),
            header: [say("pair", "組"), say("operator", "作業者"), say("probability", "確率")],
            rows: noise.suspects.prefix(10).map {
              [
                PlainText.line($0.pair), PlainText.line($0.operator), text.number($0.probabilityWrong, digits: 2),
              ]
            }, wordColumns: [0, 1])))
    }
    return ReportPage.Section(title: title, items: items)
  }

  func driftSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let title = say("Drift", "変化の監視")
    guard let drift else { return unmeasured(title, text, command: "kantei drift") }
    let table = ReportPage.Table(
      title: say("\(text.pairs(drift.count)) looked at", "\(drift.count) 件を検査"),
      header: [
        say("what", "項目"), say("alarm", "警報"), say("difference", "差"), say("alarm above", "警報の境"),
        say("false alarms", "誤報率"),
      ],
      rows: drift.signals.map {
        [
          text.signal($0.name), $0.isAlarm ? say("yes", "あり") : say("no", "なし"),
          text.number($0.statistic, digits: 3), text.number($0.threshold, digits: 3),
          text.percent($0.falseAlarmRate),
        ]
      }, wordColumns: [0, 1],
      note: [
        say(
          "Whether recent pairs are like earlier ones, on which the model's figures rest. “false alarms”: how often there is an alarm though nothing changed.",
          "最近の組が、モデルの数値の根拠となった以前の組と似ているか。「誤報率」は変化がなくても警報が出る割合。"),
        measured(driftMeasured, text),
      ].compactMap(\.self).joined(separator: " "))
    let notes = drift.signals.filter(\.isAlarm).map { signal in
      let examples = signal.examples.prefix(5).map(PlainText.line).joined(separator: ", ")
      let sentence = PlainText.line(signal.sentence)
      return ReportPage.Item.note(
        say(
          "\(text.signal(signal.name)): \(sentence)" + (examples.isEmpty ? "" : " For example: \(examples)."),
          "\(text.signal(signal.name)): 以前と異なる。" + (examples.isEmpty ? "" : "例: \(examples)。") + "詳細(英語): \(sentence)"))
    }
    return ReportPage.Section(title: title, items: [.table(table)] + notes)
  }

  func modelsSection(_ text: FigureText) -> ReportPage.Section {
    let say = text.say
    let used = labelsByModel.sorted { $0.key < $1.key }.map { [PlainText.line($0.key), "\($0.value)"] }
    var items = [
      ReportPage.Item.table(
        ReportPage.Table(
          title: say("Models that were on the screen", "使われたモデル"), header: [say("model", "モデル"), say("labels", "判定")],
          rows: used))
    ]
    if let models {
      items.append(
        models.isEmpty
          ? .note(say("The model was never adapted or changed.", "モデルの変更なし。"))
          : .table(
            ReportPage.Table(
              title: say("What happened to them", "履歴"),
              header: [say("when", "日"), say("who", "誰"), say("what", "何"), say("version", "版"), say("why", "理由")],
              rows: models.map {
                [
                  text.date($0.at), PlainText.line($0.operator), text.action($0.action), PlainText.line($0.version),
                  PlainText.line($0.reason),
                ]
              }, wordColumns: [0, 1, 2, 3, 4])))
    } else {
      items.append(.note(say("Its history was not recorded.", "履歴の記録なし。")))
    }
    return ReportPage.Section(title: say("The model", "モデル"), items: items)
  }

  /// What others measured is as old as it is.
  private func measured(_ date: Date?, _ text: FigureText) -> String? {
    date.map { text.say("Measured on \(text.date($0)).", "\(text.date($0)) に測定。") }
  }

  private func unmeasured(_ title: String, _ text: FigureText, command: String) -> ReportPage.Section {
    ReportPage.Section(
      title: title,
      items: [.note(text.say("Not measured. `\(command)` does.", "未測定。`\(command)` で測れる。"))])
  }

  func rolloutSection(_ text: FigureText) -> ReportPage.Section {
    ReportPage.Section(
      title: text.say("Roll-out", "展開段階"), items: RolloutAssessment.history(rollout, text))
  }
}
