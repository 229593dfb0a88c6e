internal import CChafa
package import Photos

/// Turns photos into cells with libchafa: two or four pixels a cell.
package struct ChafaPainter: Sendable {
  private let mode: PictureMode

  package init(mode: PictureMode) { self.mode = mode }

  package func paint(_ photo: Photo, columns: Int, rows: Int) -> Picture {
    let grid = Picture.fit(width: photo.width, height: photo.height, columns: columns, rows: rows)
    let config = chafa_canvas_config_new()
    defer { chafa_canvas_config_unref(config) }
    let symbols = chafa_symbol_map_new()
    defer { chafa_symbol_map_unref(symbols) }
    // Wider sets of symbols hold characters whose width terminals disagree on.
    let tags =
      CHAFA_SYMBOL_TAG_SPACE.rawValue | CHAFA_SYMBOL_TAG_SOLID.rawValue | CHAFA_SYMBOL_TAG_HALF.rawValue
      | CHAFA_SYMBOL_TAG_QUAD.rawValue
    chafa_symbol_map_add_by_tags(symbols, ChafaSymbolTags(tags))
    chafa_canvas_config_set_symbol_map(config, symbols)
    chafa_canvas_config_set_geometry(config, gint(grid.columns), gint(grid.rows))
    chafa_canvas_config_set_canvas_mode(
      config, mode == .trueColour ? CHAFA_CANVAS_MODE_TRUECOLOR : CHAFA_CANVAS_MODE_INDEXED_240)
    chafa_canvas_config_set_color_space(config, CHAFA_COLOR_SPACE_RGB)
    chafa_canvas_config_set_work_factor(config, 0.5)
    let canvas = chafa_canvas_new(config)
    defer { chafa_canvas_unref(canvas) }
    // libchafa 1.12 counts rows in units of four bytes, so that three-byte pixels come out slanted.
    let pixels = photo.fourBytePixels
    pixels.withUnsafeBufferPointer { pixels in
      chafa_canvas_draw_all_pixels(
        canvas, CHAFA_PIXEL_RGBA8_UNASSOCIATED, pixels.baseAddress, gint(photo.width), gint(photo.height),
        gint(photo.width * 4))
    }
    var cells: [Cell] = []
    cells.reserveCapacity(grid.columns * grid.rows)
    for y in 0..<grid.rows {
      for x in 0..<grid.columns { cells.append(cell(canvas, x, y)) }
    }
    return Picture(columns: grid.columns, rows: grid.rows, cells: cells)
  }

  private func cell(_ canvas: OpaquePointer?, _ x: Int, _ y: Int) -> Cell {
    let character = chafa_canvas_get_char_at(canvas, gint(x), gint(y))
    var (foreground, background): (gint, gint) = (0, 0)
    chafa_canvas_get_raw_colors_at(canvas, gint(x), gint(y), &foreground, &background)
    let text = Unicode.Scalar(character).map { String($0) } ?? " "
    return Cell(text, .text, paint: Cell.Paint(foreground: colour(foreground), background: colour(background)))
  }

  /// Raw colours are 0xRRGGBB, or a place in the palette; -1 is a transparent pixel, which a photo has none of.
  private func colour(_ raw: gint) -> RGB {
    guard raw >= 0 else { return RGB(hex: 0) }
    return mode == .trueColour ? RGB(hex: UInt32(raw)) : XtermPalette.colour(Int(raw))
  }
}

extension Photo {
  /// With an opaque fourth byte, as libchafa reads rows of any width right.
  var fourBytePixels: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: width * height * 4) { bytes, count in
      for pixel in 0..<width * height {
        for channel in 0..<3 { bytes[pixel * 4 + channel] = pixels[pixel * 3 + channel] }
        bytes[pixel * 4 + 3] = 255
      }
      count = width * height * 4
    }
  }
}
