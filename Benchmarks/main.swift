import Foundation

do { try ReviewBench().run() } catch {
  FileHandle.standardError.write(Data("kantei-bench: \(error)\n".utf8))
  exit(1)
}
