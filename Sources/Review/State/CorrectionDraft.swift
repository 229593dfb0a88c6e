public import Features
internal import Matching
internal import Records

/// What an operator says of a pair's phrases before deciding with `e`.
public struct CorrectionDraft: Sendable, Hashable {
  public enum Judgement: Sendable, Hashable {
    case right
    case wrong
    /// Wrong, and this is what it should say.
    case shouldSay(String)
  }

  public internal(set) var judgements: [Int: Judgement] = [:]
  /// Where a phrase really is on the photo.
  public internal(set) var regions: [Int: Region] = [:]
  public internal(set) var note = ""

  init() {}

  /// As a label has it; empty where that has nothing beside its decision.
  init(_ label: Label, of phrases: [JudgedPhrase]) {
    note = label.note ?? ""
    for correction in label.corrections {
      guard
        let place = phrases.firstIndex(where: {
          ($0.start, $0.end, $0.facet) == (correction.start, correction.end, correction.facet)
        })
      else { continue }
      let isWrong = label.reasons.contains {
        ($0.start, $0.end, $0.facet) == (correction.start, correction.end, correction.facet)
      }
      let isMoved = correction.region != phrases[place].region
      if isMoved { regions[place] = correction.region }
      if let text = correction.text {
        judgements[place] = .shouldSay(text)
      } else if isWrong {
        judgements[place] = .wrong
      } else if !isMoved {
        judgements[place] = .right
      }
    }
  }

  public var isEmpty: Bool { judgements.isEmpty && regions.isEmpty && note.isEmpty }

  /// A pair with any wrong phrase is rejected.
  public var rejects: Bool { judgements.values.contains { $0 != .right } }

  /// A phrase whose region alone was redrawn is corrected too.
  func corrections(of phrases: [JudgedPhrase]) -> [Label.Correction] {
    Set(judgements.keys).union(regions.keys).sorted().compactMap { place in
      guard phrases.indices.contains(place) else { return nil }
      let phrase = phrases[place]
      let text: String? = if case .shouldSay(let said) = judgements[place] { said } else { nil }
      return Label.Correction(
        start: phrase.start, end: phrase.end, facet: phrase.facet, text: text, region: regions[place] ?? phrase.region)
    }
  }

  func reasons(of phrases: [JudgedPhrase]) -> [Label.Reason] {
    judgements.sorted { $0.key < $1.key }.compactMap { place, judgement in
      guard judgement != .right, phrases.indices.contains(place) else { return nil }
      return Label.Reason(start: phrases[place].start, end: phrases[place].end, facet: phrases[place].facet)
    }
  }
}
