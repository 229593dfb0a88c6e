import CVips

/// libvips, started once for the process.
enum LibVips {
  /// Whether it could be started.
  static let isReady: Bool = {
    // Libraries that libvips calls report through GLib; their words never belong on the operator's screen.
    for domain in ["VIPS", "GLib", "GLib-GObject", "GModule"] { kantei_vips_silence(domain) }
    guard kantei_vips_init("kantei") == 0 else { return false }
    // One photo a thread: photos are decoded side by side, so that one needs no threads of its own.
    vips_concurrency_set(1)
    // Nothing is decoded twice in the same way; a cache would only hold memory and open files.
    vips_cache_set_max(0)
    // SVG, PDF, ImageMagick's and others can refer to further files or run long.
    vips_block_untrusted_set(1)
    return true
  }()
}
