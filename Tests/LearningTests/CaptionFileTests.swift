import Features
import Foundation
import Learning
import Testing

@Suite struct CaptionFileTests {
  static let json = """
    {"dataset":"tiny","images":[
      {"filename":"a.jpg","filepath":"val2014","imgid":0,"split":"restval","sentids":[0,1],
       "sentences":[{"raw":"A red mug .","tokens":["a","red","mug"]},{"raw":" "},{"raw":"A mug on a table."}]},
      {"filename":"b.jpg","split":"val","sentences":[{"raw":"Two dogs ."}]},
      {"filename":"c.jpg","split":"test","sentences":[]}]}
    """

  @Test func `splits are read as Karpathy's file has them`() throws {
    let photos = try KarpathyFile.photos(in: Data(Self.json.utf8), file: "t.json")
    #expect(
      photos == [
        CaptionedPhoto(image: "val2014/a.jpg", split: "train", captions: ["A red mug .", "A mug on a table."]),
        CaptionedPhoto(image: "b.jpg", split: "val", captions: ["Two dogs ."]),
      ])
    #expect(try KarpathyFile.photos(in: Data(Self.json.utf8), split: "val", file: "t.json").map(\.image) == ["b.jpg"])
  }

  @Test(arguments: [
    "[]", #"{"images":[{"filename":"a.jpg","sentences":[]}]}"#, #"{"images":[]}"#,
    #"{"images":[{"filename":"../a.jpg","split":"val","sentences":[{"raw":"x"}]}]}"#,
    #"{"images":[{"filename":"/etc/a.jpg","split":"val","sentences":[{"raw":"x"}]}]}"#,
  ])
  func `what is no split is named`(bad: String) {
    do {
      _ = try KarpathyFile.photos(in: Data(bad.utf8), file: "t.json")
      Issue.record("read \(bad)")
    } catch { #expect(error.description.hasPrefix("t.json: ")) }
  }

  @Test func `a split that is not there is said to be missing`() {
    #expect(throws: CaptionFileError.noImages(file: "t.json", split: "dev")) {
      try KarpathyFile.photos(in: Data(Self.json.utf8), split: "dev", file: "t.json")
    }
  }

  @Test func `region features are read beside their captions`() throws {
    let folder = try Scratch.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try NumPyBytes.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], shape: "(2, 3, 2)")
      .write(to: folder.appendingPathComponent("dev_ims.npy"))
    try Data("one\ntwo\nthree\nfour\n".utf8).write(to: folder.appendingPathComponent("dev_caps.txt"))
    let set = try RegionFeatureSet(in: folder, split: "dev")
    #expect(set.captions == [["one", "two"], ["three", "four"]] && set.regions == 3 && set.width == 2)
    #expect(set.features(of: 1) == Matrix(rows: 3, columns: 2, values: [6, 7, 8, 9, 10, 11]))
    #expect(set.features(of: 2) == nil)
  }

  @Test func `images repeated for each caption count once`() throws {
    let folder = try Scratch.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try NumPyBytes.array([1, 1, 2, 2], shape: "(4, 1, 1)").write(to: folder.appendingPathComponent("test_ims.npy"))
    try Data("one\ntwo\nthree\nfour".utf8).write(to: folder.appendingPathComponent("test_caps.txt"))
    let set = try RegionFeatureSet(in: folder, split: "test", captionsPerImage: 2)
    #expect(set.images == 2 && set.features(of: 1)?.values == [2])
  }

  @Test func `captions that do not fit the images are refused`() throws {
    let folder = try Scratch.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try NumPyBytes.array([1, 2], shape: "(2, 1, 1)").write(to: folder.appendingPathComponent("dev_ims.npy"))
    try Data("one\ntwo\nthree\n".utf8).write(to: folder.appendingPathComponent("dev_caps.txt"))
    #expect(throws: CaptionFileError.self) { try RegionFeatureSet(in: folder, split: "dev") }
  }
}

@Suite struct NumPyArrayTests {
  @Test(arguments: ["<f2", "<f4", "<f8"])
  func `every width of number is read`(kind: String) throws {
    let array = try NumPyArray(NumPyBytes.array([0.5, -2, 3, 4], shape: "(2, 2)", kind: kind), file: "a.npy")
    #expect(array.shape == [2, 2] && array.entry(0) == [0.5, -2] && array.entry(1) == [3, 4])
  }

  @Test func `a file that numpy wrote is read`() throws {
    // base64 of numpy.save(f, numpy.arange(6, dtype='float32').reshape(1, 2, 3)), numpy 2.
    let base64 =
      "k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDEsIDIsIDMpLCB9ICAgICAg"
      + "ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAACAPwAAAEAAAEBAAACAQAAAoEA="
    let array = try NumPyArray(try #require(Data(base64Encoded: base64)), file: "a.npy")
    #expect(array.shape == [1, 2, 3] && array.entry(0) == [0, 1, 2, 3, 4, 5])
  }

  @Test func `numbers that are none are not handed on`() throws {
    let array = try NumPyArray(NumPyBytes.array([1, .nan], shape: "(2, 1)"), file: "a.npy")
    #expect(array.entry(0) == [1] && array.entry(1) == nil)
  }

  @Test(arguments: [
    Data(), Data("\u{93}NUMPY".utf8), NumPyBytes.array([1, 2], shape: "(3,)"),
    NumPyBytes.array([1, 2], shape: "(-2,)"), NumPyBytes.array([1, 2], shape: "(9223372036854775807, 4)"),
    NumPyBytes.array([1, 2], shape: "(2,)", order: "True"), NumPyBytes.array([1, 2], shape: "(2,)", named: "|O"),
    NumPyBytes.array([1, 2], shape: "(2,)").prefix(20), NumPyBytes.array([1, 2], shape: "two"),
  ])
  func `what is no such array is refused`(bytes: Data) {
    #expect(throws: CaptionFileError.self) { try NumPyArray(bytes, file: "a.npy") }
  }
}

/// Small `.npy` files.
enum NumPyBytes {
  static func array(
    _ values: [Float], shape: String, kind: String = "<f4", order: String = "False", named: String? = nil
  ) -> Data {
    var header = "{'descr': '\(named ?? kind)', 'fortran_order': \(order), 'shape': \(shape), }"
    header += String(repeating: " ", count: 63 - (10 + header.count) % 64) + "\n"
    var data = Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0, UInt8(header.count & 255), UInt8(header.count >> 8)])
    data += Data(header.utf8)
    for value in values {
      switch kind {
      case "<f2": withUnsafeBytes(of: Float16(value).bitPattern.littleEndian) { data.append(contentsOf: $0) }
      case "<f8": withUnsafeBytes(of: Double(value).bitPattern.littleEndian) { data.append(contentsOf: $0) }
      default: withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
      }
    }
    return data
  }
}
