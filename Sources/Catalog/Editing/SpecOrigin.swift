/// Which cells a spec was put together from, and which others say the same as a part of it.
struct SpecOrigin: Sendable {
  /// A stretch of the spec, and the cells that it came from: several where all variants of a product agree.
  struct Segment: Sendable {
    /// Unicode scalars of the spec.
    let span: Range<Int>
    let cells: [CellPlace]
    let isMarkup: Bool
    /// Unicode scalars of the cell's own text; `nil` where they can't be told.
    let part: Range<Int>?
  }

  /// One after the other; line ends and columns' names lie between them.
  let segments: [Segment]
  /// Claim columns whose value the text says already: they are not in the spec, but say what it says there.
  let echoes: [Segment]

  init(_ draft: PairDraft, _ composer: SpecComposer) {
    var segments: [Segment] = []
    var start = 0
    for part in draft.parts {
      let length = part.text.unicodeScalars.count
      segments.append(
        Segment(span: start..<start + length, cells: [part.cell], isMarkup: part.isMarkup, part: 0..<length))
      start += length + 1
    }
    self.segments = segments + composer.lines.map(Segment.init)
    let written = Set(composer.lines.map(\.claim.statement))
    echoes = composer.sayings.filter { !written.contains($0.claim.statement) }.map(Segment.init)
  }
}

extension SpecOrigin.Segment {
  fileprivate init(_ saying: SpecComposer.Saying) {
    self.init(span: saying.span, cells: saying.claim.places, isMarkup: false, part: saying.part)
  }
}
