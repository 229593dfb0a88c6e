package import Features

/// Where the numbers of frames go, so that none hides another: at a frame's corner, else further along its edges, else
/// wherever the photo is free.
package struct LabelPlaces {
  package static let labelWidth = 26
  package static let labelHeight = 22

  private let width: Int
  private let height: Int
  private var taken: [(x: Int, y: Int)] = []

  /// - Parameters: of the photo, in pixels.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// - Returns: the label's top left corner, inside the photo where it is large enough for a label.
  package mutating func place(for region: Region) -> (x: Int, y: Int) {
    let (left, top) = (Int(region.x0 * Float(width)), Int(region.y0 * Float(height)))
    let (right, bottom) = (Int(region.x1 * Float(width)), Int(region.y1 * Float(height)))
    let lastX = max(left, right - Self.labelWidth)
    let lastY = max(top, bottom - Self.labelHeight)
    let across = Array(stride(from: left, through: lastX, by: Self.labelWidth))
    let down = Array(stride(from: top, through: lastY, by: Self.labelHeight))
    let edges =
      across.map { ($0, top) } + down.map { (left, $0) } + across.map { ($0, lastY) }
      + down.map { (lastX, $0) }
    let everywhere = stride(from: 0, to: max(1, height), by: Self.labelHeight).flatMap { y in
      stride(from: 0, to: max(1, width), by: Self.labelWidth).map { ($0, y) }
    }
    let place = (edges + everywhere).map(inside).first(where: isFree) ?? inside((left, top))
    taken.append(place)
    return place
  }

  private func inside(_ place: (x: Int, y: Int)) -> (x: Int, y: Int) {
    (max(0, min(place.x, width - Self.labelWidth)), max(0, min(place.y, height - Self.labelHeight)))
  }

  private func isFree(_ place: (x: Int, y: Int)) -> Bool {
    !taken.contains {
      abs($0.x - place.x) < Self.labelWidth && abs($0.y - place.y) < Self.labelHeight
    }
  }
}
