import Matching

extension JudgedPhrase {
  /// `confidence` in percent; a damaged store may hold any number.
  var wholePercent: Int { Int((min(1, max(0, confidence.isFinite ? confidence : 0)) * 100).rounded()) }
}
