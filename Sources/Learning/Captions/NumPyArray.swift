public import Foundation

/// A `.npy` file of real numbers, read in place: the format of numpy.lib.format, versions 1 to 3, in C order.
///
/// The header is compared with the file's length before anything is allocated.
public struct NumPyArray: Sendable {
  private enum Number: String, CaseIterable {
    case half = "<f2"
    case single = "<f4"
    case double = "<f8"

    var size: Int { self == .half ? 2 : self == .single ? 4 : 8 }
  }

  private static let longestHeader = 1 << 16

  public let shape: [Int]
  private let number: Number
  private let data: Data
  private let start: Int

  /// - Throws: `CaptionFileError.unreadable` and `.notNumPy`
  public init(at url: URL) throws(CaptionFileError) {
    guard let data = try? Data(contentsOf: url, options: .alwaysMapped) else { throw .unreadable(file: url.path) }
    try self.init(data, file: url.path)
  }

  /// - Parameter file: named in errors.
  public init(_ data: Data, file: String) throws(CaptionFileError) {
    func fault(_ reason: String) -> CaptionFileError { .notNumPy(file: file, reason: reason) }
    let bytes = [UInt8](data.prefix(12))
    guard bytes.count >= 10, bytes.starts(with: [0x93] + Array("NUMPY".utf8)), (1...3).contains(bytes[6]) else {
      throw fault("no NumPy array")
    }
    let lengthSize = bytes[6] == 1 ? 2 : 4
    guard bytes.count >= 8 + lengthSize else { throw fault("cut short") }
    let headerLength = bytes[8..<8 + lengthSize].reversed().reduce(0) { $0 << 8 | Int($1) }
    let start = 8 + lengthSize + headerLength
    guard headerLength <= Self.longestHeader, start <= data.count else { throw fault("cut short") }
    let header = String(
      decoding: data[data.startIndex + 8 + lengthSize..<data.startIndex + start], as: UTF8.self)

    guard let descr = Self.text(of: "descr", in: header), let number = Number(rawValue: descr) else {
      throw fault("its numbers are neither float16, float32 nor float64, little-endian")
    }
    guard header.contains("'fortran_order': False") else { throw fault("its numbers are in Fortran order") }
    guard let shape = Self.shape(in: header) else { throw fault("its shape can't be read") }
    var bytesWanted = number.size
    for side in shape {
      let (product, overflow) = bytesWanted.multipliedReportingOverflow(by: side)
      guard !overflow, side >= 0 else { throw fault("its shape is impossible") }
      bytesWanted = product
    }
    guard data.count - start == bytesWanted else { throw fault("its length does not fit its shape") }
    self.shape = shape
    self.number = number
    self.data = data
    self.start = start
  }

  /// Numbers in one entry of the first axis.
  public var stride: Int { shape.dropFirst().reduce(1, *) }

  /// One entry of the first axis as single precision, row by row.
  /// - Returns: `nil` where there is no such entry, or where it holds what is no number.
  public func entry(_ index: Int) -> [Float]? {
    guard let first = shape.first, (0..<first).contains(index) else { return nil }
    let from = start + index * stride * number.size
    let values = data.withUnsafeBytes { bytes in
      (0..<stride).map { place -> Float in
        let offset = from + place * number.size
        return switch number {
        case .half:
          Float(Float16(bitPattern: UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))))
        case .single:
          Float(bitPattern: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        case .double:
          Float(Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))))
        }
      }
    }
    return values.allSatisfy(\.isFinite) ? values : nil
  }

  private static func text(of key: String, in header: String) -> String? {
    guard let at = header.range(of: "'\(key)': '"), let end = header[at.upperBound...].firstIndex(of: "'") else {
      return nil
    }
    return String(header[at.upperBound..<end])
  }

  private static func shape(in header: String) -> [Int]? {
    guard let at = header.range(of: "'shape': ("), let end = header[at.upperBound...].firstIndex(of: ")") else {
      return nil
    }
    var shape: [Int] = []
    for side in header[at.upperBound..<end].split(separator: ",") {
      let digits = side.trimmingCharacters(in: .whitespaces)
      if digits.isEmpty { continue }
      guard let side = Int(digits) else { return nil }
      shape.append(side)
    }
    return shape
  }
}
