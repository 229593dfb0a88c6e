public import Foundation
import Photos

/// Takes photos of scenes and keeps them by the content of their scene, so that a second run, or one that was cut off,
/// renders only what is new.
public struct Darkroom: Sendable {
  private let povray: PovRay
  private let shelf: URL
  /// Pixels of a photo's longer side.
  public let longestSide: Int
  public let jpegQuality: Int

  public init(shelf: URL, longestSide: Int, jpegQuality: Int = 86) throws {
    povray = try PovRay()
    self.shelf = shelf
    self.longestSide = longestSide
    self.jpegQuality = jpegQuality
    try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
  }

  /// The JPEG's bytes.
  public func photo(of scene: Scene) async throws -> Data {
    let text = SceneText.photo(of: scene)
    let size = Self.size(scene, longestSide)
    let file = shelf.appendingPathComponent("\(Self.key(text, longestSide, jpegQuality)).jpg")
    if let kept = try? Data(contentsOf: file) { return kept }
    let ppm = try await povray.render(
      text, name: scene.kindName, width: size.width, height: size.height, quality: .photo)
    guard let pixmap = PortablePixmap(ppm) else { throw StudioError.unreadableRender(scene: scene.kindName) }
    let photo = Photo(width: pixmap.width, height: pixmap.height, pixels: pixmap.pixels)
    let jpeg = Data(try photo.encoded(as: .jpeg(quality: jpegQuality)))
    try jpeg.write(to: file, options: .atomic)
    return jpeg
  }

  /// The mask (see `SceneText.mask`) and what it says.
  public func sighting(of scene: Scene) async throws -> (sighting: Sighting, mask: GreyImage) {
    let mask = try await mask(of: scene, seeingThroughGlass: false)
    let clear = scene.product.parts.contains(where: \.surface.isClear)
    let through = clear ? try await self.mask(of: scene, seeingThroughGlass: true) : nil
    return (Sighting(scene: scene, mask: mask, throughGlass: through), mask)
  }

  private func mask(of scene: Scene, seeingThroughGlass: Bool) async throws -> GreyImage {
    let text = SceneText.mask(of: scene, seeingThroughGlass: seeingThroughGlass)
    let size = Self.size(scene, longestSide)
    let file = shelf.appendingPathComponent("\(Self.key(text, longestSide, 0)).ppm")
    if let kept = try? Data(contentsOf: file), let pixmap = PortablePixmap(kept) { return pixmap.grey }
    let ppm = try await povray.render(
      text, name: "the mask of \(scene.kindName)", width: size.width, height: size.height, quality: .mask)
    guard let pixmap = PortablePixmap(ppm) else { throw StudioError.unreadableRender(scene: scene.kindName) }
    try ppm.write(to: file, options: .atomic)
    return pixmap.grey
  }

  static func size(_ scene: Scene, _ longestSide: Int) -> (width: Int, height: Int) {
    scene.aspect >= 1
      ? (longestSide, max(1, Int((Double(longestSide) / scene.aspect).rounded())))
      : (max(1, Int((Double(longestSide) * scene.aspect).rounded())), longestSide)
  }

  /// FNV-1a, 64 bits: names a file, guards nothing.
  private static func key(_ text: String, _ side: Int, _ quality: Int) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in "\(side) \(quality) \(text)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
