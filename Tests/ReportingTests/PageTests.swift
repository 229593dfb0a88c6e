import Foundation
import FoundationXML
import Learning
import Records
import Reporting
import Testing

@Suite struct PageTests {
  /// Names that would be markup, a script, a link, a terminal's command, or turn the line round.
  private static let hostile = "</td><script>alert('x')</script><img src=\"http://x/\" onerror=y>&\u{1B}[2J\u{202E}\n"

  private var evidence: PilotEvidence {
    var pilot = Pilot.decided()
    pilot.name = Self.hostile
    pilot.score(Self.hostile, risk: 0.3)
    pilot.decide(Self.hostile, .reject, by: Self.hostile)
    pilot.decide(Self.hostile, .accept, by: "ken")
    var evidence = pilot.evidence
    let estimate = Estimate(value: 0.1, low: 0.05, high: 0.2, count: 20)
    evidence.noise = NoiseReport(
      rates: [.init(dimension: "operator", name: Self.hostile, errorRate: estimate, method: "gold pairs")],
      suspects: [.init(pair: Self.hostile, label: "reject", operator: Self.hostile, probabilityWrong: 0.9)])
    evidence.drift = DriftReport(
      signals: [
        .init(
          name: Self.hostile, isAlarm: true, statistic: 1, threshold: 0.5, falseAlarmRate: 0.01, sentence: Self.hostile,
          examples: [Self.hostile])
      ], count: 9)
    evidence.models = [
      ModelEvent(at: Pilot.start, operator: Self.hostile, action: .used, version: Self.hostile, reason: Self.hostile)
    ]
    evidence.choices = [
      RolloutChoice(
        at: Pilot.start, operator: Self.hostile, because: Self.hostile, rule: RolloutRule(stage: .partial))
    ]
    return evidence
  }

  private var pages: [ReportPage] {
    let report = PilotReport(evidence, ReportSettings(hourlyRate: 30, currency: Self.hostile, resamples: 50))
    let rollout = RolloutAssessment(evidence)
    return ReportLanguage.allCases.flatMap { [report.page(in: $0), rollout.page(in: $0)] }
  }

