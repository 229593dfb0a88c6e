public import Records

/// What a review needs of the store.
public protocol ReviewStore: Sendable {
  /// Returns once the labels of one decision are on disk.
  func append(_ labels: [Label], shown: Shown) throws
  /// Labels that other operators appended since the last time it was asked.
  func newLabels() throws -> [Label]
  /// Where to go on at the next start.
  func remember(pair: String) throws
}
