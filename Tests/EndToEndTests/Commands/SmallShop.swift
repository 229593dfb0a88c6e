import Foundation
import Photos

/// A catalog of painted photos in a folder of its own, gone with it.
final class SmallShop {
  let folder: URL
  let program: Program

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("kantei-shop-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("shop"), withIntermediateDirectories: true)
    program = Program(home: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var catalog: URL { folder.appendingPathComponent("shop") }

  func file(_ name: String) -> URL { catalog.appendingPathComponent(name) }

  /// A square of one colour on white.
  func paint(_ name: String, red: UInt8, green: UInt8, blue: UInt8) throws {
    let side = 96
    var pixels = [UInt8](repeating: 255, count: side * side * 3)
    for y in 24..<72 {
      for x in 24..<72 {
        pixels.replaceSubrange((y * side + x) * 3..<(y * side + x) * 3 + 3, with: [red, green, blue])
      }
    }
    try Data(Photo(width: side, height: side, pixels: pixels).encoded(as: .png)).write(to: file(name))
  }

  func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: file(name)) }

  /// Two pairs whose photos can be read.
  func stock() throws {
    try paint("red.png", red: 200, green: 20, blue: 20)
    try paint("blue.png", red: 20, green: 40, blue: 200)
    try write("catalog.csv", "id,image,spec\none,red.png,\"Red box, 350 ml\"\ntwo,blue.png,Blue box\n")
  }
}
