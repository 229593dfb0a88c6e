public import Foundation
import Installation

/// A dual encoder that knows three colours, made here: photos are the mean of their pixels, texts the mean of their words.
///
/// The image tower averages 4x4 patches of a 16x16 photo (`map` [1, 3, 4, 4]) and all of it (`pooled` [1, 3]); the text
/// tower looks its words up in a table (`states` [1, words, 3]) and averages them (`pooled` [1, 3]).
public struct TinyEncoder {
  public enum Format: String, CaseIterable, Sendable { case onnx, xml }

  static let words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "red", "green", "blue", "a", "photo", "of", ".", "box"]
  static let size = 3

  /// A vector for each word: colours point along their own axis, all others a little along the grey one.
  static let table: [Float] = words.flatMap { word -> [Float] in
    switch word {
    case "red": [1, -0.5, -0.5]
    case "green": [-0.5, 1, -0.5]
    case "blue": [-0.5, -0.5, 1]
    default: [0.01, 0.01, 0.01]
    }
  }

  /// Whether OpenVINO can read ONNX here.
  public static let hasONNX = FileManager.default.fileExists(
    atPath: Installation.current().parts.appendingPathComponent("openvino/lib/libopenvino_onnx_frontend.so.2641").path)

  public let folder: URL

  /// - Parameters:
  ///   - folder: is made, and gets the files and `tiny.yaml`.
  ///   - changes: what else is put into the YAML, for what.
  public init(
    _ folder: URL, image: Format = .xml, text: Format = .xml, name: String = "tiny", changes: [(String, String)] = []
  )
    throws
  {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    switch image {
    case .onnx: try Data(Self.imageONNX).write(to: folder.appendingPathComponent("image.onnx"))
    case .xml: try TinyNetwork.image.write(to: folder, name: "image")
    }
    switch text {
    case .onnx: try Data(Self.textONNX).write(to: folder.appendingPathComponent("text.onnx"))
    case .xml: try TinyNetwork.text.write(to: folder, name: "text")
    }
    try Data(Self.words.joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("vocab.txt"))
    var yaml = Self.yaml(name: name, image: image, text: text)
    for (old, new) in changes { yaml = yaml.replacingOccurrences(of: old, with: new) }
    try Data(yaml.utf8).write(to: file)
  }

  public var file: URL { folder.appendingPathComponent("tiny.yaml") }

  public static func yaml(name: String = "tiny", image: Format = .xml, text: Format = .xml) -> String {
    """
    name: \(name)
    terms: made in a test
    scale: 10
    prompts:
      colour: a photo of a {term} {kind}.
      kind: a photo of a {term}.
    image:
      file: image.\(image.rawValue)
      input: pixel_values
      size: [16, 16]
      fit: stretch
      interpolation: bilinear
      mean: [0.5, 0.5, 0.5]
      deviation: [0.5, 0.5, 0.5]
      embedding: {output: pooled}
      patches: {output: map, layout: NCHW, point: true}
    text:
      file: text.\(text.rawValue)
      inputs: {ids: input_ids}
      length: 16
      tokenizer: {kind: wordpiece, file: vocab.txt}
      embedding: {output: pooled}
      tokens: {output: states}
    """
  }

  // MARK: - ONNX, opset 13 (onnx.proto's field numbers)

  private static let imageONNX = onnx(
    input: (name: "pixel_values", isInteger: false, shape: [1, 3, 16, 16]), table: nil,
    nodes: [
      Node("AveragePool", ["pixel_values"], "map", attributes: ["kernel_shape": [4, 4], "strides": [4, 4]]),
      Node("ReduceMean", ["map"], "pooled", attributes: ["axes": [2, 3]], keepsAxes: false),
    ], outputs: [("map", [1, 3, 4, 4]), ("pooled", [1, 3])])

  private static let textONNX = onnx(
    input: (name: "input_ids", isInteger: true, shape: [1, -1]), table: table,
    nodes: [
      Node("Gather", ["table", "input_ids"], "states"),
      Node("ReduceMean", ["states"], "pooled", attributes: ["axes": [1]], keepsAxes: false),
    ], outputs: [("states", [1, -1, 3]), ("pooled", [1, 3])])

  private struct Node {
    let type: String
    let inputs: [String]
    let output: String
    var attributes: [String: [Int]]
    var keepsAxes: Bool?

    init(
      _ type: String, _ inputs: [String], _ output: String, attributes: [String: [Int]] = [:], keepsAxes: Bool? = nil
    ) {
      self.type = type
      self.inputs = inputs
      self.output = output
      self.attributes = attributes
      self.keepsAxes = keepsAxes
    }
  }

  private static func onnx(
    input: (name: String, isInteger: Bool, shape: [Int]), table: [Float]?, nodes: [Node], outputs: [(String, [Int])]
  ) -> [UInt8] {
    var model = ProtobufWriter()
    model.integer(1, 8)  // ir_version
    model.message(7) { graph in
      for node in nodes {
        graph.message(1) { message in
          for name in node.inputs { message.text(1, name) }
          message.text(2, node.output)
          message.text(4, node.type)
          for (name, values) in node.attributes.sorted(by: { $0.key < $1.key }) {
            message.message(5) { attribute in
              attribute.text(1, name)
              for value in values { attribute.integer(8, value) }
              attribute.integer(20, 7)  // INTS
            }
          }
          if let keepsAxes = node.keepsAxes {
            message.message(5) { attribute in
              attribute.text(1, "keepdims")
              attribute.integer(3, keepsAxes ? 1 : 0)
              attribute.integer(20, 2)  // INT
            }
          }
        }
      }
      graph.text(2, "tiny")
      if let table {
        graph.message(5) { tensor in
          tensor.integer(1, table.count / size)
          tensor.integer(1, size)
          tensor.integer(2, 1)  // FLOAT
          tensor.text(8, "table")
          tensor.data(9, table.withUnsafeBytes { Array($0) })
        }
      }
      graph.message(11) { value(&$0, input.name, isInteger: input.isInteger, input.shape) }
      for (name, shape) in outputs { graph.message(12) { value(&$0, name, isInteger: false, shape) } }
    }
    model.message(8) { $0.integer(2, 13) }  // opset
    return model.bytes
  }

  private static func value(_ info: inout ProtobufWriter, _ name: String, isInteger: Bool, _ shape: [Int]) {
    info.text(1, name)
    info.message(2) { type in
      type.message(1) { tensor in
        tensor.integer(1, isInteger ? 7 : 1)
        tensor.message(2) { dimensions in
          for side in shape {
            dimensions.message(1) { dimension in
              if side < 0 { dimension.text(2, "words") } else { dimension.integer(1, side) }
            }
          }
        }
      }
    }
  }
}
