package import Claims
package import Features

extension HeadWord {
  /// All but the facet; the vector as float16.
  package func write(to writer: inout BinaryWriter) {
    writer.append(term)
    writer.append(UInt32(senses.count))
    for sense in senses { writer.append(sense.offset) }
    for list in [families, alternatives] {
      writer.append(UInt32(list.count))
      for item in list { writer.append(item) }
    }
    writer.append(UInt32(vector.count))
    writer.append(halves: vector)
  }

  package init(from reader: inout BinaryReader, facet: Facet) throws(FeatureFileError) {
    let term = try reader.text("word")
    var senses: [Synset] = []
    for _ in 0..<(try reader.count(itemSize: 4, "sense count")) {
      senses.append(Synset(offset: try reader.integer(Int32.self, "sense")))
    }
    let families = try Self.texts(from: &reader)
    let alternatives = try Self.texts(from: &reader)
    let vector = try reader.halves(reader.count(itemSize: 2, "vector"), "vector")
    self.init(
      facet: facet, term: term, senses: senses, families: families, alternatives: alternatives, vector: vector)
  }

  private static func texts(from reader: inout BinaryReader) throws(FeatureFileError) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try reader.count(itemSize: 4, "text count")) { texts.append(try reader.text("text")) }
    return texts
  }
}
