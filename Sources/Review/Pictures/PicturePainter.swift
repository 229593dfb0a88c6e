internal import Features
internal import Photos

/// Makes pictures of photos in the way that the terminal takes them.
package struct PicturePainter: Sendable {
  let mode: PictureMode
  let theme: Theme
  let cell: PixelSize

  package init(mode: PictureMode, theme: Theme, cell: PixelSize? = nil) {
    self.mode = mode
    self.theme = theme
    self.cell = cell ?? .usual
  }

  /// Of the photo, for a picture of so many cells: four pixels a cell and eight a row in blocks, which show two by two; the
  /// screen's own pixels otherwise, within what a slow line can carry.
  func longestSide(columns: Int, rows: Int) -> Int {
    mode.isPixels
      ? min(1000, max(64, columns * cell.width, rows * cell.height))
      : min(640, max(64, columns * 4, rows * 8))
  }

  /// - Parameter number: see `PixelImage.number`.
  /// - Throws: `PhotoError`.
  func paint(_ photo: Photo, _ job: PictureLibrary.Job, number: Int) throws -> Picture {
    guard mode.isPixels else {
      return ChafaPainter(mode: mode).paint(photo, columns: job.columns, rows: job.rows)
    }
    let grid = Picture.fit(
      width: photo.width, height: photo.height, columns: job.columns, rows: job.rows, cell: cell)
    let drawn = outlined(photo, job.outlines, scale: Float(photo.width) / Float(grid.columns * cell.width))
    let content: PixelImage.Content =
      mode == .kitty
      ? .png(Base64.text(try drawn.encoded(as: .png)))
      : .sixels(SixelPainter(cell: cell).paint(drawn, columns: grid.columns, rows: grid.rows))
    return Picture(PixelImage(number: number, columns: grid.columns, rows: grid.rows, content: content))
  }

  /// - Parameter scale: the photo's pixels to one of the screen's.
  private func outlined(_ photo: Photo, _ outlines: [PictureSlot.Outline], scale: Float) -> Photo {
    guard !outlines.isEmpty else { return photo }
    var canvas = Canvas(photo)
    func pixels(_ count: Float) -> Int { max(1, Int((count * max(scale, 0.25)).rounded())) }
    for outline in outlines {
      let (x0, x1) = (place(outline.region.x0, photo.width), place(outline.region.x1, photo.width))
      let (y0, y1) = (place(outline.region.y0, photo.height), place(outline.region.y1, photo.height))
      let (width, height) = (max(4, x1 - x0), max(4, y1 - y0))
      let ink = theme.look(of: Style(outline.role)).foreground.map(Ink.init) ?? .white
      let thickness = pixels(outline.isSelected ? 3 : 1.5)
      // A dark and a light line beside each other are seen on every photo.
      canvas.frame(
        x: x0 - pixels(1), y: y0 - pixels(1), width: width + 2 * pixels(1), height: height + 2 * pixels(1),
        thickness: thickness + 2 * pixels(1), ink.isLight ? .black : .white)
      canvas.frame(x: x0, y: y0, width: width, height: height, thickness: thickness, ink)
      let side = pixels(Float(cell.height))
      canvas.fill(x: x0, y: y0, width: side, height: side, ink)
      canvas.write(
        "\(outline.number)", x: x0 + side / 4, y: y0 + side / 8, font: "sans bold \(max(4, side * 5 / 9))",
        ink.isLight ? .black : .white)
    }
    return canvas.photo
  }

  private func place(_ fraction: Float, _ side: Int) -> Int {
    fraction.isFinite ? Int(min(1, max(0, fraction)) * Float(side - 1)) : 0
  }
}

extension Ink {
  fileprivate init(_ colour: RGB) { self.init(red: colour.red, green: colour.green, blue: colour.blue) }

  fileprivate var isLight: Bool { RGB(red: red, green: green, blue: blue).luminance > 0.3 }
}