  /// Counts elements, and keeps what would fetch or run something.
  private final class Reader: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]
    var attributes: Set<String> = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      counts[name, default: 0] += 1
      self.attributes.formUnion(attributes.keys)
    }
  }

  @Test func aPageIsWholeAndNeedsNothingElse() {
    for page in pages {
      let reader = Reader()
      let parser = XMLParser(data: Data(page.html.utf8))
      parser.delegate = reader
      #expect(parser.parse(), "\(String(describing: parser.parserError)), line \(parser.lineNumber)")
      for element in ["script", "img", "link", "iframe", "a", "form", "object"] {
        #expect(reader.counts[element] == nil, "\(element)")
      }
      #expect(reader.attributes.isDisjoint(with: ["href", "src", "onerror", "onload", "action", "style"]))
      #expect(!page.html.contains("url(") && !page.html.contains("@import"))
      #expect(!page.html.unicodeScalars.contains("\u{1B}") && !page.html.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func aPageNamesNoAddressOfItsOwn() {
    #expect(!Pilot.decided().report().page().html.contains("http"))
  }

  @Test func everyChartHasItsNumbersAsATable() throws {
    let page = try #require(pages.first)
    let charts = page.sections.flatMap(\.items).compactMap { item -> ReportPage.Chart? in
      if case .chart(let chart) = item { chart } else { nil }
    }
    #expect(charts.count == 4)
    for chart in charts {
      #expect(!chart.table.rows.isEmpty)
      #expect(chart.table.rows.allSatisfy { $0.count == chart.table.header.count })
      switch chart.form {
      case .bars(let bars): #expect(bars.count <= chart.table.rows.count)
      case .stacks(let stacks, _): #expect(stacks.count == chart.table.rows.count)
      case .reliability(let points, _, _): #expect(points.count == chart.table.rows.count)
      }
    }
    #expect(page.html.components(separatedBy: "<svg").count == 5)
  }

  @Test func aTerminalOf80ColumnsHoldsIt() {
    for language in ReportLanguage.allCases {
      let text = Pilot.decided().report(ReportSettings(hourlyRate: 30, resamples: 50)).page(in: language).text()
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      #expect(!text.contains("\u{1B}"))
    }
  }

  @Test func noJapaneseLineBeginsOrEndsWithWhatJapaneseNeverDoesThere() {
    for columns in 40...100 {
      let text = Pilot.decided().report(ReportSettings(hourlyRate: 30, resamples: 20)).page(in: .japanese)
        .text(columns: columns)
      for line in text.split(separator: "\n").map({ $0.drop { $0 == " " } }) {
        #expect(!"、。，．・：；！？」』）ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)".contains(line.prefix(1)), "\(columns): \(line)")
        #expect(!"「『（(".contains(line.suffix(1)), "\(columns): \(line)")
      }
    }
  }

  @Test func aWordThatIsTooLongForALineIsBrokenAndLosesNothing() {
    var page = Pilot.decided().report(ReportSettings(resamples: 20)).page()
    let word = String(repeating: "x", count: 41) + "。" + String(repeating: "。", count: 100)
    page.title = word
    let lines = page.text(columns: 42).split(separator: "\n").prefix { !$0.contains(" ") }
    #expect(lines.joined().hasPrefix(word))
    #expect(lines.first == Substring(repeating: "x", count: 40))
  }

  @Test func oneOfAThingIsSaidAsOne() {
    var pilot = Pilot()
    for place in 0..<3 { pilot.score("f\(place)", risk: 0.9) }
    pilot.decide("f0", .reject, seconds: 20)
    pilot.decide("f1", .accept, seconds: 30)
    pilot.decide("f1", .reject, seconds: 10, superseding: 1)
    var evidence = pilot.evidence
    evidence.judgedBy = ["base-1": 1]
    evidence.modelInUse = "base-2"
    let text = PilotReport(evidence, ReportSettings(resamples: 20)).page().text(columns: 400)
    for words in [
      "2 pairs looked at in 1 minute:", "1 more was replaced",
      "1 pair flagged and not decided yet: it counts on no side",
      "1 pair judged by base-1, and base-2 is in use: `kantei score` judges it anew",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func aStrangersNameStaysOnItsLine() {
    for page in pages {
      let text = page.text()
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
      #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func whatTheProgramNamesIsNamedInTheReportsLanguage() {
    var pilot = Pilot.decided()
    pilot.name = "spring"
    var evidence = pilot.evidence
    let estimate = Estimate(value: 0.1, low: 0.05, high: 0.2, count: 20)
    evidence.noise = NoiseReport(
      rates: [.init(dimension: "facet", name: "colour", errorRate: estimate, method: "confident learning")],
      suspects: [])
    evidence.drift = DriftReport(
      signals: [
        .init(
          name: "unknown phrases", isAlarm: true, statistic: 1, threshold: 0.5, falseAlarmRate: 0.01,
          sentence: "More could not be checked.", examples: ["mug-1"])
      ], count: 9)
    evidence.models = [
      ModelEvent(at: Pilot.start, operator: "mari", action: .rolledBack, version: "base-1", reason: "back")
    ]
    let report = PilotReport(evidence, ReportSettings(resamples: 20))
    let english = report.page().text(columns: 400)
    let japanese = report.page(in: .japanese).text(columns: 400)
    for (own, other) in [
      ("colour", "色"), ("confident learning", "確信学習"), ("phrases that could not be checked", "確認できない語句"),
      ("rolled back", "前の版へ戻す"), ("For example: mug-1", "例: mug-1"),
    ] {
      #expect(english.contains(own) && !japanese.contains(own), "\(own)")
      #expect(japanese.contains(other), "\(other)")
    }
    #expect(!english.contains("rolledBack"))
  }

  /// A supervisor reads what a figure means; the method's name, for those who ask, stands behind it in parentheses.
  @Test(arguments: ReportLanguage.allCases)
  func aFigureIsExplainedBeforeItsMethodIsNamed(language: ReportLanguage) {
    let pages = [
      PilotReport(evidence, ReportSettings(hourlyRate: 30, resamples: 20)).page(in: language),
      RolloutAssessment(evidence).page(in: language),
    ]
    let methods = pages.flatMap(\.sections).flatMap(\.items).flatMap { item -> [String] in
      if case .figures(let figures) = item { figures.map(\.method) } else { [] }
    }
    #expect(methods.count > 12)
    let terms = [
      "bootstrap", "Bootstrap", "Wilson", "hypergeometric", "stratified", "stratum", "ブートストラップ", "超幾何", "層別",
    ]
    for method in methods {
      let plain = method.replacing(/[（(][^()（）]*[)）]/, with: "")
      #expect(!terms.contains { plain.contains($0) }, "\(method)")
    }
  }

  @Test func unknownIsSaidWithItsReason() {
    var pilot = Pilot.decided()
    pilot.reasons = [:]
    let text = pilot.report().page().text()
    #expect(text.contains("No pair of the audit sample is decided"))
    #expect(text.contains("Not measured. `kantei drift` does."))
  }

  @Test func withoutALabelThereAreNoFigures() {
    let late = ReportSettings(from: Pilot.start.addingTimeInterval(864_000), resamples: 50)
    let period = Pilot.decided().report(late).page().text()
    #expect(period.contains("No label was made in this period"))
    #expect(period.contains("labels from 2026-10-01 on.") && !period.contains("of –"))
    #expect(!period.contains("The flags find") && !period.contains("FLAGS"))
    var pilot = Pilot()
    pilot.score("a", risk: 0.9)
    #expect(pilot.report().page().text().contains("Nobody decided anything yet"))
    #expect(pilot.report().page(in: .japanese).text().contains("判定がまだない"))
  }

  @Test func flagsOfAnotherModelThanTheOneInUseAreSaidToBe() {
    var evidence = Pilot.decided().evidence
    evidence.judgedBy = ["base-1.shop.1+self": 98, "base-1": 2]
    evidence.modelInUse = "base-1"
    func text(_ language: ReportLanguage = .english) -> String {
      PilotReport(evidence, ReportSettings(resamples: 20)).page(in: language).text(columns: 400)
    }
    #expect(
      text().contains("98 pairs judged by base-1.shop.1+self, and base-1 is in use: `kantei score` judges them anew"))
    #expect(text(.japanese).contains("使用中は base-1"))
    evidence.modelInUse = "base-1.shop.1"
    #expect(text().contains("2 pairs judged by base-1, and base-1.shop.1 is in use"))
    evidence.judgedBy = ["base-1.shop.1": 100]
    #expect(!text().contains("is in use:"))
  }

  @Test func jsonHasTheFiguresAndTimesThatCanBeRead() throws {
    let text = try ReportJSON.text(PilotReport(evidence, ReportSettings(resamples: 20)))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let flags = try #require(object["flags"] as? [String: Any])
    #expect((flags["precision"] as? [String: Any])?["value"] as? Double == 0.75)
    #expect(object["firstLabel"] as? String == "2026-09-21T14:13:20Z")
  }
}
