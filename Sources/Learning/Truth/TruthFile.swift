import Claims
import Features
public import Foundation

/// Reads truth files: one JSON object a line, as the contract of `kantei evaluate` says.
public enum TruthFile {
  /// - Parameter field: the key of the spec; of "spec_ja" the phrases' places are told by "text_ja", "start_ja" and
  ///   "end_ja". Lines without it are left out.
  public static func read(at url: URL, field: String = "spec") throws(TruthError) -> [TruthPair] {
    guard FileManager.default.fileExists(atPath: url.path) else { throw .missing(file: url.path) }
    guard let data = try? Data(contentsOf: url), let text = String(validating: data, as: UTF8.self) else {
      throw .unreadable(file: url.path)
    }
    return try pairs(in: text, file: url.path, field: field)
  }

  /// - Parameter file: named in errors.
  public static func pairs(
    in text: String, file: String, field: String = "spec"
  ) throws(TruthError) -> [TruthPair] {
    var pairs: [TruthPair] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { !$0.isWhitespace }) {
      guard let data = field == "spec" ? Data(line.utf8) : translated(Data(line.utf8), field: field) else { continue }
      let decoded: Line
      do { decoded = try JSONDecoder().decode(Line.self, from: data) } catch {
        throw .line(file: file, number: index + 1, reason: "no pair of a truth file: \(reason(error))")
      }
      do throws(PhraseFault) { pairs.append(try decoded.pair()) } catch {
        throw .line(file: file, number: index + 1, reason: error.reason)
      }
    }
    guard !pairs.isEmpty else { throw field == "spec" ? .empty(file: file) : .noField(file: file, field: field) }
    return pairs
  }

  /// The line with another language's spec in the first one's place; `nil` where it has none.
  private static func translated(_ line: Data, field: String) -> Data? {
    guard var object = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else { return line }
    guard let spec = object[field] as? String else { return nil }
    let suffix = field.hasPrefix("spec") ? String(field.dropFirst(4)) : "_" + field
    object["spec"] = spec
    object["phrases"] = (object["phrases"] as? [[String: Any]] ?? []).map { phrase in
      var phrase = phrase
      for key in ["text", "start", "end"] { phrase[key] = phrase[key + suffix] }
      return phrase
    }
    return try? JSONSerialization.data(withJSONObject: object)
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "not JSON" }
    return switch error {
    case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" is of the wrong type"
    default: "not JSON"
    }
  }
}

private struct PhraseFault: Error { let reason: String }

private struct Line: Decodable {
  struct Phrase: Decodable {
    let text: String
    let start: Int?
    let end: Int?
    let truth: TruthPhrase.Truth
    let facet: String
    let region: [Float]?
  }

  let id: String
  let image: String
  let spec: String
  let product: String?
  let variant: String?
  let split: String?
  let truth: String
  let phrases: [Phrase]

  func pair() throws(PhraseFault) -> TruthPair {
    guard truth == "match" || truth == "mismatch" else {
      throw PhraseFault(reason: "\"truth\" is \"\(truth)\", not match or mismatch")
    }
    let isWrong = truth == "mismatch"
    var phrases: [TruthPhrase] = []
    for phrase in self.phrases { phrases.append(try self.phrase(phrase)) }
    return TruthPair(
      id: id, image: image, spec: spec, product: product ?? image,
      variant: variant.flatMap(TruthPair.Variant.init) ?? (isWrong ? .attribute : .match), split: split,
      isWrong: isWrong, phrases: phrases)
  }

  private func phrase(_ phrase: Phrase) throws(PhraseFault) -> TruthPhrase {
    let span: Span
    if let start = phrase.start, let end = phrase.end {
      guard 0 <= start, start <= end, end <= spec.unicodeScalars.count else {
        throw PhraseFault(reason: "\"\(phrase.text)\" lies outside the spec")
      }
      span = Span(start: start, end: end)
    } else if let range = spec.range(of: phrase.text) {
      let start = spec.unicodeScalars.distance(from: spec.startIndex, to: range.lowerBound)
      span = Span(start: start, end: start + phrase.text.unicodeScalars.count)
    } else {
      throw PhraseFault(reason: "\"\(phrase.text)\" does not occur in the spec")
    }
    let box = phrase.region.flatMap { $0.count == 4 ? Region(x0: $0[0], y0: $0[1], x1: $0[2], y1: $0[3]) : nil }
    return TruthPhrase(
      text: phrase.text, span: span, truth: phrase.truth, facet: Facet(rawValue: phrase.facet) ?? .other, region: box)
  }
}
