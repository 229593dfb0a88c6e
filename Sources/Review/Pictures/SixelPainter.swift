internal import CChafa
internal import Photos

/// Turns photos into sixels with libchafa, scaled to whole cells.
struct SixelPainter {
  let cell: PixelSize

  func paint(_ photo: Photo, columns: Int, rows: Int) -> [UInt8] {
    let config = chafa_canvas_config_new()
    defer { chafa_canvas_config_unref(config) }
    chafa_canvas_config_set_pixel_mode(config, CHAFA_PIXEL_MODE_SIXELS)
    chafa_canvas_config_set_canvas_mode(config, CHAFA_CANVAS_MODE_TRUECOLOR)
    chafa_canvas_config_set_geometry(config, gint(columns), gint(rows))
    chafa_canvas_config_set_cell_geometry(config, gint(cell.width), gint(cell.height))
    let canvas = chafa_canvas_new(config)
    defer { chafa_canvas_unref(canvas) }
    let pixels = photo.fourBytePixels
    pixels.withUnsafeBufferPointer { pixels in
      chafa_canvas_draw_all_pixels(
        canvas, CHAFA_PIXEL_RGBA8_UNASSOCIATED, pixels.baseAddress, gint(photo.width), gint(photo.height),
        gint(photo.width * 4))
    }
    // Without terminal info libchafa knows no sequence to begin sixels with.
    let terminal = chafa_term_db_get_fallback_info(chafa_term_db_get_default())
    defer { chafa_term_info_unref(terminal) }
    guard let text = chafa_canvas_print(canvas, terminal) else { return [] }
    defer { g_string_free(text, gboolean(1)) }
    return Array(UnsafeRawBufferPointer(start: text.pointee.str, count: Int(text.pointee.len)))
  }
}
