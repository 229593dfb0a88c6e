public import Foundation

/// Reads the splits of Flickr8K, Flickr30K and MSCOCO as Karpathy and Fei-Fei published them (CVPR 2015):
/// `dataset_NAME.json` with `images[].filename`, `filepath` (MSCOCO), `split` and `sentences[].raw`.
public enum KarpathyFile {
  /// MSCOCO's file is 144 MB.
  private static let largest = 1 << 30

  /// - Parameter split: only this one; `nil` takes all.
  public static func read(at url: URL, split: String? = nil) throws(CaptionFileError) -> [CaptionedPhoto] {
    let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
    guard size <= largest else { throw .notKarpathy(file: url.path, reason: "larger than \(largest >> 20) MB") }
    guard let data = try? Data(contentsOf: url, options: .mappedIfSafe) else { throw .unreadable(file: url.path) }
    return try photos(in: data, split: split, file: url.path)
  }

  /// - Parameter file: named in errors.
  public static func photos(
    in data: Data, split: String? = nil, file: String
  ) throws(CaptionFileError) -> [CaptionedPhoto] {
    let decoded: Splits
    do { decoded = try JSONDecoder().decode(Splits.self, from: data) } catch {
      throw .notKarpathy(file: file, reason: reason(error))
    }
    var photos: [CaptionedPhoto] = []
    for image in decoded.images {
      let path = (image.filepath.map { [$0] } ?? []) + [image.filename]
      let parts = path.flatMap { $0.split(separator: "/", omittingEmptySubsequences: true) }
      guard !parts.isEmpty, !parts.contains(".."), !path.contains(where: { $0.hasPrefix("/") }) else {
        throw .notKarpathy(file: file, reason: "\"\(image.filename)\" is no name inside the folder of the photos")
      }
      let name = image.split == "restval" ? "train" : image.split
      let captions = image.sentences.map(\.raw)
        .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
      guard split == nil || split == name, !captions.isEmpty else { continue }
      photos.append(CaptionedPhoto(image: parts.joined(separator: "/"), split: name, captions: captions))
    }
    guard !photos.isEmpty else { throw .noImages(file: file, split: split) }
    return photos
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context): "\"\(path(context))\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context): "\"\(path(context))\" is of the wrong type"
    default: "not JSON"
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    context.codingPath.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }.map { $0 + "." }.joined()
  }
}

private struct Splits: Decodable {
  struct Image: Decodable {
    let filename: String
    let filepath: String?
    let split: String
    let sentences: [Sentence]
  }

  struct Sentence: Decodable { let raw: String }

  let images: [Image]
}
