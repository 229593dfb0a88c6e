import Learning
import Records

/// Names that the program gives to things, as a report calls them; others' names are made harmless.
extension FigureText {
  func facet(_ name: String) -> String {
    switch name {
    case "kind": say(name, "種類")
    case "colour": say(name, "色")
    case "material": say(name, "素材")
    case "pattern": say(name, "柄")
    case "part": say(name, "部品")
    case "count": say(name, "数")
    case "shape": say(name, "形")
    case "state": say(name, "状態")
    case "size": say(name, "寸法")
    case "text": say(name, "印字")
    case "other": say(name, "その他")
    default: PlainText.line(name)
    }
  }

  /// What a rate of wrong labels is of, and by what it was told.
  func noiseWord(_ word: String) -> String {
    switch word {
    case "all": say("all labels", "全判定")
    case "operator": say(word, "作業者")
    case "facet": say(word, "属性")
    case "product group": say(word, "商品群")
    case "confident learning": say(word, "確信学習")
    case "double decisions": say(word, "二重判定")
    case "gold pairs": say(word, "正解付きの組")
    default: PlainText.line(word)
    }
  }

  /// What drift is looked for in.
  func signal(_ name: String) -> String {
    switch name {
    case "photos": say(name, "写真")
    case "looks": say("look of the photos", "写真の見た目")
    case "texts": say(name, "文")
    case "wording": say(name, "書き方")
    case "risk": say(name, "危険度")
    case "unknown phrases": say("phrases that could not be checked", "確認できない語句")
    case "overrides": say("decisions against the audit", "採点に反する判定")
    case "photos, against the model": say("photos, against the model's own", "写真(モデルの元の写真と比較)")
    default: PlainText.line(name)
    }
  }

  func action(_ action: ModelEvent.Action) -> String {
    switch action {
    case .adapted: say("adapted", "適応")
    case .refused: say("refused", "不採用")
    case .used: say("in use", "使用開始")
    case .rolledBack: say("rolled back", "前の版へ戻す")
    }
  }
}
