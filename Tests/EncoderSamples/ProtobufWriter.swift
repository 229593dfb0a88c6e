import Foundation

/// Writes the wire format of Protocol Buffers, in which ONNX files are.
struct ProtobufWriter {
  private(set) var bytes: [UInt8] = []

  mutating func integer(_ field: Int, _ value: Int) {
    varint(UInt64(field) << 3)
    varint(UInt64(bitPattern: Int64(value)))
  }

  mutating func text(_ field: Int, _ text: String) { data(field, Array(text.utf8)) }

  mutating func data(_ field: Int, _ data: [UInt8]) {
    varint(UInt64(field) << 3 | 2)
    varint(UInt64(data.count))
    bytes += data
  }

  mutating func message(_ field: Int, _ body: (inout ProtobufWriter) -> Void) {
    var inner = ProtobufWriter()
    body(&inner)
    data(field, inner.bytes)
  }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
