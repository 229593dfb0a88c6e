internal import Matching

/// A pair's photo in a frame, with the regions of its phrases.
struct PhotoPane {
  let state: ReviewState
  let audit: Audit
  /// Whether it is the pair being decided, with its selected phrase and zoom, or one beside it.
  let isCurrent: Bool

  func draw(on drawing: inout Drawing, in rect: Rect) {
    drawing.frame(rect, title: title)
    let inside = rect.inset(by: 1)
    if state.session.pictures == .indexed, rect.height > 4 { drawWarning(on: &drawing, in: rect) }
    guard !inside.isEmpty, let id = audit.id else { return }
    if let problem = state.photoProblems[id] {
      let text = state.say("This photo can't be shown: ", "写真を表示できません: ") + problem
      let advice = state.say("The pair can still be decided.", "判定は可能です。")
      let used = drawing.putParagraph(text, in: inside.inset(by: 1), style: Style(.failure))
      drawing.putParagraph(advice, in: inside.inset(by: 1).splitTop(used + 1).rest, style: .quiet)
      return
    }
    let crop = isZoomed ? state.selectedRegion?.padded : nil
    drawing.pictures.append(
      PictureSlot(request: PhotoRequest(pair: id, crop: crop), rect: inside, outlines: isZoomed ? [] : outlines))
  }

  private func drawWarning(on drawing: inout Drawing, in rect: Rect) {
    let text = state.say(" 256 colours only: hues are wrong here, don't judge colour ", " 256色のみ: 色の判定はできません ")
    drawing.put(text, x: rect.x + 2, y: rect.bottom - 1, width: rect.width - 4, style: Style(.objection, bold: true))
  }

  private var isZoomed: Bool { isCurrent && state.isZoomed && state.selectedRegion != nil }

  private var title: String {
    let name = audit.image ?? audit.id ?? ""
    guard isZoomed, let phrase = state.selectedPhrase else { return name }
    return state.say("\(name) · zoomed to \(phrase.text)", "\(name) · 拡大: \(phrase.text)")
  }

  private var outlines: [PictureSlot.Outline] {
    guard isCurrent else { return [] }
    if let box = state.box, let phrase = state.phrase {
      return [PictureSlot.Outline(number: phrase + 1, region: box, role: .input, isSelected: true)]
    }
    return audit.outlines(selected: state.phrase, redrawn: state.draft?.regions ?? [:])
  }
}
