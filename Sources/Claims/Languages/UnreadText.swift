/// Stretches of a spec in a language that is not read.
struct UnreadText {
  struct Run {
    let span: Range<Int>
    let reason: String
  }

  private(set) var runs: [Run] = []

  /// - Parameters:
  ///   - japanese: why kana and ideographs are not read; `nil` where they are.
  ///   - languages: tells the language of a line in Latin letters, where that is not read.
  init(_ scalars: [Unicode.Scalar], japanese: String? = nil, languages: (ArraySlice<Token>) -> String?) {
    let ideographs: WritingSystem? = japanese == nil ? UnreadText.isChinese(scalars) ? .chinese : nil : .japanese
    readScripts(scalars, ideographs: ideographs, japanese: japanese)
    readLines(Tokenizer.tokens(of: scalars), scalars, languages)
    runs.sort { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// Lines of another language in Latin letters, one run each.
  private mutating func readLines(
    _ tokens: [Token], _ scalars: [Unicode.Scalar], _ languages: (ArraySlice<Token>) -> String?
  ) {
    var start = 0
    for end in 1...max(1, tokens.count) where end <= tokens.count {
      let isBreak =
        end == tokens.count
        || scalars[tokens[end - 1].span.upperBound..<tokens[end].span.lowerBound].contains { $0 == "\n" || $0 == "\r" }
      guard isBreak else { continue }
      let line = tokens[start..<end]
      start = end
      guard let first = line.first, let last = line.last, let language = languages(line) else { continue }
      let span = first.span.lowerBound..<last.span.upperBound
      guard !runs.contains(where: { $0.span.overlaps(span) }) else { continue }
      runs.append(Run(span: span, reason: "\(language) is not read"))
    }
  }

  private mutating func readScripts(_ scalars: [Unicode.Scalar], ideographs: WritingSystem?, japanese: String?) {
    var position = 0
    while position < scalars.count {
      guard let system = UnreadText.system(of: scalars[position], ideographs: ideographs) else {
        position += 1
        continue
      }
      var end = position + 1
      var next = end
      var letters = 1
      while next < scalars.count {
        if UnreadText.system(of: scalars[next], ideographs: ideographs) == system {
          letters += 1
          next += 1
          end = next
        } else if UnreadText.isInside(scalars[next]) {
          next += 1
        } else {
          break
        }
      }
      // A lone Greek letter is a symbol: Ω, α.
      if letters > 1 || system != .greek {
        let reason = system == .japanese ? japanese ?? system.reason : system.reason
        runs.append(Run(span: position..<end, reason: reason))
      }
      position = end
    }
  }

  private static func system(of scalar: Unicode.Scalar, ideographs: WritingSystem?) -> WritingSystem? {
    scalar.isJapanese ? ideographs : WritingSystem(scalar)
  }

  /// Spaces, hyphens and marks between the words of one run.
  private static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "-" || scalar == "'" || scalar == "\u{2019}" || scalar.isMark
      || scalar == "\u{200C}" || scalar == "\u{200D}"
  }

  /// Ideographs without any kana, some of them in forms that Japanese does not use.
  private static func isChinese(_ scalars: [Unicode.Scalar]) -> Bool {
    !scalars.contains(where: \.isKana) && scalars.contains { chineseForms.contains($0) }
  }

  /// Simplified forms and traditional ones that Japan replaced, of words that shops use.
  private static let chineseForms = Set(
    """
    红蓝绿银铜铁钢马这们为带盖圆宽产质颜厅儿裤裙衬衫袜围纸笔灯钟锅壶盘书车图纹饰陶瓷适规样纯棉丝绸缎牛仔织编\
    双装机电脑视听键鼠标线数码滤镜头摄影单层厨卫浴缸龙帘毯枕垫柜桌凳灶炉烤烘烧饮饼干糖巧咖啡鲜冻鱼虾鸡鸭蛋奶酪\
    顏綠黃帶瓷這們鐵燈鐘裝廳兒褲裙襯襪圓圖車寬產牆裡點嗎您妳她它啊吧呢哪
    """.unicodeScalars.filter { $0.isIdeograph && !japaneseToo.contains($0) })

  private static let japaneseToo = Set("陶牛双装機単層浴龍垫桌炉糖灯帯裡車鼠標線糸数鉄産枕頭摄影編織単干妳裙衫棉仔机厨毯巧蛋酪鐘".unicodeScalars)
}
