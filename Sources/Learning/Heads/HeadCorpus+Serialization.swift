import Claims
import Features
public import Foundation
public import Matching

extension HeadCorpus {
  /// The file of a model that holds the replay set: derived features of what its heads were trained on, no pictures.
  public static let fileName = "replay.bin"
  private static let magic: StaticString = "KRPL"
  private static let version: UInt16 = 1

  /// Photos and words as float16: 0.5 kB a photo.
  public func serialized() -> Data {
    var writer = BinaryWriter(capacity: photos.count * 600)
    writer.append(UInt32(sources.count))
    for source in sources { writer.append(source) }
    writer.append(UInt32(words.count))
    for word in words {
      writer.append(word.facet.rawValue)
      word.write(to: &writer)
    }
    writer.append(UInt32(photos.count))
    writer.append(UInt32(photos.first?.x.count ?? 0))
    for photo in photos {
      writer.append(UInt32(photo.source))
      writer.append(UInt32(photo.words.count))
      for word in photo.words { writer.append(UInt32(word)) }
      writer.append(halves: photo.x)
    }
    return Data(FeatureFile.seal(writer.bytes, magic: Self.magic, version: Self.version))
  }

  /// Reads what `serialized()` gave; memory stays in proportion to the bytes given.
  public init(serialized data: Data) throws(EvidenceModelError) {
    self = try ModelFile.read(data, named: Self.fileName, magic: Self.magic, version: Self.version) {
      reader throws(FeatureFileError) in
      try HeadCorpus(from: &reader)
    }
  }

  private init(from reader: inout BinaryReader) throws(FeatureFileError) {
    self.init()
    var sources: [String] = []
    for _ in 0..<(try reader.count(itemSize: 4, "source count")) { sources.append(try reader.text("source")) }
    var words: [HeadWord] = []
    for _ in 0..<(try reader.count(itemSize: 24, "word count")) {
      guard let facet = Facet(rawValue: try reader.text("facet")) else { throw .malformed(what: "facet") }
      words.append(try HeadWord(from: &reader, facet: facet))
    }
    let count = try reader.count(itemSize: 8, "photo count")
    let dimensions = Int(try reader.integer(UInt32.self, "dimensions"))
    for _ in 0..<count {
      let source = Int(try reader.integer(UInt32.self, "source"))
      guard source < sources.count else { throw .malformed(what: "source") }
      var claimed: [HeadWord] = []
      for _ in 0..<(try reader.count(itemSize: 4, "claim count")) {
        let word = Int(try reader.integer(UInt32.self, "claim"))
        guard word < words.count else { throw .malformed(what: "claim") }
        claimed.append(words[word])
      }
      add(try reader.halves(dimensions, "photo"), words: claimed, source: sources[source])
    }
  }
}
