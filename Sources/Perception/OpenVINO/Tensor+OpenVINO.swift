import COpenVINO

extension Tensor.Elements {
  var openVINOType: ov_element_type_e {
    switch self {
    case .uint8: U8
    case .int32: I32
    case .int64: I64
    case .float: F32
    }
  }

  /// Copies what OpenVINO holds, half precision as float32; nil for other element types.
  init?(_ bytes: UnsafeRawBufferPointer, _ type: ov_element_type_e) {
    switch type {
    case U8: self = .uint8(Array(bytes))
    case I32: self = .int32(Array(bytes.bindMemory(to: Int32.self)))
    case I64: self = .int64(Array(bytes.bindMemory(to: Int64.self)))
    case F32: self = .float(Array(bytes.bindMemory(to: Float.self)))
    case F16: self = .float(bytes.bindMemory(to: Float16.self).map(Float.init))
    default: return nil
    }
  }

  func withUnsafeBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    switch self {
    case .uint8(let values): values.withUnsafeBytes(body)
    case .int32(let values): values.withUnsafeBytes(body)
    case .int64(let values): values.withUnsafeBytes(body)
    case .float(let values): values.withUnsafeBytes(body)
    }
  }
}
