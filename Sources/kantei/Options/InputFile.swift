import Files
import Foundation

/// A file that the command line names, read with errors that name it.
struct InputFile {
  let path: String

  init(_ path: String) { self.path = path }

  func data() throws(CommandError) -> Data {
    do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw CommandError("\(path): \(SystemReason(error)); check its name and its permissions.")
    }
  }

  /// - Parameter words: what should stand in it: "figures of `kantei train swaps`".
  func json<Value: Decodable>(_ type: Value.Type, words: String) throws(CommandError) -> Value {
    let data = try data()
    do { return try JSONDecoder().decode(type, from: data) } catch {
      throw CommandError("\(path): holds no \(words); name another file.")
    }
  }

  func text() throws(CommandError) -> String { String(decoding: try data(), as: UTF8.self) }
}
