import Records

/// What is said of a name that isn't known: also the one that may have been meant.
struct UnknownName {
  private let nearest: String?

  init(_ typed: String, among names: some Sequence<String>) { nearest = NearName(typed).nearest(of: names) }

  /// To be put behind a sentence; empty where none is near.
  var suggestion: String { nearest.map { " Did you mean \"\($0)\"?" } ?? "" }
}
