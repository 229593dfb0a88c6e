import ArgumentParser
import Auditing
import Foundation
import Installation
import Perception
import Records
import Review

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the terminal, the libraries, the models and the store.",
    discussion: "Each line is ok, poor (works, with something lost) or missing, with what mends it.")

  @Option(help: "The store that several people share; otherwise KANTEI_STORE or your own.", completion: .file())
  var store: String?

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let installation = Installation.current(environment: environment)
    let url = store.map { URL(fileURLWithPath: $0) } ?? Store.defaultURL(environment: environment)
    let findings =
      terminal(environment).findings + installation.findings() + [network(installation), onnx(installation)]
      + encoders() + [store(at: url)]
    for finding in findings { StandardStreams.records.line(finding.text) }
    if findings.contains(where: { $0.state == .missing }) { throw ExitCode(1) }
  }

  private func terminal(_ environment: [String: String]) -> TerminalFacts {
    let answer = TerminalProbe.ask(environment: environment)
    // What comes late is nothing for the shell either.
    tcflush(STDIN_FILENO, TCIFLUSH)
    let kind = TerminalKind(
      environment: environment, trueColour: answer.hasTrueColour, cache: UserFolders(environment: environment).cache)
    var size = winsize()
    let isTerminal = isatty(STDIN_FILENO) == 1 && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    setlocale(LC_ALL, "")
    return TerminalFacts(
      isTerminal: isTerminal, kind: environment["TERM"] ?? "", columns: Int(size.ws_col), rows: Int(size.ws_row),
      colours: kind.colours, hasTrueColour: kind.hasTrueColour,
      encoding: nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? "")
  }

  /// The screen's, the photos' and the store's libraries are there, or this would not run; OpenVINO loads its own late.
  private func network(_ installation: Installation) -> Finding {
    do {
      let models = installation.parts.appendingPathComponent("models")
      let options = InferenceOptions(precision: .fast, concurrency: 1)
      _ = try InferenceModel(contentsOf: models.appendingPathComponent("u2netp.xml"), options: options)
      return Finding("libraries", .ok, "OpenVINO runs on this processor")
    } catch {
      return Finding("libraries", .missing, error.description, mend: "make deps")
    }
  }

  /// Only encoders that a user brings are in this format.
  private func onnx(_ installation: Installation) -> Finding {
    let folder = installation.parts.appendingPathComponent("openvino/lib")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.contains { $0.hasPrefix("libopenvino_onnx_frontend") }
      ? Finding("ONNX", .ok, "encoders can be added from ONNX files")
      : Finding("ONNX", .poor, "encoders can be added from OpenVINO's IR files alone", mend: "make deps")
  }

  private func encoders() -> [Finding] {
    let registry = EncoderRegistry()
    return registry.names.map { name in
      do {
        return Finding("encoder", .ok, StandardStreams.printable(try registry.encoder(named: name).version))
      } catch {
        return Finding(
          "encoder", .missing, StandardStreams.printable("\(error)"), mend: "kantei encoder remove \(name)")
      }
    }
  }

  private func store(at url: URL) -> Finding {
    do {
      guard FileManager.default.fileExists(atPath: url.path) else {
        try Store.checkRoom(at: url)
        return Finding("store", .ok, "\(url.path) can be made: nothing was scored yet")
      }
      return Finding(
        "store", .ok, "\(try Store.existing(at: url, waiting: StandardStreams.noteMigration).url.path) can be written")
    } catch {
      return Finding("store", .missing, error.description)
    }
  }
}
