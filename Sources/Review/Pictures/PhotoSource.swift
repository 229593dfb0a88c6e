public import Features
public import Foundation
public import Photos

/// Where a review gets its photos.
public protocol PhotoSource: Sendable {
  /// - Throws: an error whose description tells an operator what is wrong with the photo.
  func photo(of pair: String, crop: Region?, longestSide: Int) throws -> Photo
}

/// The photos of a catalog, by pair.
public struct CatalogPhotos: PhotoSource {
  private let files: [String: URL]

  public init(files: [String: URL]) { self.files = files }

  public func photo(of pair: String, crop: Region?, longestSide: Int) throws -> Photo {
    guard let file = files[pair] else { throw PhotoError(.missing, file: pair) }
    let part = crop.map {
      PhotoCrop(x0: Double($0.x0), y0: Double($0.y0), x1: Double($0.x1), y1: Double($0.y1))
    }
    return try PhotoDecoder.decode(file, longestSide: longestSide, crop: part ?? .whole)
  }
}
