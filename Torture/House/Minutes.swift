import Foundation

/// What was found, printed as it comes.
final class Minutes {
  private(set) var failures: [String] = []

  func note(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  func fail(_ text: String) {
    failures.append(text)
    note("FAILED: \(text)")
  }

  func fail(_ texts: [String], at place: String) { for text in texts { fail("\(place): \(text)") } }
}
