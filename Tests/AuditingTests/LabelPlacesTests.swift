import Auditing
import Features
import Testing

@Suite struct LabelPlacesTests {
  @Test func `no number hides another, whatever the frames`() {
    var places = LabelPlaces(width: 200, height: 150)
    // Twelve phrases about the whole product and one about a small part: as many numbers at one corner.
    let product = Region(x0: 0.1, y0: 0.1, x1: 0.9, y1: 0.9)
    let labels =
      (0..<12).map { _ in places.place(for: product) } + [places.place(for: .init(x0: 0.1, y0: 0.1, x1: 0.2, y1: 0.2))]
    for (index, label) in labels.enumerated() {
      #expect(label.x >= 0 && label.x + LabelPlaces.labelWidth <= 200)
      #expect(label.y >= 0 && label.y + LabelPlaces.labelHeight <= 150)
      for other in labels[..<index] {
        #expect(
          abs(other.x - label.x) >= LabelPlaces.labelWidth || abs(other.y - label.y) >= LabelPlaces.labelHeight)
      }
    }
    #expect(labels[0] == (20, 15), "the first keeps the corner")
  }

  @Test func `a photo smaller than a number still gets it`() {
    var places = LabelPlaces(width: 5, height: 5)
    #expect(places.place(for: .whole) == (0, 0))
    #expect(places.place(for: .whole) == (0, 0))
  }
}
