public import Foundation

/// What is wrong with a theme, and where.
public struct ThemeError: Error, Sendable, Hashable, CustomStringConvertible {
  /// `nil` where no file was found.
  public let file: URL?
  public let line: Int?
  public let reason: String

  public init(file: URL?, line: Int?, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  public var description: String {
    let place = file.map { file in line.map { "\(file.path):\($0): " } ?? "\(file.path): " } ?? ""
    return "\(place)\(reason). The default theme is used."
  }
}
