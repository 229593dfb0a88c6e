import Foundation
import Photos
import Robot
import Testing

/// Terminals that answer that they show pictures; what is sent to them is looked at byte by byte.
@Suite(.serialized)
struct PixelPictureTests {
  private static let cell = (question: "\u{1B}[16t", answer: "\u{1B}[6;20;10t")
  private static let kitty = (question: "\u{1B}_Gi=31,", answer: "\u{1B}_Gi=31;OK\u{1B}\\")
  private static let sixels = (question: "\u{1B}[16t", answer: "\u{1B}[6;20;10t\u{1B}[?62;4;22c")

  @Test func `kitty gets a PNG with the outlines drawn in, and its picture is erased before the next`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review(answers: [Self.kitty, Self.cell])
    #expect(terminal.waits { $0.sent("\u{1B}_Ga=p,C=1,") })
    let picture = try #require(try terminal.firstPNG(in: fixture.folder))
    let middle = picture[picture.width / 2, picture.height / 2]
    #expect(middle.red > 200 && middle.green < 60)
    // The region's left edge, at a fifth of the width, in another colour than the photo's.
    let edge = picture[picture.width / 5 + 1, picture.height / 2]
    #expect(edge != middle)
    terminal.type("n")
    #expect(terminal.waits { $0.sent("\u{1B}_Ga=d,d=i,i=") && $0.text.contains("looks green") })
    terminal.type("q")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.sent("\u{1B}_Ga=d,d=I,i="), "the terminal's memory is given back")
    #expect(!terminal.text.contains("AAAA"))
  }

  @Test func `zoomed, the photo is sent again at its crop`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review(answers: [Self.kitty, Self.cell])
    #expect(terminal.waits { $0.sent("\u{1B}_Ga=p,C=1,") })
    terminal.type("z")
    #expect(terminal.waits { $0.text.contains("zoomed to Yellow") && $0.sent("\u{1B}_Ga=d,d=i,i=") })
  }

  @Test func `sixels are drawn where the device attributes name them`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review(answers: [Self.sixels])
    #expect(terminal.waits { $0.log.firstRange(of: Array("q\"1;1;".utf8)) != nil })
    terminal.type("n")
    #expect(terminal.shows("looks green"))
    terminal.type("q")
    #expect(terminal.exitCode() == 0)
  }

  @Test func `a terminal that answers neither gets half blocks, whatever its name`() throws {
    let fixture = try ReviewFixture()
    defer { fixture.remove() }
    let terminal = try fixture.review(
      [], ["TERM": "xterm-256color", "TERM_PROGRAM": "kitty", "KITTY_WINDOW_ID": "1"], answers: [Self.cell])
    #expect(terminal.waits { $0.text.contains("┏1━") })
    #expect(!terminal.sent("\u{1B}_Ga=t"))
  }
}

extension PseudoTerminal {
  fileprivate func sent(_ text: String) -> Bool { log.firstRange(of: Array(text.utf8)) != nil }

  /// The first picture that was sent by kitty's protocol.
  fileprivate func firstPNG(in folder: URL) throws -> Photo? {
    let text = String(decoding: log, as: UTF8.self)
    guard let start = text.range(of: "\u{1B}_Ga=t,f=100,") else { return nil }
    var encoded = ""
    for sequence in text[start.lowerBound...].components(separatedBy: "\u{1B}_G").dropFirst() {
      guard let keys = sequence.firstIndex(of: ";"), let end = sequence.range(of: "\u{1B}\\") else { break }
      encoded += sequence[sequence.index(after: keys)..<end.lowerBound]
      if sequence[..<keys].contains("m=0") { break }
    }
    guard let data = Data(base64Encoded: encoded) else { return nil }
    let file = folder.appendingPathComponent("sent.png")
    try data.write(to: file)
    return try PhotoDecoder.decode(file, longestSide: 2000)
  }
}
