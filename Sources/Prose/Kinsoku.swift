/// Where Japanese lets a line end (JIS X 4051): none begins with closing punctuation, a small kana or a mark of repetition,
/// none ends with an opening bracket. ASCII's signs count too, which Japanese sentences have among their own.
package enum Kinsoku {
  package static func allowsBreak(after last: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
    !neverLast.contains(last) && !neverFirst.contains(next)
  }

  /// The place to break a word that has none.
  ///
  /// - Parameters:
  ///   - scalars: of each letter the first.
  ///   - fitting: how many letters fit, from 1 to less than all.
  /// - Returns: how many letters go on the line, at least 1; `fitting` where a rule is broken at every place.
  package static func breakPlace(in scalars: some RandomAccessCollection<Unicode.Scalar>, fitting: Int) -> Int {
    var (count, next) = (fitting, scalars.index(scalars.startIndex, offsetBy: fitting))
    while count > 0 {
      let last = scalars.index(before: next)
      if allowsBreak(after: scalars[last], before: scalars[next]) { return count }
      (count, next) = (count - 1, last)
    }
    return fitting
  }

  private static let neverFirst = Set(
    "、。，．・：；？！‼⁇⁈⁉」』）］｝】〕〉》〙〗｠»〟’”々〻ゝゞヽヾー゠〜～％ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ,.:;?!)]}%".unicodeScalars)
  private static let neverLast = Set("「『（［｛【〔〈《〘〖｟«〝‘“([{".unicodeScalars)
}
