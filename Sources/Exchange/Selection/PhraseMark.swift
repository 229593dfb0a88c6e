import Claims
import Features
import Records

/// What a label says of one phrase: its reason and its correction in one.
struct PhraseMark: Hashable {
  let start: Int
  let end: Int
  let facet: Facet
  let isWrong: Bool
  /// What it should say.
  let text: String?
  let region: Region?
}

extension Label {
  /// The phrases that the label names, in the spec's order.
  var marks: [PhraseMark] {
    let wrong = Set(reasons.map { [$0.start, $0.end] })
    let corrected = corrections.map {
      PhraseMark(
        start: $0.start, end: $0.end, facet: $0.facet, isWrong: $0.text != nil || wrong.contains([$0.start, $0.end]),
        text: $0.text, region: $0.region)
    }
    let known = Set(corrections.map { [$0.start, $0.end] })
    let bare = reasons.filter { !known.contains([$0.start, $0.end]) }.map {
      PhraseMark(start: $0.start, end: $0.end, facet: $0.facet, isWrong: true, text: nil, region: nil)
    }
    return (corrected + bare).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
