import Claims
import Features
import Foundation
public import Matching

/// One audit in full, for a person to read: `kantei explain`.
public struct ExplainedText {
  private let audit: Audit
  private let printable: (String) -> String

  public init(_ audit: Audit, printable: @escaping (String) -> String) {
    self.audit = audit
    self.printable = printable
  }

  public var lines: [String] {
    let risk = audit.risk.map { String(format: ", risk %.2f", $0) } ?? ""
    var lines = ["\(printable(audit.id ?? "–"))  \(audit.verdict.rawValue)\(risk)  (\(printable(audit.model)))"]
    if let image = audit.image { lines.append(printable(image)) }
    if let spec = audit.spec {
      lines += spec.split(separator: "\n", omittingEmptySubsequences: true).map { "  " + printable(String($0)) }
    }
    if let error = audit.error { return lines + [printable(error)] }
    lines.append("")
    lines += audit.phrases.map(line)
    lines += [""] + summary
    return lines
  }

  private func line(_ phrase: JudgedPhrase) -> String {
    let text = printable(phrase.text)
    let padding = String(repeating: " ", count: max(0, 28 - text.count))
    let facet = phrase.facet.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)
    var line = "\(Self.mark(phrase.state)) \(text)\(padding) \(facet) \(printable(Self.finding(phrase)))"
    if let region = phrase.region {
      line += String(format: "  [%.2f,%.2f,%.2f,%.2f]", region.x0, region.y0, region.x1, region.y1)
    }
    return line
  }

  private var summary: [String] {
    var lines: [String] = []
    if let asymmetry = audit.asymmetry {
      lines += sentences(asymmetry.type)
      lines.append(
        String(
          format: "conflict %.2f, photo beyond text %.2f, text beyond photo %.2f", asymmetry.conflict,
          asymmetry.imageSurplus, asymmetry.textSurplus))
    }
    if let similarity = audit.similarity {
      lines.append(
        String(
          format: "similarity %.2f (local %.2f, global %.2f)", similarity.total, similarity.local, similarity.global))
    }
    if let swap = audit.swap {
      lines.append(
        String(
          format: "The photo of %@ fits better, and the other way round (gain %.2f).", printable(swap.with), swap.gain))
    }
    return lines
  }

  private func sentences(_ type: Asymmetry.Kind) -> [String] {
    let denied = named(.contradicted)
    let conflict = denied.map { "The photo seems to deny \($0), but not surely enough to flag the pair." }
    switch type {
    case .conflict: return ["Photo and text conflict (type I)."]
    case .imageSurplus: return [conflict, "The photo shows more than the text says (type II)."].compactMap(\.self)
    case .textSurplus: return [conflict, "The text says more than the photo shows (type III)."].compactMap(\.self)
    case .none: return [conflict ?? agreement]
    }
  }

  /// Where no phrase is contradicted and neither side says more.
  private var agreement: String {
    if let open = named(.uncertain) { return "Nothing conflicts, but \(open) could not be settled." }
    guard audit.phrases.contains(where: { $0.state == .supported }) else { return "No phrase could be checked." }
    return audit.verdict == .match
      ? "Photo and text say the same." : "No phrase conflicts, but the pair as a whole is not sure."
  }

  /// The phrases in a state, as a list to read; `nil` where there are none.
  private func named(_ state: JudgedPhrase.State) -> String? {
    let texts = audit.phrases.filter { $0.state == state }.map { "“\(printable($0.text))”" }
    guard let last = texts.last else { return nil }
    return texts.count == 1 ? last : texts.dropLast().joined(separator: ", ") + " and " + last
  }

  static func mark(_ state: JudgedPhrase.State) -> String {
    switch state {
    case .contradicted: "✗"
    case .supported: "✓"
    case .uncertain: "?"
    case .unobservable: "·"
    }
  }

  static func finding(_ phrase: JudgedPhrase) -> String {
    let percent = "\(phrase.wholePercent) %"
    let rivals = phrase.alternatives.map { "\($0.text) \(String(format: "%.2f", $0.score))" }.joined(separator: ", ")
    return switch phrase.state {
    case .supported: "supported \(percent)"
    case .unobservable: ObservedWords.unseen(phrase)
    case .uncertain: "not sure \(percent)" + (rivals.isEmpty ? "" : " (\(rivals))")
    case .contradicted:
      "contradicted \(percent), \(ObservedWords.contradiction(phrase))" + (rivals.isEmpty ? "" : " (\(rivals))")
    }
  }
}
