public import Foundation

/// Why an encoder that a user brings can't be used.
public enum EncoderError: Error, Sendable, Hashable {
  /// Its description: `what` says where and what is wrong.
  case description(URL, what: String)
  /// A file that the description names.
  case missing(URL, encoder: String)
  case tooLarge(URL, bytes: Int, limit: Int)
  /// Its networks answer otherwise than the description says.
  case unfit(encoder: String, what: String)
  case unknown(String, known: [String])
  case taken(String)
  /// A file is not the one that was registered.
  case changed(URL, encoder: String)
  /// A model rests on another version of an encoder than the one that is there.
  case fitted(model: String, over: String, found: String)
  /// The networks ended the process that tried them.
  case crashed(encoder: String, what: String)
  /// The process that tried it said this.
  case refused(String)
  case storage(URL, reason: String)
}

extension EncoderError: LocalizedError, CustomStringConvertible {
  public var description: String {
    switch self {
    case .description(let file, let what): "\(file.path): \(what). docs/encoders.md shows how an encoder is described."
    case .missing(let file, let encoder):
      "\(file.path), a file of the encoder \(encoder), can't be read; put it there, or add the encoder again."
    case .tooLarge(let file, let bytes, let limit):
      "\(file.path) has \(bytes) bytes; files of more than \(limit) are not read."
    case .unfit(let encoder, let what): "The encoder \(encoder) does not do what its YAML says: \(what)."
    case .unknown(let name, let known):
      "There is no encoder \(name); "
        + (known.isEmpty ? "`kantei encoder add FILE.yaml` brings one." : "known are \(known.joined(separator: ", ")).")
    case .taken(let name):
      "There is an encoder \(name) already; `kantei encoder remove \(name)`, or choose another `name`."
    case .changed(let file, let encoder):
      "\(file.path) is not the file that the encoder \(encoder) was added with; put that back, or remove the encoder "
        + "and add it again (models fitted over it have to be fitted again)."
    case .fitted(let model, let wanted, let found):
      "The model \(model) is fitted over \(wanted), but here is \(found); add that encoder again, or fit the model anew."
    case .crashed(let encoder, let what):
      "The encoder \(encoder) can't be used: trying it in a process of its own \(what). Its files may be damaged, hostile "
        + "or too large for this machine."
    case .refused(let words): words
    case .storage(let file, let reason): "\(file.path) \(reason)."
    }
  }

  public var errorDescription: String? { description }
}
