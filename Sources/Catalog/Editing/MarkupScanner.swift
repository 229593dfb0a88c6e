import CLibXML2

/// Walks over HTML as it is written and tells which of its characters a customer reads, each with its place.
///
/// libxml2, by which specs are made (`HTMLText`), doesn't say where its text stood. This one only has to agree with it:
/// what it finds is compared with the spec (`CellAlignment`), and where they differ nothing is changed.
struct MarkupScanner {
  private let source: [PlacedScalar]
  private var at = 0
  private(set) var text: [PlacedScalar] = []
  /// Tags and comments.
  private(set) var marks: [Range<Int>] = []
  /// The dropped element that is open, and how often.
  private var dropped: (name: String, depth: Int)?

  init(_ source: [PlacedScalar]) {
    self.source = source
    while at < source.count {
      switch source[at].scalar {
      case "<" where startsMark: readMark()
      case "&": readReference()
      default: keep(1, as: source[at].scalar)
      }
    }
  }

  private var startsMark: Bool {
    guard at + 1 < source.count else { return false }
    let next = source[at + 1].scalar
    return next == "/" || next == "!" || next == "?" || next.properties.isAlphabetic
  }

  private mutating func keep(_ length: Int, as scalar: Unicode.Scalar) {
    if dropped == nil {
      text.append(PlacedScalar(scalar: scalar, bytes: bytes(at..<at + length)))
    }
    at += length
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    source[range.lowerBound].bytes.lowerBound..<source[range.upperBound - 1].bytes.upperBound
  }

  private func matches(_ words: String, at place: Int) -> Bool {
    var place = place
    for scalar in words.unicodeScalars {
      guard place < source.count, source[place].scalar.properties.lowercaseMapping == String(scalar) else {
        return false
      }
      place += 1
    }
    return true
  }

  private mutating func readMark() {
    let start = at
    if matches("<!--", at: at) {
      at += 4
      while at < source.count, !matches("-->", at: at) { at += 1 }
      at = min(at + 3, source.count)
      marks.append(bytes(start..<at))
      return
    }
    at += 1
    let isEnd = source[at].scalar == "/"
    if isEnd { at += 1 }
    var name = ""
    while at < source.count, source[at].scalar.isASCII,
      source[at].scalar.properties.isAlphabetic || ("0"..."9").contains(source[at].scalar)
    {
      name.unicodeScalars.append(source[at].scalar)
      at += 1
    }
    name = name.lowercased()
    let isSelfClosing = skipAttributes()
    marks.append(bytes(start..<at))
    note(name, isEnd: isEnd, isSelfClosing: isSelfClosing)
  }

  /// Up to behind the tag's `>`.
  private mutating func skipAttributes() -> Bool {
    var quote: Unicode.Scalar?
    var previous: Unicode.Scalar = " "
    while at < source.count {
      let scalar = source[at].scalar
      at += 1
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == ">" {
        return previous == "/"
      } else if (scalar == "\"" || scalar == "'") && previous == "=" {
        quote = scalar
      }
      if scalar.value > 0x20 { previous = scalar }
    }
    return false
  }

  private mutating func note(_ name: String, isEnd: Bool, isSelfClosing: Bool) {
    if let open = dropped {
      guard name == open.name, !isSelfClosing else { return }
      let depth = open.depth + (isEnd ? -1 : 1)
      dropped = depth == 0 ? nil : (name, depth)
    } else if !isEnd, !isSelfClosing, HTMLText.dropped.contains(name) {
      dropped = (name, 1)
      // What looks like a tag in there is none.
      guard name == "script" || name == "style" else { return }
      while at < source.count, !matches("</" + name, at: at) { at += 1 }
    }
  }

  /// `&amp;`, `&#38;`, `&#x26;`: what has no end is taken as it is.
  private mutating func readReference() {
    let longest = 32
    let rest = source[at...].prefix(longest).map(\.scalar)
    guard let end = rest.firstIndex(of: ";"), end > 1 else { return keep(1, as: "&") }
    var name = ""
    name.unicodeScalars.append(contentsOf: rest[1..<end])
    var value: UInt32?
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      value = UInt32(name.dropFirst(2), radix: 16)
    } else if name.hasPrefix("#") {
      value = UInt32(name.dropFirst())
    } else if let entity = htmlEntityLookup(name) {
      value = entity.pointee.value
    }
    guard let scalar = value.flatMap(Unicode.Scalar.init) else { return keep(1, as: "&") }
    keep(end + 1, as: scalar)
  }
}
