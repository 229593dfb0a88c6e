import Features
import Perception
import Testing

@Suite struct ForegroundMaskTests {
  /// 20 x 10: a 4 x 4 block, a 3 x 3 ring that touches nothing, and one lone point.
  static let mask: ForegroundMask = {
    var raw = [Float](repeating: 0.1, count: 20 * 10)
    for y in 1..<5 { for x in 1..<5 { raw[y * 20 + x] = 0.9 } }
    for y in 6..<9 { for x in 10..<13 where (x, y) != (11, 7) { raw[y * 20 + x] = 0.8 } }
    raw[5 * 20 + 5] = 0.7
    return ForegroundMask(raw: raw, width: 20, height: 10)
  }()

  @Test func componentsAreLargestFirstAndHolesStayHoles() {
    let components = Self.mask.components()
    // The lone point touches the block's corner.
    #expect(components.map(\.area) == [17.0 / 200, 8.0 / 200])
    #expect(components[0].rectangle == Region(x0: 0.05, y0: 0.1, x1: 0.3, y1: 0.6))
    #expect(components[1].rectangle == Region(x0: 0.5, y0: 0.6, x1: 0.65, y1: 0.9))
  }

  @Test func specksAreNotCounted() {
    var raw = [Float](repeating: 0, count: 100 * 100)
    for y in 10..<60 { for x in 10..<60 { raw[y * 100 + x] = 1 } }
    raw[80 * 100 + 80] = 1
    #expect(ForegroundMask(raw: raw, width: 100, height: 100).components().count == 1)
  }

  @Test func nothingStandsOutUnderOneHalf() {
    let mask = ForegroundMask(raw: [Float](repeating: 0.49, count: 100), width: 10, height: 10)
    #expect(mask.isWhole)
    #expect(mask.components().isEmpty)
    #expect(mask.mean(over: Region(x0: 0.2, y0: 0.1, x1: 0.7, y1: 0.9)) == 1)
    #expect(mask.value(x: 0.3, y: 0.3) == 1)
  }

  /// Against a sum over 100 x 100 points of each mask point.
  @Test func meansCountPartsOfPoints() {
    let raw: [Float] = [0.6, 0.2, 0.9, 0.4, 0, 1]
    let mask = ForegroundMask(raw: raw, width: 3, height: 2)
    let region = Region(x0: 0.2, y0: 0.25, x1: 0.9, y1: 0.8)
    var (sum, count): (Float, Float) = (0, 0)
    for y in 0..<200 where (Float(y) + 0.5) / 200 > region.y0 && (Float(y) + 0.5) / 200 < region.y1 {
      for x in 0..<300 where (Float(x) + 0.5) / 300 > region.x0 && (Float(x) + 0.5) / 300 < region.x1 {
        sum += raw[y / 100 * 3 + x / 100]
        count += 1
      }
    }
    #expect(abs(mask.mean(over: region) - sum / count) < 0.001)
    #expect(mask.mean(over: Region(x0: 0.5, y0: 0.5, x1: 0.5, y1: 1)) == 0)
  }
}
