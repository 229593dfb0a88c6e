/// A claim on its way: where it stands in tokens, before its text and alternatives are known.
struct ClaimDraft {
  var tokens: Range<Int>
  var facet: Facet
  var term: String
  var subject: String? = nil
  var isNegated = false
  var isPrinted = false
  var observability = Observability.visible
  var senses: [Synset] = []
  var families: [String] = []
  /// Basic colours or terms of the same lexicon that could pass for it.
  var near: [String] = []
  var count: Int? = nil
}
