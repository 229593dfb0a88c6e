public import Claims

/// A finished spec said again as a Japanese shop would, phrase by phrase.
public struct JapaneseSpec: Sendable, Hashable {
  /// Where a phrase of the first spec stands in this one.
  public struct Phrase: Sendable, Hashable {
    public let text: String
    /// Unicode scalars; `end` is exclusive.
    public let start: Int
    public let end: Int
  }

  public enum House: Sendable, Hashable, CaseIterable { case title, labelled, sentence }

  public private(set) var text = ""
  /// Beside the first spec's phrases.
  public private(set) var phrases: [Phrase]

  private let spec: WrittenSpec
  private let words: [JapaneseWords.Word]

  /// `nil` where a phrase holds a word that is not in `JapaneseWords`.
  public init?(_ spec: WrittenSpec, house: House) {
    let words = spec.phrases.map { JapaneseWords.word($0.text, facet: $0.facet) }
    guard !words.contains(nil) else { return nil }
    self.spec = spec
    self.words = words.compactMap(\.self)
    phrases = spec.phrases.map { _ in Phrase(text: "", start: 0, end: 0) }
    switch house {
    case .title: write(headEnd: "", separator: " ", end: "")
    case .sentence: write(headEnd: "です。", separator: "、", end: "。")
    case .labelled: writeLabels()
    }
  }

  // MARK: What the phrases are

  private func places(_ facet: Facet, ofParts: Bool = false) -> [Int] {
    spec.phrases.indices.filter { spec.phrases[$0].facet == facet && (ofParts || !describesPart($0)) }
  }

  /// Whether a colour or material stands right before its part.
  private func describesPart(_ place: Int) -> Bool {
    let next = place + 1
    return spec.phrases.indices.contains(next) && spec.phrases[next].facet == .part
      && spec.phrases[next].start == spec.phrases[place].end + 1
      && [.colour, .material].contains(spec.phrases[place].facet)
  }

  private var brands: [Int] { spec.phrases.indices.filter { words[$0].isBrand } }
  private var hearsay: [Int] {
    spec.phrases.indices.filter { [.other, .size].contains(spec.phrases[$0].facet) && !words[$0].isBrand }
  }

  // MARK: Writing

  private mutating func say(_ place: Int, _ form: String) {
    let start = text.unicodeScalars.count
    text += form
    phrases[place] = Phrase(text: form, start: start, end: start + form.unicodeScalars.count)
  }

  /// Before a noun: 赤い, 木製の.
  private mutating func sayAttribute(_ place: Int) {
    say(place, words[place].attribute ?? words[place].noun)
    if words[place].attribute == nil { text += "の" }
  }

  private mutating func sayColours(_ colours: [Int]) {
    for (index, place) in colours.enumerated() {
      if index + 1 < colours.count {
        say(place, words[place].noun)
        text += "と"
      } else if index > 0 {
        say(place, words[place].noun)
        text += "の"
      } else {
        sayAttribute(place)
      }
    }
  }

  private mutating func sayPart(_ place: Int) {
    if place > 0, describesPart(place - 1) { sayAttribute(place - 1) }
    say(place, words[place].noun)
  }

  private mutating func write(headEnd: String, separator: String, end: String) {
    for place in brands {
      say(place, words[place].noun)
      text += " "
    }
    for place in places(.state) + places(.shape) { sayAttribute(place) }
    sayColours(places(.colour))
    for place in places(.pattern) + places(.material) { sayAttribute(place) }
    for place in places(.kind) { say(place, words[place].noun) }
    var items = places(.part).map { place in
      { (writer: inout JapaneseSpec) in
        writer.sayPart(place)
        if !writer.words[place].isWhole { writer.text += "付き" }
      }
    }
    items += places(.count).map { place in
      { (writer: inout JapaneseSpec) in writer.say(place, writer.words[place].noun) }
    }
    items += places(.text).map { place in { (writer: inout JapaneseSpec) in writer.sayPrint(place) } }
    for (index, item) in items.enumerated() {
      text += index == 0 && separator == "、" ? "、" : separator == "、" ? "、" : " "
      item(&self)
    }
    text += headEnd
    for place in hearsay {
      if headEnd.isEmpty { text += separator }
      say(place, words[place].noun)
      text += end
    }
  }

  private mutating func sayPrint(_ place: Int) {
    text += "「"
    say(place, spec.phrases[place].text)
    text += "」の文字入り"
  }

  private mutating func writeLabels() {
    for place in brands {
      say(place, words[place].noun)
      text += " "
    }
    for place in places(.kind) { say(place, words[place].noun) }
    line("カラー", places(.colour)) { $0.say($1, $0.words[$1].noun) }
    line("柄", places(.pattern)) { $0.say($1, $0.words[$1].noun) }
    line("素材", places(.material)) { $0.say($1, $0.words[$1].noun) }
    line("形", places(.shape)) { $0.say($1, $0.words[$1].noun) }
    line("状態", places(.state)) { $0.say($1, $0.words[$1].noun) }
    line("入数", places(.count)) { $0.say($1, $0.words[$1].noun) }
    line("付属", places(.part).filter { !words[$0].isWhole }) { $0.sayPart($1) }
    line("備考", places(.part).filter { words[$0].isWhole }) { $0.sayPart($1) }
    for place in places(.text) {
      text += "\n"
      sayPrint(place)
    }
    for place in hearsay {
      text += "\n"
      say(place, words[place].noun)
    }
  }

  private mutating func line(_ label: String, _ places: [Int], _ say: (inout JapaneseSpec, Int) -> Void) {
    guard !places.isEmpty else { return }
    text += "\n\(label)："
    for (index, place) in places.enumerated() {
      if index > 0 { text += "、" }
      say(&self, place)
    }
  }
}
