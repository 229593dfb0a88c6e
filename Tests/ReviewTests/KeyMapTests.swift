import Foundation
import Records
import Review
import Testing

struct KeyMapTests {
  private func read(_ yaml: String) throws -> KeyMap {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("keys-\(UUID()).yaml")
    try yaml.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try KeyFile(file).read()
  }

  @Test func `every command has a name of its own, and its name finds it`() {
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
    for command in Command.all { #expect(Command(name: command.name) == command) }
  }

  @Test func `no key has two meanings on one screen`() {
    for context in KeyMap.Context.allCases {
      let keys = KeyMap.standard.bindings(in: context).map(\.key)
      #expect(Set(keys).count == keys.count, "\(context)")
    }
  }

  @Test func `a key file gives a command other keys, and hints follow`() throws {
    let keys = try read("accept: [space, y]\nreject: x\n")
    #expect(keys.command(for: .character(" "), in: .review) == .accept)
    #expect(keys.command(for: .character("y"), in: .review) == .accept)
    #expect(keys.command(for: .character("a"), in: .review) == nil)
    var state = Sample.state(session: Sample.session(), keys: keys)
    #expect(state.text.contains("Space accept"))
    #expect(state.press(" ").saved.first?.decision == .accept)
  }

  @Test(arguments: [
    ("acept: a\n", 1, "known are accept"), ("undo: u\naccept: F99\n", 2, "ctrl-x"), ("- a\n", 1, "command: key"),
  ])
  func `a broken key file names its line and the known names`(yaml: String, line: Int, words: String) {
    let error = #expect(throws: KeyFileError.self) { try read(yaml) }
    #expect(error?.line == line)
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func `an empty key file changes nothing`() throws {
    #expect(try read("# nothing\n") == .standard)
  }
}
