public import Features
public import Foundation
public import Photos

/// Where a review gets its photos.
public protocol PhotoSource: Sendable {
  /// - Throws: an error whose description tells an operator what is wrong with the photo.
  func photo(of pair: String, crop: Region?, longestSide: Int) throws -> Photo
}

/// The photos of a catalog, each looked for when it is wanted: nobody waits for 100,000 files.
public struct CatalogPhotos: PhotoSource {
  private let locate: @Sendable (String) throws -> URL

  /// - Parameter locate: where a pair's photo lies; throws what is wrong with it.
  public init(locate: @escaping @Sendable (String) throws -> URL) { self.locate = locate }

  public func photo(of pair: String, crop: Region?, longestSide: Int) throws -> Photo {
    let file = try locate(pair)
    let part = crop.map {
      PhotoCrop(x0: Double($0.x0), y0: Double($0.y0), x1: Double($0.x1), y1: Double($0.y1))
    }
    return try PhotoDecoder.decode(file, longestSide: longestSide, crop: part ?? .whole)
  }
}
