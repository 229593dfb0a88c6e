/// A finding in words.
struct EvidenceText {
  let name: String
  let needed: String
  let measured: String

  init(_ finding: EvidenceFinding, _ text: FigureText) {
    let say = text.say
    let (name, isShare): (String, Bool) =
      switch finding.rule.measure {
      case .sampledPairs: (say("decided pairs of the audit sample", "判定済みの無作為標本"), false)
      case .flaggedDecided: (say("flagged pairs that are decided", "要確認の判定済み割合"), true)
      case .missedShare: (say("wrong among the unread, at most (95 %)", "読まない組の誤り率、多くて (95 %)"), true)
      case .recall: (say("errors found of all, at least (95 %)", "見つかる誤りの割合、少なくとも (95 %)"), true)
      case .doubleDecisions: (say("pairs decided twice", "二重判定の組"), false)
      case .kappa: (say("agreement of operators (kappa), at least (95 %)", "作業者間の一致 (κ)、少なくとも (95 %)"), false)
      case .surePairs: (say("decided pairs that it takes as wrong", "自動却下となる判定済みの組"), false)
      case .surePrecision: (say("rejected among them, at least (95 %)", "そのうち却下、少なくとも (95 %)"), true)
      case .driftAlarms: (say("alarms of kantei drift", "kantei drift の警報"), false)
      }
    func number(_ value: Double) -> String {
      isShare ? text.percent(value) : text.number(value, digits: value == value.rounded() ? 0 : 2)
    }
    self.name = name
    measured = finding.measured.map(number) ?? text.unknown
    needed = (finding.rule.bound == .atLeast ? "≥ " : "≤ ") + number(finding.rule.value)
  }
}

extension EvidenceFinding {
  /// "kappa of operators, lower end: 0.41, needed ≥ 0.60".
  public func sentence(in language: ReportLanguage = .english) -> String {
    let words = EvidenceText(self, FigureText(say: language))
    return language(
      "\(words.name): \(words.measured), needed \(words.needed)", "\(words.name): \(words.measured)、必要 \(words.needed)")
  }
}
