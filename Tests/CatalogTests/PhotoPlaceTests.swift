import Catalog
import Foundation
import Glibc
import Photos
import Testing

/// Which files a catalog can make Kantei read.
struct PhotoPlaceTests {
  let shop: Shop
  let outside: Shop
  init() throws {
    shop = try Shop()
    outside = try Shop()
    try shop.photos("a.png", "sub/b.png")
    try outside.photos("secret.png", "mug 1.png")
  }

  func kinds(_ images: String..., in folder: URL? = nil) throws -> [CatalogFault.Kind?] {
    let rows = images.enumerated().map { "\($0),\"\($1)\",Mug" }
    let contents = try shop.read((["id,image,spec"] + rows).joined(separator: "\n"), images: folder)
    return images.indices.map { index in contents.faults.first { $0.id == "\(index)" }?.kind }
  }

  @Test func pathsInsideTheFolder() throws {
    let absolute = shop.folder.appendingPathComponent("a.png").path
    #expect(
      try kinds("a.png", "sub/b.png", "./a.png", "sub/../a.png", absolute, "sub\\b.png", " a.png ")
        == .init(repeating: nil, count: 7))
  }

  @Test func pathsThatLeaveTheFolder() throws {
    let absolute = outside.folder.appendingPathComponent("secret.png").path
    let climbing = "../\(outside.folder.lastPathComponent)/secret.png"
    #expect(try kinds(absolute, climbing, "sub/../../x.png") == [.photoOutside, .photoOutside, .photoOutside])
    #expect(try kinds(absolute, in: outside.folder) == [nil])
  }

  @Test func linksThatLeaveTheFolder() throws {
    try FileManager.default.createSymbolicLink(
      at: shop.folder.appendingPathComponent("file.png"),
      withDestinationURL: outside.folder.appendingPathComponent("secret.png"))
    try FileManager.default.createSymbolicLink(
      at: shop.folder.appendingPathComponent("way"), withDestinationURL: outside.folder)
    try FileManager.default.createSymbolicLink(
      atPath: shop.folder.appendingPathComponent("inside.png").path, withDestinationPath: "sub/b.png")
    #expect(try kinds("file.png", "way/secret.png", "inside.png") == [.photoOutside, .photoOutside, nil])
  }

  /// A feed beside nothing, which says "images/mug.png" where the photos' folder is named images.
  @Test func aPathMayBeginWithTheImagesFolderItself() throws {
    try outside.photos("images/mug.png", "images/images/nested.png")
    let images = outside.folder.appendingPathComponent("images")
    #expect(try kinds("images/mug.png", "./images/mug.png", "images/nested.png", in: images) == [nil, nil, nil])
    #expect(
      try kinds("images/../secret.png", "images/../../secret.png", "other/mug.png", in: images)
        == [.photoOutside, .photoOutside, .photoMissing])
  }

  @Test func urlsAreTakenByTheirLastPartInTheImagesFolderOnly() throws {
    let url = "https://cdn.example/s/files/mug%201.png?v=16"
    #expect(
      try kinds(url, "//cdn.example/a.png", "file:///etc/passwd", "data:image/png;base64,xx")
        == .init(repeating: .photoRemote, count: 4))
    #expect(
      try kinds(url, "http://x/none.png", "http://x/..", "http://x/%2e%2e%2fa.png", in: outside.folder) == [
        nil, .photoMissing, .photoMissing, .photoMissing,
      ])
  }

  @Test func whatIsNoPhoto() throws {
    try shop.write("text", to: "text.jpg")
    try shop.write("", to: "empty.jpg")
    #expect(mkfifo(shop.folder.appendingPathComponent("pipe.jpg").path, 0o600) == 0)
    #expect(
      try kinds("none.png", "", "sub", "text.jpg", "empty.jpg", "pipe.jpg") == [
        .photoMissing, .noPhotoNamed, .photoUnusable(.directory), .photoUnusable(.notAPhoto("text")),
        .photoUnusable(.empty), .photoUnusable(.notAFile),
      ])
  }

  @Test func aCatalogFileThatIsALinkOutOfItsFolder() throws {
    try outside.write("id,image,spec\n", to: "list.csv")
    try FileManager.default.createSymbolicLink(
      at: shop.folder.appendingPathComponent("catalog.csv"),
      withDestinationURL: outside.folder.appendingPathComponent("list.csv"))
    #expect(shop.error(at: shop.folder)?.kind == .outsideFolder)
  }
}
