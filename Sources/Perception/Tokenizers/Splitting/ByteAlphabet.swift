/// GPT-2's one printable scalar for each byte: a byte-level vocabulary is written with them.
enum ByteAlphabet {
  /// By byte.
  static let alphabet: [Unicode.Scalar] = {
    var next: UInt32 = 256
    return (0...255).map { byte in
      switch byte {
      case 33...126, 161...172, 174...255: return Unicode.Scalar(UInt8(byte))
      default:
        defer { next += 1 }
        return Unicode.Scalar(next) ?? " "
      }
    }
  }()

  static func scalars(of text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    text.flatMap { UTF8.encode($0).map { $0.map { alphabet[Int($0)] } } ?? [] }
  }
}
