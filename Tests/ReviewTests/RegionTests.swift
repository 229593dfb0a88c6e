import Features
import Matching
import Records
import Review
import Testing

struct RegionTests {
  private func correction(_ keys: String) -> ReviewState {
    var state = Sample.state()
    state.press("eb" + keys)
    return state
  }

  @Test(arguments: [
    ("h", Region(x0: 0.18, y0: 0.2, x1: 0.78, y1: 0.9)), ("l", Region(x0: 0.22, y0: 0.2, x1: 0.82, y1: 0.9)),
    ("k", Region(x0: 0.2, y0: 0.18, x1: 0.8, y1: 0.88)), ("j", Region(x0: 0.2, y0: 0.22, x1: 0.8, y1: 0.92)),
    ("+", Region(x0: 0.18, y0: 0.18, x1: 0.82, y1: 0.92)), ("-", Region(x0: 0.22, y0: 0.22, x1: 0.78, y1: 0.88)),
    (">", Region(x0: 0.18, y0: 0.2, x1: 0.82, y1: 0.9)), ("<", Region(x0: 0.22, y0: 0.2, x1: 0.78, y1: 0.9)),
    ("]", Region(x0: 0.2, y0: 0.18, x1: 0.8, y1: 0.92)), ("[", Region(x0: 0.2, y0: 0.22, x1: 0.8, y1: 0.88)),
  ])
  func `each key changes the box as it says`(key: String, wanted: Region) throws {
    let box = try #require(correction(key).box)
    for (one, other) in [(box.x0, wanted.x0), (box.y0, wanted.y0), (box.x1, wanted.x1), (box.y1, wanted.y1)] {
      #expect(abs(one - other) < 1e-5)
    }
  }

  @Test(arguments: ["h", "l", "k", "j", "+", "-", ">", "<", "]", "["])
  func `however often, the box stays inside the photo and can be seen`(key: String) throws {
    let box = try #require(correction(String(repeating: key, count: 100)).box)
    #expect(box.x0 >= 0 && box.y0 >= 0 && box.x1 <= 1 && box.y1 <= 1)
    #expect(box.width >= 0.03 && box.height >= 0.03)
  }

  @Test func `taken, it is the correction's region; a pair whose phrases are right is accepted with it`() throws {
    var state = correction("l")
    state.press(.enter)
    #expect(state.screen == .correction)
    #expect(state.text.contains("region redrawn"))
    let label = try #require(state.press(.enter).saved.first)
    #expect(label.decision == .accept)
    #expect(abs(try #require(label.corrections.first?.region).x0 - 0.22) < 1e-5)
  }

  @Test func `left, the region is what it was`() {
    var state = correction("llll")
    state.press(.escape)
    #expect(state.draft?.regions.isEmpty == true)
    #expect(state.box == nil)
  }

  @Test func `a drag on the photo draws the selected phrase's region, through a zoom too`() throws {
    var state = Sample.state()
    state.press("e")
    drag(&state, (0.1, 0.2), (0.5, 0.6))
    #expect(state.draft?.regions[0] == Region(x0: 0.1, y0: 0.2, x1: 0.5, y1: 0.6))
    state.press("z")
    let crop = try #require(state.drawing.pictures.first?.request.crop)
    drag(&state, (0, 0), (0.5, 0.5))
    let drawn = try #require(state.draft?.regions[0])
    #expect(abs(drawn.x0 - crop.x0) < 1e-5 && abs(drawn.x1 - (crop.x0 + crop.width / 2)) < 1e-5)
  }

  @Test func `a click selects the smallest region under it, a row, a hint`() {
    var state = Sample.state()
    drag(&state, (0.9, 0.5), (0.9, 0.5))
    #expect(state.phrase == 1)
    drag(&state, (0.5, 0.5), (0.5, 0.5))
    #expect(state.phrase == 0)
    let row = (0..<40).first { state.drawing.line($0).contains("350 ml        size") } ?? 0
    state.happen(.mouse(MouseEvent(.press, x: 80, y: row)))
    #expect(state.selectedPhrase?.text == "350 ml")
    state.happen(.mouse(MouseEvent(.press, x: 2, y: 39)))
    #expect(state.tally.accepted == 1)
  }

  @Test func `a drag that is no box draws nothing, and outside a correction nothing at all`() {
    var state = Sample.state()
    drag(&state, (0.1, 0.1), (0.9, 0.9))
    #expect(state.draft == nil)
    state.press("e")
    drag(&state, (0.5, 0.5), (0.505, 0.9))
    #expect(state.draft?.regions.isEmpty == true)
  }

  @Test func `the wheel moves what the arrows move and stops at the ends`() {
    var state = Sample.state()
    for _ in 0..<9 { state.happen(.mouse(MouseEvent(.wheelDown, x: 1, y: 1))) }
    #expect(state.phrase == 4)
    state.press(.tab)
    for _ in 0..<9 { state.happen(.mouse(MouseEvent(.wheelDown, x: 1, y: 1))) }
    #expect(state.currentPair == "lamp-2")
    let row = (0..<40).first { state.drawing.line($0).contains("mug-018") } ?? 0
    for _ in 0..<2 { state.happen(.mouse(MouseEvent(.press, x: 5, y: row))) }
    #expect(state.currentPair == "mug-018")
    #expect(state.screen == .review)
  }

  @Test(
    arguments: [MouseEvent.Action.press, .release, .wheelUp, .wheelDown], [(-5, -5), (0, 0), (119, 39), (500, 500)])
  func `no place of the mouse is out of bounds`(action: MouseEvent.Action, place: (Int, Int)) {
    for keys in ["", "e", "eb", "w", "Z", "?"] {
      var state = Sample.state()
      state.press(keys)
      state.happen(.mouse(MouseEvent(action, x: place.0, y: place.1, photo: .init(x: 2, y: -1))))
      #expect(state.drawing.size == state.size)
    }
  }

  private func drag(_ state: inout ReviewState, _ start: (Float, Float), _ end: (Float, Float)) {
    state.happen(.mouse(MouseEvent(.press, x: 10, y: 10, photo: .init(x: start.0, y: start.1))))
    state.happen(.mouse(MouseEvent(.release, x: 20, y: 20, photo: .init(x: end.0, y: end.1))))
  }
}
