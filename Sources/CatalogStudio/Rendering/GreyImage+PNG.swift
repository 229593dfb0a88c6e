import Photos

extension GreyImage {
  /// A PNG whose three channels all hold the grey.
  func png() throws -> [UInt8] {
    try Photo(width: width, height: height, pixels: pixels.flatMap { [$0, $0, $0] }).encoded(as: .png)
  }
}
