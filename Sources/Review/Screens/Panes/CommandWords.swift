extension Command {
  /// One or two words for the line of keys.
  func hint(_ say: Wording, in context: KeyMap.Context) -> String {
    switch (self, context) {
    case (.accept, .correction): say("right", "正")
    case (.reject, .correction): say("wrong", "誤")
    case (.accept, _): say("accept", "承認")
    case (.reject, _): say("reject", "却下")
    case (.correct, _): say("correct", "訂正")
    case (.skip, _): say("skip", "保留")
    case (.defer, _): say("defer", "上長へ")
    case (.undo, _): say("undo", "取消")
    case (.next, _): say("next", "次")
    case (.previous, _): say("back", "前")
    case (.nextUndecided, _): say("next undecided", "次の未判定")
    case (.phrase(1), _): say("phrase", "語句")
    case (.phrase(let number), _): say("phrase \(number)", "語句 \(number)")
    case (.phraseDown, _): say("next phrase", "次の語句")
    case (.phraseUp, _): say("phrase above", "前の語句")
    case (.zoom, _): say("zoom", "拡大")
    case (.photoAlone, _): say("photo", "写真")
    case (.compare, _): say("compare", "比較")
    case (.markSwapped, _): say("swapped", "入れ違い")
    case (.queue, _): say("queue", "キュー")
    case (.find, _): say("find", "検索")
    case (.clearFilter, _): say("clear", "解除")
    case (.scope, _): say("which", "範囲")
    case (.sort, _): say("order", "並び")
    case (.pageDown, _): say("page down", "次頁")
    case (.pageUp, _): say("page up", "前頁")
    case (.first, _): say("first", "先頭")
    case (.last, _): say("last", "末尾")
    case (.open, .correction): say("save", "保存")
    case (.open, .region): say("take it", "決定")
    case (.open, _): say("open", "開く")
    case (.leave, _): say("back", "戻る")
    case (.help, _): say("all keys", "全キー")
    case (.quit, _): say("quit", "終了")
    case (.redraw, _): say("redraw", "再描画")
    case (.suspend, _): say("to the shell", "シェルへ")
    case (.retype, _): say("type", "入力")
    case (.note, _): say("note", "メモ")
    case (.redrawRegion, _): say("box", "領域")
    case (.box(let change), _): change.word(say)
    }
  }

  /// Of two keys that share a hint, by the first of them.
  func hintOfPair(_ say: Wording) -> String {
    switch self {
    case .next, .box(.left): say("move", "移動")
    case .box(.larger): say("size", "大きさ")
    case .box(.wider): say("width", "幅")
    case .box(.taller): say("height", "高さ")
    default: say("page", "頁")
    }
  }

  /// A line for the key sheet.
  func help(_ say: Wording, in context: KeyMap.Context) -> String {
    switch (self, context) {
    case (.accept, .correction): say("this phrase is right", "この語句は正しい")
    case (.reject, .correction): say("this phrase is wrong", "この語句は誤り")
    case (.accept, _): say("accept: photo and text belong together", "承認: 写真と文は合っている")
    case (.reject, _): say("reject: they don't, because of the phrases marked ✗", "却下: ✗ の語句が合っていない")
    case (.correct, _): say("correct phrase by phrase, then decide", "語句ごとに訂正して判定")
    case (.skip, _): say("skip: comes back at the end", "保留: 最後に戻ってくる")
    case (.defer, _): say("leave the decision to a supervisor", "判定を上長に任せる")
    case (.undo, _): say("take back your last decision, and go there", "直前の判定を取り消して戻る")
    case (.next, _): say("the next pair, without deciding this one", "次の組へ (判定しない)")
    case (.previous, _): say("the pair before", "前の組へ")
    case (.nextUndecided, _): say("next pair without a decision", "次の未判定の組へ")
    case (.phrase, _): say("select a phrase by its number", "番号で語句を選ぶ")
    case (.phraseDown, _): say("select the next phrase", "次の語句を選ぶ")
    case (.phraseUp, _): say("select the phrase above", "前の語句を選ぶ")
    case (.zoom, _): say("zoom the photo to the phrase's region, and back", "語句の領域を拡大・戻す")
    case (.photoAlone, _): say("the photo alone, and back", "写真だけを表示・戻す")
    case (.compare, _): say("compare with the pair that fits better", "より合う組と比べる")
    case (.markSwapped, _): say("mark both photos as swapped", "両方の写真を入れ違いとして記録")
    case (.queue, _): say("the queue", "キューを表示")
    case (.find, _): say("find in id, text, facet, state, operator, label", "id・文・種別・状態・担当・判定で検索")
    case (.clearFilter, _): say("clear the filter", "フィルターを解除")
    case (.scope, _): say("flagged, doubtful too, or all pairs", "要確認・不確かも・全部")
    case (.sort, _): say("order by risk or by id", "リスク順・id 順")
    case (.pageDown, _): say("a page down", "一頁下へ")
    case (.pageUp, _): say("a page up", "一頁上へ")
    case (.first, _): say("the first pair", "先頭の組へ")
    case (.last, _): say("the last pair", "末尾の組へ")
    case (.open, .region): say("take this region", "この領域に決定")
    case (.leave, .region): say("leave the region as it was", "領域を変えずに戻る")
    case (.open, .correction): say("save: reject if any phrase is wrong", "保存: 誤りがあれば却下")
    case (.open, _): say("open this pair", "この組を開く")
    case (.leave, _): say("back to the review", "レビューへ戻る")
    case (.help, _): say("every key of this screen", "この画面の全キー")
    case (.quit, _): say("leave; everything decided is saved", "終了 (判定はすべて保存済み)")
    case (.redraw, _): say("paint the screen again", "画面を再描画")
    case (.suspend, _): say("back to the shell until fg", "fg までシェルへ")
    case (.retype, _): say("type what the phrase should say", "語句の正しい内容を入力")
    case (.note, _): say("write a note", "メモを書く")
    case (.redrawRegion, _): say("redraw the phrase's region; the mouse draws it too", "語句の領域を描き直す (マウスも可)")
    case (.box(let change), _): change.help(say)
    }
  }
}

extension BoxChange {
  fileprivate func word(_ say: Wording) -> String {
    switch self {
    case .left: say("left", "左")
    case .right: say("right", "右")
    case .up: say("up", "上")
    case .down: say("down", "下")
    case .larger: say("larger", "大きく")
    case .smaller: say("smaller", "小さく")
    case .wider: say("wider", "幅広く")
    case .narrower: say("narrower", "幅狭く")
    case .taller: say("taller", "高く")
    case .flatter: say("flatter", "低く")
    }
  }

  fileprivate func help(_ say: Wording) -> String {
    switch self {
    case .left, .right, .up, .down: say("move the box \(word(say))", "枠を\(word(say))へ動かす")
    default: say("make the box \(word(say))", "枠を\(word(say))する")
    }
  }
}
