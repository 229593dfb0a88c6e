public import Foundation

extension EncoderDescription {
  /// All files that it consists of, relative to the folder of its YAML; an IR's `.bin` lies beside its `.xml`.
  public var files: [String] {
    var files: [String] = []
    let networks =
      switch role {
      case .pair(let pair): [pair.image.file, pair.text.file]
      case .backbone(let backbone): [backbone.file]
      }
    for file in networks {
      files.append(file)
      if file.hasSuffix(".xml") { files.append(String(file.dropLast(4)) + ".bin") }
    }
    var seen: Set<String> = []
    return (files + (pair?.text.tokenizer.files ?? []) + companions).filter { seen.insert($0).inserted }
  }

  /// Of all files together; those that are not there count nothing.
  public func bytes(in folder: URL) -> Int {
    files.reduce(0) { sum, name in
      let file = folder.appendingPathComponent(name).resolvingSymlinksInPath()
      return sum + ((try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0)
    }
  }
}
