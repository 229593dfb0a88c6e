import Catalog
import Foundation

/// Says of which catalog, photos and models an index is.
enum SearchKey {
  /// Raised with every change of this room that changes an index.
  private static let revision = 1

  /// Photos by size and date: reading a hundred thousand files would take longer than the search.
  static func of(_ pairs: PairList, _ instruments: Instruments) throws -> String {
    var fields = [
      "\(revision)", instruments.judges.version, instruments.claims.version, try instruments.photos.version,
      try instruments.text.version,
    ]
    for pair in pairs {
      let values = try? pair.photo.resourceValues(forKeys: [.fileSizeKey, .contentModificationDateKey])
      fields += [
        pair.id, pair.image, pair.product, pair.spec, "\(values?.fileSize ?? -1)",
        "\(values?.contentModificationDate?.timeIntervalSince1970 ?? 0)",
      ]
      fields += pair.attributes.map { "\($0.role.rawValue) \($0.span) \($0.value)" }
    }
    return TextDigest.of(fields)
  }
}
