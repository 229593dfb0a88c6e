import Catalog
import Foundation
import Synchronization

/// A catalog that is read once, when it is first needed.
final class Reading: Sendable {
  let source: URL
  private let images: URL?
  private let productColumn: String?
  private let contents = Mutex<CatalogContents?>(nil)

  init(source: URL, images: URL?, productColumn: String?) {
    self.source = source
    self.images = images
    self.productColumn = productColumn
  }

  /// - Throws: `CatalogError`.
  @discardableResult
  func read() throws -> CatalogContents {
    try contents.withLock { contents in
      if let contents { return contents }
      let read = try CatalogReader.read(at: source, images: images, productColumn: productColumn)
      contents = read
      return read
    }
  }
}
