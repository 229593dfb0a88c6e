import Foundation

/// The towers of `TinyEncoder` as OpenVINO IR, version 11: an XML of layers and edges, and the constants in a `.bin`.
struct TinyNetwork {
  private static let table = TinyEncoder.table
  private let layers: String
  private let edges: [(from: String, to: String)]
  private let constants: [UInt8]

  func write(to folder: URL, name: String) throws {
    let edges = edges.map { edge in
      let (from, to) = (edge.from.split(separator: ":"), edge.to.split(separator: ":"))
      return "<edge from-layer=\"\(from[0])\" from-port=\"\(from[1])\" to-layer=\"\(to[0])\" to-port=\"\(to[1])\"/>"
    }
    let xml = """
      <?xml version="1.0"?>
      <net name="\(name)" version="11"><layers>\(layers)</layers><edges>\(edges.joined())</edges></net>
      """
    try Data(xml.utf8).write(to: folder.appendingPathComponent("\(name).xml"))
    try Data(constants).write(to: folder.appendingPathComponent("\(name).bin"))
  }

  static let image = TinyNetwork(
    layers: parameter("pixel_values", "f32", [1, 3, 16, 16])
      + layer(
        1, "map", "AvgPool",
        "kernel=\"4,4\" strides=\"4,4\" pads_begin=\"0,0\" pads_end=\"0,0\" exclude-pad=\"true\" rounding_type=\"floor\" "
          + "auto_pad=\"explicit\"", [[1, 3, 16, 16]], output: [1, 3, 4, 4])
      + constant(2, "i64", [2], offset: 0, size: 16)
      + layer(3, "pooled", "ReduceMean", "keep_dims=\"false\"", [[1, 3, 4, 4], [2]], output: [1, 3])
      + result(4, [1, 3, 4, 4]) + result(5, [1, 3]),
    edges: [("0:0", "1:0"), ("1:9", "3:0"), ("2:0", "3:1"), ("1:9", "4:0"), ("3:9", "5:0")],
    constants: bytes([2, 3] as [Int64]))

  static let text = TinyNetwork(
    layers: parameter("input_ids", "i64", [1, -1])
      + constant(1, "f32", [table.count / 3, 3], offset: 0, size: table.count * 4)
      + constant(2, "i64", [1], offset: table.count * 4, size: 8)
      + layer(
        3, "states", "Gather", "batch_dims=\"0\"", [[table.count / 3, 3], [1, -1], [1]], output: [1, -1, 3], version: 8)
      + constant(4, "i64", [1], offset: table.count * 4 + 8, size: 8)
      + layer(5, "pooled", "ReduceMean", "keep_dims=\"false\"", [[1, -1, 3], [1]], output: [1, 3])
      + result(6, [1, -1, 3]) + result(7, [1, 3]),
    edges: [
      ("1:0", "3:0"), ("0:0", "3:1"), ("2:0", "3:2"), ("3:9", "5:0"), ("4:0", "5:1"), ("3:9", "6:0"), ("5:9", "7:0"),
    ],
    constants: bytes(table) + bytes([0, 1] as [Int64]))

  private static func bytes<Number>(_ numbers: [Number]) -> [UInt8] { numbers.withUnsafeBytes { Array($0) } }

  private static func dimensions(_ shape: [Int]) -> String { shape.map { "<dim>\($0)</dim>" }.joined() }

  private static func parameter(_ name: String, _ type: String, _ shape: [Int]) -> String {
    let sides = shape.map { $0 < 0 ? "?" : "\($0)" }.joined(separator: ",")
    return "<layer id=\"0\" name=\"\(name)\" type=\"Parameter\" version=\"opset1\">"
      + "<data shape=\"\(sides)\" element_type=\"\(type)\"/>"
      + "<output><port id=\"0\" precision=\"\(type == "f32" ? "FP32" : "I64")\" names=\"\(name)\">"
      + "\(dimensions(shape))</port></output></layer>"
  }

  private static func constant(_ id: Int, _ type: String, _ shape: [Int], offset: Int, size: Int) -> String {
    "<layer id=\"\(id)\" name=\"constant\(id)\" type=\"Const\" version=\"opset1\">"
      + "<data element_type=\"\(type)\" shape=\"\(shape.map(String.init).joined(separator: ","))\" "
      + "offset=\"\(offset)\" size=\"\(size)\"/>"
      + "<output><port id=\"0\" precision=\"\(type == "f32" ? "FP32" : "I64")\">\(dimensions(shape))</port></output></layer>"
  }

  private static func layer(
    _ id: Int, _ name: String, _ type: String, _ data: String, _ inputs: [[Int]], output: [Int], version: Int = 1
  ) -> String {
    let ports = inputs.enumerated().map { "<port id=\"\($0.offset)\">\(dimensions($0.element))</port>" }.joined()
    return "<layer id=\"\(id)\" name=\"\(name)\" type=\"\(type)\" version=\"opset\(version)\"><data \(data)/>"
      + "<input>\(ports)</input><output><port id=\"9\" precision=\"FP32\" names=\"\(name)\">\(dimensions(output))</port>"
      + "</output></layer>"
  }

  private static func result(_ id: Int, _ shape: [Int]) -> String {
    "<layer id=\"\(id)\" name=\"result\(id)\" type=\"Result\" version=\"opset1\">"
      + "<input><port id=\"0\">\(dimensions(shape))</port></input></layer>"
  }
}
