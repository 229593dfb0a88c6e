import CVips

/// libvips, loaded and started once for the process, when it is first needed.
enum LibVips {
  /// Whether it could be started.
  static let isReady: Bool = {
    // Libraries that libvips calls report through GLib; their words never belong on the operator's screen.
    for domain in ["VIPS", "GLib", "GLib-GObject", "GModule"] { kantei_vips_silence(domain) }
    guard kantei_vips_init("kantei") == 0 else { return false }
    // Photos are decoded side by side, so that one needs no threads of its own; nothing is decoded twice in the same way;
    // SVG, PDF, ImageMagick's and others can refer to further files or run long.
    kantei_vips_restrain()
    return true
  }()
}
