/// CIELAB planes of a small picture.
public struct LabImage: Sendable {
  public let width: Int
  public let height: Int
  public private(set) var l: [Float]
  public private(set) var a: [Float]
  public private(set) var b: [Float]

  /// - Parameter pixels: RGB8, row by row, `width * height * 3` bytes.
  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(width > 0 && height > 0 && pixels.count == width * height * 3)
    self.width = width
    self.height = height
    let count = width * height
    l = [Float](repeating: 0, count: count)
    a = l
    b = l
    for index in 0..<count {
      let colour = CIELAB(red: pixels[index * 3], green: pixels[index * 3 + 1], blue: pixels[index * 3 + 2])
      l[index] = colour.l
      a[index] = colour.a
      b[index] = colour.b
    }
  }

  init(_ raster: Raster) { self.init(width: raster.width, height: raster.height, pixels: raster.pixels) }

  public var count: Int { l.count }

  /// L, a and b, each row by row.
  func withPlanes<Result>(
    _ body: (UnsafeBufferPointer<Float>, UnsafeBufferPointer<Float>, UnsafeBufferPointer<Float>) -> Result
  ) -> Result {
    l.withUnsafeBufferPointer { l in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in body(l, a, b) }
      }
    }
  }

  public func colour(at index: Int) -> CIELAB { CIELAB(l: l[index], a: a[index], b: b[index]) }
}
