import Synchronization

/// A value that is made when it is first asked for, once; what failed is tried again.
final class Lazy<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let make: @Sendable () throws -> Value

  init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

  func callAsFunction() throws -> Value {
    try value.withLock { value in
      if let value { return value }
      let made = try make()
      value = made
      return made
    }
  }

  /// Lets go of the value; who asks for it again has it made again.
  func forget() { value.withLock { $0 = nil } }
}
