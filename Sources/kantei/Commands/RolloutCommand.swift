public import ArgumentParser
import Auditing
import Foundation
public import Records
import Reporting

struct RolloutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollout", abstract: "Pilot, partial, automatic: what each step rests on, and the choice.",
    discussion: """
      The program says which stage the evidence speaks for; a supervisor chooses one, with name and reason. Choices are \
      recorded, never changed, and --reverse takes back the last one. docs/report.md has the rules.
      """)

  @OptionGroup var stored: StoredCatalogOptions

  @Option(help: "Put a stage in force: pilot, partial or automatic. Needs --by and --because.")
  var choose: RolloutStage?

  @Flag(help: "Take back the last choice. Needs --by and --because.")
  var reverse = false

  @Option(help: "Who decides.")
  var by: String?

  @Option(help: "Why.")
  var because: String?

  @Option(help: "Partial: risk from which pairs are reviewed; the flagging threshold otherwise.")
  var threshold: Double?

  @Option(help: "Share of the pairs that are not flagged that are reviewed all the same; 0.05, but 0 for automatic.")
  var auditSample: Double?

  @Option(help: "Automatic: risk from which a flagged pair is taken as wrong unread.")
  var surelyWrongFrom = 0.9

  @Option(help: "text or json.")
  var format = ReportCommand.Format.text

  @Option(name: .customLong("lang"), help: "The language, en or ja.")
  var language = ReportLanguage.english

  func validate() throws {
    for (name, share) in [
      ("--threshold", threshold), ("--audit-sample", auditSample), ("--surely-wrong-from", surelyWrongFrom),
    ] {
      guard share.map((0...1).contains) ?? true else { throw ValidationError("\(name) is a share, from 0 to 1.") }
    }
    guard choose == nil || !reverse else { throw ValidationError("Give --choose or --reverse, not both.") }
    guard choose != nil || reverse || (by == nil && because == nil) else {
      throw ValidationError("--by and --because belong to --choose or --reverse.")
    }
    if choose != nil || reverse {
      guard [by, because].allSatisfy({ $0?.contains { !$0.isWhitespace } ?? false }) else {
        throw ValidationError("A choice needs a name and a reason: --by NAME --because \"…\".")
      }
    }
  }

  func run() throws {
    let (store, catalog, name) = try stored.open()
    try store.noteUnreadableChoices(in: catalog)
    func rule(_ stage: RolloutStage) -> RolloutRule {
      RolloutRule(
        stage: stage, threshold: stage == .partial ? threshold : nil, sampleShare: auditSample,
        surelyWrongFrom: surelyWrongFrom)
    }
    func assess() throws -> RolloutAssessment {
      RolloutAssessment(
        try PilotEvidence(store, catalog: catalog, name: name), rules: RolloutStage.allCases.map(rule))
    }
    if let by, let because {
      if let choose {
        let lacking = try assess().lacking(for: choose)
        for sentence in lacking { StandardStreams.note("Lacking for \(choose.rawValue): \(sentence)") }
        try store.append(
          RolloutChoice(operator: by, because: because, rule: rule(choose), lacking: lacking), in: catalog)
      } else if try store.reverseRollout(by: by, because: because, in: catalog) == nil {
        throw CommandError("No stage of \(name) was chosen, so there is none to take back.")
      }
    }
    let assessment = try assess()
    switch format {
    case .json: StandardStreams.records.line(try ReportJSON.text(assessment))
    case .text: StandardStreams.output.line(assessment.page(in: language).text())
    }
  }
}

extension RolloutStage: ExpressibleByArgument {}
