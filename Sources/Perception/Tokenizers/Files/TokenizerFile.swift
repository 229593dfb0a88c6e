import Foundation

/// A tokenizer's file in memory, of a bounded size.
enum TokenizerFile {
  /// The largest that are known (Gemma's `tokenizer.json`, 256,000 tokens) have 34 MB.
  static let largest = 96 << 20

  static func read(_ file: URL, largest: Int = largest) throws(TokenizerError) -> [UInt8] {
    let values = try? file.resolvingSymlinksInPath().resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey])
    guard let size = values?.fileSize, values?.isRegularFile == true else { throw .missing(file) }
    guard size <= largest else { throw .tooLarge(file, size: size, limit: largest) }
    guard let data = try? Data(contentsOf: file) else { throw .missing(file) }
    return Array(data)
  }
}
