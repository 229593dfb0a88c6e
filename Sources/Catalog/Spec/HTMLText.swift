import CLibXML2

/// Turns a product's HTML body into the text that a customer reads.
enum HTMLText {
  /// Paragraphs, list items, rows and line breaks start new lines; entities are decoded; comments, scripts, styles and the
  /// like are dropped. Text without markup comes back with its space tidied.
  static func text(from html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      var lines = TextLines()
      for line in html.split(whereSeparator: \.isNewline) {
        lines.append(line)
        lines.endLine()
      }
      return lines.text
    }
    // libxml2 ends at a zero byte, and takes other controls for errors.
    let clean = html.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    var bytes = Array(String(String.UnicodeScalarView(clean)).utf8CString)
    let options =
      CInt(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
      | CInt(HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)
    guard bytes.count > 1, bytes.count < CInt.max,
      let document = htmlReadMemory(&bytes, CInt(bytes.count - 1), nil, "UTF-8", options)
    else { return "" }
    defer { xmlFreeDoc(document) }
    return text(of: xmlDocGetRootElement(document))
  }

  static let dropped: Set<String> = [
    "script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "select", "textarea",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
  ]

  /// Walks the tree without recursion: strangers may nest as deep as they like.
  private static func text(of root: xmlNodePtr?) -> String {
    var lines = TextLines()
    var current = root
    while let node = current {
      var entersChildren = false
      switch node.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = node.pointee.content { lines.append(String(cString: content)) }
      case XML_ELEMENT_NODE:
        let name = Self.name(of: node)
        breakLine(at: name, in: &lines)
        entersChildren = !dropped.contains(name)
      default: break
      }
      if entersChildren, let child = node.pointee.children {
        current = child
        continue
      }
      current = following(node, below: root, in: &lines)
    }
    return lines.text
  }

  /// The next node in reading order that is no child of `node`, ending the elements that are left.
  private static func following(_ node: xmlNodePtr, below root: xmlNodePtr?, in lines: inout TextLines) -> xmlNodePtr? {
    var node = node
    while true {
      if node.pointee.type == XML_ELEMENT_NODE { breakLine(at: Self.name(of: node), in: &lines) }
      if node == root { return nil }
      if let next = node.pointee.next { return next }
      guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
      node = parent
    }
  }

  private static func breakLine(at name: String, in lines: inout TextLines) {
    switch name {
    case "td", "th": lines.append(" ")
    case _ where inline.contains(name): break
    default: lines.endLine()
    }
  }

  private static func name(of node: xmlNodePtr) -> String {
    node.pointee.name.map { String(cString: $0) } ?? ""
  }
}

/// Lines with single spaces, none of them empty.
private struct TextLines {
  private(set) var text = ""
  private var isLineEmpty = true
  private var needsSpace = false

  mutating func append(_ piece: some StringProtocol) {
    for scalar in piece.unicodeScalars {
      if scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace {
        needsSpace = true
        continue
      }
      if isLineEmpty {
        if !text.isEmpty { text.unicodeScalars.append("\n") }
      } else if needsSpace {
        text.unicodeScalars.append(" ")
      }
      isLineEmpty = false
      needsSpace = false
      text.unicodeScalars.append(scalar)
    }
  }

  mutating func endLine() {
    isLineEmpty = true
    needsSpace = false
  }
}
