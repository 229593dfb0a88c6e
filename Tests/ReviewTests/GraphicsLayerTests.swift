import Foundation
import Review
import Testing

struct GraphicsLayerTests {
  private func placed(_ number: Int, at x: Int = 2, content: PixelImage.Content? = nil) -> PlacedImage {
    PlacedImage(
      image: PixelImage(
        number: number, columns: 4, rows: 3, content: content ?? .png(String(repeating: "A", count: 9000))),
      frame: Rect(x: x, y: 1, width: 4, height: 3))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a picture is sent in parts that a terminal takes, and placed where it belongs`() {
    var layer = GraphicsLayer(isInTmux: false)
    let sent = text(layer.change(to: [placed(7)]).after)
    #expect(sent.contains("\u{1B}_Ga=t,f=100,i=7,q=2,m=1;"))
    #expect(sent.components(separatedBy: "\u{1B}_G").dropFirst().allSatisfy { $0.utf8.count < 4200 })
    #expect(sent.contains("m=0;"))
    #expect(sent.contains("\u{1B}[2;3H\u{1B}_Ga=p,C=1,i=7,p=1,c=4,r=3"))
  }

  @Test func `what is shown already is not sent again`() {
    var layer = GraphicsLayer(isInTmux: false)
    _ = layer.change(to: [placed(7)])
    #expect(layer.change(to: [placed(7)]) == GraphicsLayer.Change())
  }

  @Test func `another picture erases the first and paints the cells under it again`() {
    var layer = GraphicsLayer(isInTmux: false)
    _ = layer.change(to: [placed(7)])
    let change = layer.change(to: [placed(8)])
    #expect(change.before == "\u{1B}_Ga=d,d=i,i=7,q=2\u{1B}\\")
    #expect(change.uncovered == [Rect(x: 2, y: 1, width: 4, height: 3)])
  }

  @Test func `back to a picture that the terminal has, only its place is sent`() {
    var layer = GraphicsLayer(isInTmux: false)
    _ = layer.change(to: [placed(7)])
    _ = layer.change(to: [placed(8)])
    let sent = text(layer.change(to: [placed(7)]).after)
    #expect(!sent.contains("a=t"))
    #expect(sent.contains("a=p"))
  }

  @Test func `a number used again stands for the new picture`() {
    var layer = GraphicsLayer(isInTmux: false)
    _ = layer.change(to: [placed(7)])
    #expect(text(layer.change(to: [placed(7, content: .png("BBBB"))]).after).contains("a=t"))
  }

  @Test func `a repainted screen gets its picture again`() {
    var layer = GraphicsLayer(isInTmux: false)
    _ = layer.change(to: [placed(7)])
    layer.forget()
    #expect(text(layer.change(to: [placed(7)]).after).contains("a=p"))
  }

  @Test func `leaving takes every picture out of the terminal`() {
    var layer = GraphicsLayer(isInTmux: false)
    _ = layer.change(to: [placed(7), placed(9, at: 20)])
    #expect(layer.clear() == "\u{1B}_Ga=d,d=I,i=7,q=2\u{1B}\\\u{1B}_Ga=d,d=I,i=9,q=2\u{1B}\\")
    #expect(layer.clear().isEmpty)
  }

  @Test func `through tmux every sequence is wrapped, and cells stand for the picture`() {
    var layer = GraphicsLayer(isInTmux: true)
    let sent = text(layer.change(to: [placed(7)]).after)
    #expect(sent.contains("\u{1B}Ptmux;\u{1B}\u{1B}_Ga=t,f=100"))
    #expect(sent.contains("\u{1B}\u{1B}_Ga=p,U=1,i=7"))
    #expect(sent.unicodeScalars.filter { $0 == "\u{10EEEE}" }.count == 12)
    #expect(sent.contains("\u{1B}[38;5;7m"))
    let bare = sent.replacing("\u{1B}\u{1B}_G", with: "")
    #expect(!bare.contains("\u{1B}_G"), "tmux would swallow it")
  }

  @Test func `sixels go to the terminal as they are, where the cursor was put`() {
    var layer = GraphicsLayer(isInTmux: false)
    let sent = text(layer.change(to: [placed(3, content: .sixels(Array("\u{1B}Pq#0~\u{1B}\\".utf8)))]).after)
    #expect(sent == "\u{1B}7\u{1B}[2;3H\u{1B}Pq#0~\u{1B}\\\u{1B}8")
    #expect(layer.clear().isEmpty)
  }
}
