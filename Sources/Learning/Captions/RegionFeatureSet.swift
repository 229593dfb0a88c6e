public import Features
public import Foundation

/// Photos as regions that a detector found and described beforehand, with their captions: the layout
/// `SPLIT_ims.npy` [images, 36, 2048] beside `SPLIT_caps.txt`, a caption a line, in the order of the images
/// (Lee et al., "Stacked Cross Attention for Image-Text Matching", 2018).
public struct RegionFeatureSet: Sendable {
  private static let largestCaptions = 1 << 28

  /// Beside `images`: the captions of each.
  public let captions: [[String]]
  /// Regions of each image, and numbers of each region.
  public let regions: Int
  public let width: Int
  private let array: NumPyArray
  /// Rows of the array from one image to the next: some copies repeat each image for every caption.
  private let step: Int

  public var images: Int { captions.count }

  /// - Parameters:
  ///   - folder: that holds both files.
  ///   - split: "train", "dev" or "test".
  ///   - captionsPerImage: where the features hold one row a caption.
  public init(in folder: URL, split: String, captionsPerImage: Int = 5) throws(CaptionFileError) {
    let features = folder.appendingPathComponent("\(split)_ims.npy")
    let texts = folder.appendingPathComponent("\(split)_caps.txt")
    array = try NumPyArray(at: features)
    guard array.shape.count == 3, array.shape.allSatisfy({ $0 > 0 }) else {
      throw .notNumPy(file: features.path, reason: "its shape is not images, regions, numbers")
    }
    let size = (try? texts.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
    guard size <= Self.largestCaptions, let data = try? Data(contentsOf: texts),
      let text = String(validating: data, as: UTF8.self)
    else { throw .unreadable(file: texts.path) }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    while lines.last?.isEmpty ?? false { lines.removeLast() }

    let rows = array.shape[0]
    let perImage = rows == lines.count ? captionsPerImage : lines.count / rows
    guard perImage > 0, lines.count % perImage == 0, rows == lines.count || rows * perImage == lines.count else {
      throw .doNotMatch(features: features.path, images: rows, captions: texts.path, lines: lines.count)
    }
    step = rows == lines.count ? perImage : 1
    captions = stride(from: 0, to: lines.count, by: perImage).map { Array(lines[$0..<$0 + perImage]) }
    regions = array.shape[1]
    width = array.shape[2]
  }

  /// - Returns: [regions, width]; `nil` where there is no such image, or where its numbers are none.
  public func features(of image: Int) -> Matrix? {
    guard (0..<images).contains(image) else { return nil }
    return array.entry(image * step).map { Matrix(rows: regions, columns: width, values: $0) }
  }
}
