import Glibc

/// The lines end before their end: what was read of them is answered.
public struct LineInputError: Error, CustomStringConvertible {
  /// `errno`.
  let code: Int32

  public var description: String {
    "standard input can't be read (\(String(cString: strerror(code)))); pipe in lines of JSON, or redirect a file"
  }
}
