/// A file's bytes beside its text, so that a change of the text becomes a change of just those bytes.
struct EncodedOriginal {
  let raw: [UInt8]
  let encoding: TextEncoding
  /// The text as UTF-8.
  let text: [UInt8]
  private let mark: Int

  /// `nil` where the bytes are no text.
  init?(_ raw: [UInt8]) {
    guard let (encoding, mark) = TextEncoding.detect(raw) else { return nil }
    self.raw = raw
    self.encoding = encoding
    self.mark = mark
    // UTF-8 stays as it is, broken or not: a character's bytes never look like a delimiter.
    text =
      encoding == .utf8
      ? Array(raw.dropFirst(mark)) : Iconv.decode(Array(raw.dropFirst(mark)), from: encoding.rawValue).text
  }

  /// - Parameter changes: bytes of `text` and what comes in their place; apart from each other.
  /// - Returns: `nil` where a change holds a character that the encoding lacks, which the caller has ruled out.
  func applying(_ changes: [(bytes: Range<Int>, new: [UInt8])]) -> [UInt8]? {
    let changes = changes.sorted {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    let ends = rawOffsets(of: changes.flatMap { [$0.bytes.lowerBound, $0.bytes.upperBound] })
    var result: [UInt8] = []
    result.reserveCapacity(raw.count + 1024)
    var done = 0
    for (index, change) in changes.enumerated() {
      guard let new = try? encoding.encoded(String(decoding: change.new, as: UTF8.self)) else { return nil }
      result += raw[done..<ends[2 * index]]
      result += new
      done = ends[2 * index + 1]
    }
    return result + raw[done...]
  }

  /// - Parameter offsets: into `text`, growing.
  private func rawOffsets(of offsets: [Int]) -> [Int] {
    if encoding == .utf8 { return offsets.map { $0 + mark } }
    var result: [Int] = []
    var (at, place) = (0, mark)
    for offset in offsets {
      while at < offset, at < text.count, place < raw.count {
        let width = Self.width(of: text[at])
        place += rawWidth(textWidth: width, isReplacement: isReplacement(at), rawAt: place)
        at += width
      }
      result.append(min(place, raw.count))
    }
    return result
  }

  private func isReplacement(_ at: Int) -> Bool {
    at + 2 < text.count && text[at] == 0xEF && text[at + 1] == 0xBF && text[at + 2] == 0xBD
  }

  private static func width(of lead: UInt8) -> Int {
    switch lead {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...: 4
    default: 1
    }
  }

  /// Bytes of the file that stand for a character. What couldn't be decoded was skipped as `Iconv.decode` skips it.
  private func rawWidth(textWidth: Int, isReplacement: Bool, rawAt place: Int) -> Int {
    switch encoding {
    case .utf8: textWidth
    case .utf16LittleEndian, .utf16BigEndian: textWidth == 4 ? 4 : 2
    case .cp932:
      switch raw[place] {
      case 0x81...0x9F, 0xE0...0xFC: isReplacement ? 1 : 2
      default: 1
      }
    case .eucJP:
      switch raw[place] {
      case 0x8F: isReplacement ? 1 : 3
      case 0x8E, 0xA1...0xFE: isReplacement ? 1 : 2
      default: 1
      }
    case .cp1252, .latin1: 1
    }
  }
}
