import ArgumentParser
import Auditing
import Foundation
import Perception

struct EncoderAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an encoder, after its files were tried in a process of their own.")

  @Argument(
    help: "The encoder's description; the files that it names lie beside it.", completion: .file(extensions: ["yaml"]))
  var file: String

  @Flag(help: "Leave the files where they are and link to them; otherwise they are copied.")
  var link = false

  func run() throws {
    let encoder = try EncoderRegistry().add(URL(fileURLWithPath: file), links: link) { encoder in
      try EncoderProbe.run(encoder.name, folder: encoder.folder)
    }
    StandardStreams.records.line(EncoderText.line(encoder))
  }
}

extension EncoderProbe {
  /// By this program itself.
  static func run(_ name: String, folder: URL) throws(EncoderError) {
    try run(
      name, program: URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath(),
      arguments: ["encoder", "try", folder.path])
  }
}

/// How an encoder is shown.
enum EncoderText {
  static func line(_ encoder: RegisteredEncoder) -> String {
    let bytes = encoder.manifest.files.reduce(0) { $0 + $1.bytes }
    let place = encoder.manifest.files.contains { $0.link != nil } ? "linked" : "copied"
    let size = bytes < 1_000_000 ? "\(max(1, bytes / 1000)) kB" : "\(bytes / 1_000_000) MB"
    return StandardStreams.printable(
      "\(encoder.version)  \(size), \(place), added \(encoder.manifest.added.prefix(10))  \(encoder.description.terms)")
  }
}
