public import Foundation

/// Why a tokenizer's files can't be used.
public enum TokenizerError: Error, Sendable, Hashable {
  case missing(URL)
  /// In bytes.
  case tooLarge(URL, size: Int, limit: Int)
  /// `what` names the first thing that is wrong.
  case malformed(URL, what: String)
  /// The file asks for something that this program does not know.
  case unsupported(URL, what: String)
}

extension TokenizerError: LocalizedError, CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let file): "\(file.path) can't be read; correct its name in the encoder's YAML, or put it there."
    case .tooLarge(let file, let size, let limit):
      "\(file.path) has \(size) bytes; a tokenizer of more than \(limit) is not read."
    case .malformed(let file, let what):
      "\(file.path) is no tokenizer that can be used: \(what). Fetch it again from where the encoder came from."
    case .unsupported(let file, let what):
      "\(file.path) needs \(what), which this program does not know; docs/encoders.md says which tokenizers it reads."
    }
  }

  public var errorDescription: String? { description }
}
