import Claims
import Features
import Foundation
import Matching
import Testing

@Suite("A trained attention network")
struct AttentionModelTests {
  @Test("reads what it writes")
  func roundTrip() throws {
    let model = TinyAttention.model()
    #expect(try AttentionModel(serialized: model.serialized()) == model)
  }

  @Test("refuses a file that is cut, changed or foreign, and never traps")
  func refusesDamage() {
    let file = TinyAttention.model().serialized()
    for length in stride(from: 0, to: file.count, by: 97) {
      #expect(throws: EvidenceModelError.self) { try AttentionModel(serialized: file.prefix(length)) }
    }
    for place in stride(from: 0, to: file.count, by: 61) {
      var changed = file
      changed[place] ^= 0x40
      #expect(throws: EvidenceModelError.self) { try AttentionModel(serialized: changed) }
    }
  }

  /// A right checksum around sizes that do not fit.
  @Test("refuses impossible sizes", arguments: [UInt32(0), 3, 16_385, .max])
  func refusesSizes(width: UInt32) throws {
    let payload = try FeatureFile.open([UInt8](TinyAttention.model().serialized()), magic: "KASC", version: 1)
    var bytes = Array(payload)
    withUnsafeBytes(of: width.littleEndian) { bytes.replaceSubrange(0..<4, with: $0) }
    #expect(throws: EvidenceModelError.self) {
      try AttentionModel(serialized: Data(FeatureFile.seal(bytes, magic: "KASC", version: 1)))
    }
  }

  /// A kilobyte of shades would ask for megabytes of tables, and minutes to fill them.
  @Test("refuses more shades and points than any catalog of colours has", arguments: [(129, 1), (2, 300)])
  func refusesEndlessShades(shades: Int, points: Int) throws {
    let model = TinyAttention.model()
    let point = ColourName.Prototype(l: 50, a: 0, b: 0)
    let few = model.projection
    let many = AttentionProjection(
      cells: few.cells, middle: few.middle,
      shades: ShadeTable(prototypes: Array(repeating: Array(repeating: point, count: points), count: shades)),
      meanClasses: few.meanClasses, words: 2)
    let shape = AttentionShape(
      width: 4, regionInputs: many.regionInputs, globalInputs: many.globalInputs, textInputs: model.words.inputs)
    let network = AttentionNetwork(shape: shape, parameters: [Float](repeating: 0, count: shape.count))
    let file = AttentionModel(network: network, projection: many, words: model.words, products: [:]).serialized()
    #expect(throws: EvidenceModelError.malformed(file: AttentionModel.fileName, what: "shade")) {
      try AttentionModel(serialized: file)
    }
  }

  @Test("sees no photo by class names of another width than its words")
  func refusesOtherClassNames() {
    let photo = Samples.photo(left: Samples.red, classes: [1])
    var lit = photo.grid
    lit.values[0] = 1
    let seen = PhotoFeatures(
      width: photo.width, height: photo.height, regions: photo.regions, lattice: photo.lattice, components: [],
      saliency: 1, classes: photo.classes, grid: lit, middle: photo.middle, cellClasses: photo.cellClasses)
    let projection = TinyAttention.model().projection
    #expect(projection.photo(seen, classes: Matrix(rows: 1, columns: 2, values: [1, 0])) != nil)
    #expect(projection.photo(seen, classes: Matrix(rows: 1, columns: 3, values: [1, 0, 0])) == nil)
  }

  @Test("attention is a distribution over the photo's cells, and gives nothing to what lies outside of it")
  func attentionIsADistribution() throws {
    let model = TinyAttention.model()
    let view = model.network.look(at: TinyAttention.photo(absent: 2))
    let reading = model.network.read(
      Matrix(rows: 1, columns: model.words.inputs, values: model.words.input([0.6, 0.8], subject: nil)))
    let attention = model.network.attention(of: reading, in: view).values
    #expect(abs(attention.reduce(0, +) - 1) < 1e-5)
    #expect(attention[2] < 1e-6)
    #expect(attention.allSatisfy { $0 >= 0 })
  }

  @Test("a phrase's support is the same alone and among others")
  func supportIsIndependent() {
    let model = TinyAttention.model()
    let view = model.network.look(at: TinyAttention.photo())
    let inputs = [[Float(0.6), 0.8], [1, 0], [0, -1]].map { model.words.input($0, subject: [0, 1]) }
    let together = model.network.support(
      of: model.network.read(Matrix(rows: 3, columns: model.words.inputs, values: inputs.flatMap { $0 })), in: view)
    for (input, support) in zip(inputs, together) {
      let alone = model.network.support(
        of: model.network.read(Matrix(rows: 1, columns: input.count, values: input)), in: view)
      #expect(abs(alone[0] - support) < 1e-5)
    }
  }

  @Test("a spec of one phrase is as similar as that phrase's gateless parts: S = u local + (1 - u) global")
  func similarityIsFused() {
    let model = TinyAttention.model()
    let view = model.network.look(at: TinyAttention.photo())
    let reading = model.network.read(
      Matrix(
        rows: 2, columns: model.words.inputs,
        values: [[Float(0.6), 0.8], [1, 0]].flatMap { model.words.input($0, subject: nil) }))
    let similarity = model.network.similarity(of: reading, in: view)
    #expect(abs(similarity.total - (0.5 * similarity.local + 0.5 * similarity.global)) < 1e-5)
  }
}
