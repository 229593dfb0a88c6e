import Features
import Learning
import Matching
import Testing

@Suite struct PhotoTextRidgeTests {
  private let photos = 24
  private let width = 6

  /// Texts that follow from the photos by a fixed matrix, with noise.
  private func sample() -> (descriptors: Matrix, texts: Matrix) {
    var generator = SplitMix64(seed: 3)
    func number() -> Float { Float.random(in: -1...1, using: &generator) }
    let truth = (0..<2 * width).map { _ in number() }
    var descriptors = Matrix(rows: photos, columns: width)
    var texts = Matrix(rows: photos, columns: 2)
    for row in 0..<photos {
      for column in 0..<width { descriptors.values[row * width + column] = number() + Float(column) }
      for text in 0..<2 {
        let sum = (0..<width).reduce(Float(0)) {
          $0 + truth[text * width + $1] * (descriptors.values[row * width + $1] - Float($1))
        }
        texts.values[row * 2 + text] = sum + 0.01 * number()
      }
    }
    return (descriptors, texts)
  }

  private func standardised(_ map: PhotoTextMap, _ descriptors: Matrix, _ row: Int) -> [Double] {
    (0..<width).map { Double((descriptors.values[row * width + $0] - map.mean[$0]) / map.scale[$0]) }
  }

  @Test func `the map is where the ridge's gradient is zero`() throws {
    let (descriptors, texts) = sample()
    let rows = Array(0..<photos)
    let map = try #require(PhotoTextRidge(descriptors: descriptors, texts: texts).map(from: rows))
    // d/dW of sum |xW - t|^2 / 2 + ridge |W|^2 / 2, which the dual solution never forms.
    for text in 0..<2 {
      let weights = map.weights.row(text).map(Double.init)
      var gradient = weights.map { Double(PhotoTextRidge.ridge) * $0 }
      for row in rows {
        let x = standardised(map, descriptors, row)
        let error = zip(x, weights).reduce(0) { $0 + $1.0 * $1.1 } - Double(texts.values[row * 2 + text])
        for column in 0..<width { gradient[column] += error * x[column] }
      }
      // Single precision over 24 photos.
      #expect(gradient.allSatisfy { abs($0) < 1e-4 }, "\(gradient)")
    }
  }

  @Test func `a photo is placed by those of other groups`() throws {
    let (descriptors, texts) = sample()
    let ridge = PhotoTextRidge(descriptors: descriptors, texts: texts)
    let groups = (0..<photos).map { $0 / 2 }
    let placed = try #require(ridge.crossFitted(groups: groups, folds: 3))
    let rest = groups.indices.filter { groups[$0] % 3 != 1 }
    let map = try #require(ridge.map(from: rest))
    let mapped = map.map(descriptors)
    for row in groups.indices where groups[row] % 3 == 1 {
      for text in 0..<2 {
        #expect(abs(placed.values[row * 2 + text] - mapped.values[row * 2 + text]) < 1e-4)
      }
    }
    // What a photo says of itself does not reach its place.
    var lie = texts
    lie.values[0] += 5
    lie.values[2] += 5
    let again = try #require(PhotoTextRidge(descriptors: descriptors, texts: lie).crossFitted(groups: groups, folds: 3))
    #expect(Array(again.row(0)) == Array(placed.row(0)) && Array(again.row(1)) == Array(placed.row(1)))
    #expect(Array(again.row(2)) != Array(placed.row(2)))
  }

  @Test func `photos of the learned kind point at their texts`() throws {
    let (descriptors, texts) = sample()
    let map = try #require(PhotoTextRidge(descriptors: descriptors, texts: texts).map(from: Array(0..<photos)))
    let mapped = map.map(descriptors)
    let cosines = (0..<photos).map { row -> Float in
      let (x, y) = (texts.values[row * 2], texts.values[row * 2 + 1])
      return (mapped.values[row * 2] * x + mapped.values[row * 2 + 1] * y) / (x * x + y * y).squareRoot()
    }
    #expect(cosines.reduce(0, +) / Float(photos) > 0.9)
  }

  @Test func `nothing is learned from nothing`() {
    let ridge = PhotoTextRidge(descriptors: Matrix(rows: 0, columns: 3), texts: Matrix(rows: 0, columns: 2))
    #expect(ridge.map(from: []) == nil)
  }

  @Test func `what others taught is where learning starts`() throws {
    let (descriptors, texts) = sample()
    let first = try #require(PhotoTextRidge(descriptors: descriptors, texts: texts).map(from: Array(0..<photos)))
    // Texts that the prior says already leave nothing to learn: the map is the prior, whatever the ridge.
    var said = Matrix(rows: photos, columns: 2)
    for row in 0..<photos {
      let x = standardised(first, descriptors, row)
      for text in 0..<2 {
        said.values[row * 2 + text] = Float(zip(x, first.weights.row(text)).reduce(0) { $0 + $1.0 * Double($1.1) })
      }
    }
    let again = try #require(
      PhotoTextRidge(descriptors: descriptors, texts: said, prior: first).map(from: [0, 1, 2, 3]))
    #expect(zip(again.weights.values, first.weights.values).allSatisfy { abs($0 - $1) < 1e-3 })
  }
}
