import Foundation

/// The binary PPM (P6) that POV-Ray writes: three numbers after the magic, then three bytes a pixel.
struct PortablePixmap: Sendable {
  let width: Int
  let height: Int
  let pixels: [UInt8]

  init?(_ data: Data) {
    let bytes = [UInt8](data)
    guard bytes.starts(with: [0x50, 0x36]) else { return nil }
    var numbers: [Int] = []
    var at = 2
    while numbers.count < 3, at < bytes.count {
      switch bytes[at] {
      case 0x23: while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      case 0x30...0x39:
        var number = 0
        while at < bytes.count, (0x30...0x39).contains(bytes[at]), number < 100_000 {
          number = number * 10 + Int(bytes[at] - 0x30)
          at += 1
        }
        numbers.append(number)
        continue
      default: break
      }
      at += 1
    }
    guard numbers.count == 3, numbers[2] == 255, numbers[0] > 0, numbers[1] > 0 else { return nil }
    at += 1
    guard bytes.count >= at + numbers[0] * numbers[1] * 3 else { return nil }
    (width, height) = (numbers[0], numbers[1])
    pixels = Array(bytes[at..<at + width * height * 3])
  }

  /// The red channel, which is all of a mask.
  var grey: GreyImage {
    GreyImage(width: width, height: height, pixels: stride(from: 0, to: pixels.count, by: 3).map { pixels[$0] })
  }
}
