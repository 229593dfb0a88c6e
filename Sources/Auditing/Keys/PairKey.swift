import Catalog
import Foundation
import Matching

/// The hashes that say whether a pair was scored already.
struct PairKey: Sendable, Hashable {
  /// Of all that the audit rests on.
  let audit: String
  /// Of spec and photo alone.
  let content: String

  /// - Parameters:
  ///   - photo: content hash of the photo, or what is wrong with it.
  ///   - recipe: what `Recipe.digest` says of model and settings.
  init(_ pair: Pair, photo: String, recipe: String) {
    content = Self.content(pair, photo: photo)
    let attributes = pair.attributes.map { "\($0.role.rawValue) \($0.span) \($0.value)" }
    audit = TextDigest.of([content, pair.image, recipe] + attributes)
  }

  static func content(_ pair: Pair, photo: String) -> String { TextDigest.of([photo, pair.spec]) }
}

/// Model, encoders and settings as one hash.
enum Recipe {
  /// Raised with every change of this room that changes an audit.
  private static let revision = 1

  static func digest(_ instruments: Instruments, _ settings: JudgeSettings) throws -> String {
    TextDigest.of(
      [
        "\(revision)", try instruments.judges.fingerprint, instruments.claims.version, try instruments.photos.version,
        try instruments.text.version, try instruments.print.version,
        "\(settings.baseRate) \(settings.falseAlarms) \(settings.calibrationHalf ?? -1)",
      ] + instruments.encoders.map(\.version))
  }
}

/// What a catalog teaches, as one hash: where it changes, so do the heads that it trains, its words and its mean photo, and every
/// pair is judged anew, so that audits tell nothing of what the catalog was before.
enum Lessons {
  /// The order of the rows changes nothing.
  static func digest(_ pairs: PairList, _ photos: PhotoIdentities) -> String {
    let keys = pairs.indices.compactMap { place in
      let pair = pairs[place]
      return Digest(hex: PairKey(pair, photo: photos[place].key, recipe: pair.product).audit)
    }
    var sum = TextDigest.Sum()
    for key in keys.sorted() { sum.add(key.hex) }
    return sum.digest.hex
  }
}
