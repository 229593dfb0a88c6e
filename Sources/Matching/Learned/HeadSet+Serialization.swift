import Claims
import Features
public import Foundation

extension HeadSet {
  /// The file of a model that holds them.
  public static let fileName = "heads.bin"
  private static let magic: StaticString = "KHDS"
  private static let version: UInt16 = 1

  /// Matrices as float16; facets in the order of `HeadSet.facets`, so that equal heads give equal bytes.
  public func serialized() -> Data {
    var writer = BinaryWriter()
    writer.append(teacher.rawValue)
    writer.append(UInt32(trained.count))
    for (facet, trained) in trained.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      writer.append(facet.rawValue)
      write(trained.head.photo, to: &writer)
      write(trained.head.text, to: &writer)
      writer.append(floats: trained.head.centre)
      writer.append(UInt32(trained.words.count))
      for word in trained.words {
        word.word.write(to: &writer)
        writer.append(UInt32(clamping: word.photos))
        writer.append(word.isOwn ? 1 : 0 as UInt8)
      }
    }
    return Data(FeatureFile.seal(writer.bytes, magic: Self.magic, version: Self.version))
  }

  private func write(_ matrix: Matrix, to writer: inout BinaryWriter) {
    writer.append(UInt32(matrix.rows))
    writer.append(UInt32(matrix.columns))
    writer.append(halves: matrix.values)
  }

  /// Reads what `serialized()` gave; memory stays in proportion to the bytes given.
  public init(serialized data: Data) throws(EvidenceModelError) {
    self = try ModelFile.read(data, named: Self.fileName, magic: Self.magic, version: Self.version) {
      reader throws(FeatureFileError) in
      guard let teacher = Teacher(rawValue: try reader.text("teacher")) else { throw .malformed(what: "teacher") }
      var trained: [Facet: Trained] = [:]
      for _ in 0..<(try reader.count(itemSize: 16, "facet count")) {
        guard let facet = Facet(rawValue: try reader.text("facet")), trained[facet] == nil else {
          throw .malformed(what: "facet")
        }
        trained[facet] = try Trained(from: &reader, facet: facet)
      }
      return HeadSet(teacher: teacher, trained: trained)
    }
  }
}

extension HeadSet.Trained {
  fileprivate init(from reader: inout BinaryReader, facet: Facet) throws(FeatureFileError) {
    let photo = try Matrix(halvesFrom: &reader)
    let text = try Matrix(halvesFrom: &reader)
    guard photo.columns == text.columns else { throw .malformed(what: "rank") }
    let centre = try reader.floats(text.rows, "centre")
    var words: [HeadSet.Word] = []
    for _ in 0..<(try reader.count(itemSize: 16, "word count")) {
      let word = try HeadWord(from: &reader, facet: facet)
      guard word.vector.count == text.rows else { throw .malformed(what: "vector") }
      let photos = Int(try reader.integer(UInt32.self, "photos"))
      words.append(HeadSet.Word(word, photos: photos, isOwn: try reader.integer(UInt8.self, "owner") == 1))
    }
    self.init(head: FacetHead(photo: photo, text: text, centre: centre), words: words)
  }
}

extension Matrix {
  fileprivate init(halvesFrom reader: inout BinaryReader) throws(FeatureFileError) {
    let rows = Int(try reader.integer(UInt32.self, "matrix"))
    let columns = Int(try reader.integer(UInt32.self, "matrix"))
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, rows > 0, columns > 0 else { throw .malformed(what: "matrix") }
    self.init(rows: rows, columns: columns, values: try reader.halves(count, "matrix"))
  }
}
