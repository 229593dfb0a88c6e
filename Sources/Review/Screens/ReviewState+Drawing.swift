extension ReviewState {
  /// The screen as it stands, drawn for the terminal's size.
  public var drawing: Drawing {
    var drawing = Drawing(size: size)
    guard size.isUsable else {
      drawTooSmall(on: &drawing)
      return drawing
    }
    let layout = self.layout
    HeaderBar(state: self).draw(on: &drawing, in: layout.header)
    switch screen {
    case .queue: QueueScreen(state: self).draw(on: &drawing, layout: layout)
    case .keys: KeySheet(state: self, context: Self.context(of: screenBelow)).draw(on: &drawing, layout: layout)
    case .review, .correction, .region, .photo, .compare: drawPair(on: &drawing, layout: layout)
    }
    StatusLine(state: self).draw(on: &drawing, in: layout.status)
    KeyLine(state: self).draw(on: &drawing, in: layout.keys)
    return drawing
  }

  private func drawPair(on drawing: inout Drawing, layout: Layout) {
    guard let audit = current else { return drawEmpty(on: &drawing, layout: layout) }
    switch screen {
    case .photo: PhotoScreen(state: self, audit: audit).draw(on: &drawing, layout: layout)
    case .compare where rival != nil: CompareScreen(state: self, audit: audit).draw(on: &drawing, layout: layout)
    default: PairScreen(state: self, audit: audit).draw(on: &drawing, layout: layout)
    }
  }

  private func drawEmpty(on drawing: inout Drawing, layout: Layout) {
    let area = layout.photo.map { _ in Rect(x: 1, y: 2, width: size.columns - 2, height: size.rows - 5) } ?? layout.text
    drawing.putParagraph(emptiness, in: area)
  }

  /// Why there is no pair to show.
  var emptiness: String {
    let (list, scope) = (sign(.queue, .review), sign(.scope, .queue))
    if progress != nil {
      return say(
        "No pair is flagged yet; the first ones appear here as they are found.", "要確認の組はまだありません。見つかり次第ここに表示されます。")
    }
    if !queue.filter.isEmpty {
      if queue.scope == .all { return say("No pair matches the filter.", "フィルターに合う組はありません。") }
      return session.isPlain
        ? say(
          "None of these pairs matches the filter; \(wayToClearFilter) clears it.",
          "フィルターに合う組はありません。\(wayToClearFilter)で解除します。")
        : say(
          "None of these pairs matches the filter. \(list), then \(scope) looks among all.",
          "表示中の組にフィルターに合うものはありません。\(list) の後 \(scope) で全部の組から探します。")
    }
    if session.isSecondOpinion {
      return say("Nobody has decided a pair yet that needs a second opinion.", "再判定を待つ組はまだありません。")
    }
    return session.isPlain
      ? say("No pair of this catalog is flagged: nothing to decide.", "要確認の組はありません。")
      : say(
        "No pair of this catalog is flagged: nothing to decide. \(list), then \(scope) shows all pairs.",
        "要確認の組はありません。\(list) の後 \(scope) で全部の組を表示します。")
  }

  private func sign(_ command: Command, _ context: KeyMap.Context) -> String {
    keys.key(for: command, in: context)?.sign ?? ""
  }

  private func drawTooSmall(on drawing: inout Drawing) {
    let smallest = Size.smallest
    let text = say(
      "kantei needs \(smallest.columns)x\(smallest.rows) cells, this is \(size.columns)x\(size.rows). Enlarge the window, or q.",
      "\(smallest.columns)x\(smallest.rows) 以上に広げてください (今 \(size.columns)x\(size.rows))。q で終了")
    drawing.putParagraph(text, in: drawing.bounds)
  }

  static func context(of screen: Screen) -> KeyMap.Context {
    switch screen {
    case .review: .review
    case .correction: .correction
    case .region: .region
    case .photo: .photo
    case .compare: .compare
    case .queue: .queue
    case .keys: .keys
    }
  }
}
