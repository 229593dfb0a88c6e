#ifndef KANTEI_CVIPS_H
#define KANTEI_CVIPS_H
#include <vips/vips.h>

// A macro that compares the ABI of these headers with the library's.
static inline int kantei_vips_init(const char *program) { return VIPS_INIT(program); }

// Every libvips operation takes its options as a NULL-terminated variadic list, which Swift can't call. One wrapper for
// each operation, with the options that Kantei gives it; each adds a reference to *out, 0 is success.

// Reads the header only; pixels are decoded when asked for.
static inline VipsImage *kantei_vips_header(const char *path) {
  return vips_image_new_from_file(path, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_WARNING, NULL);
}

// VIPS_META_ICC_NAME and the blob's untyped pointer; whether the image carries a colour profile that can be used.
static inline int kantei_vips_has_profile(VipsImage *image) {
  const void *bytes;
  size_t count;
  if (!vips_image_get_typeof(image, VIPS_META_ICC_NAME)) return 0;
  if (vips_image_get_blob(image, VIPS_META_ICC_NAME, &bytes, &count)) return 0;
  return vips_icc_is_compatible_profile(image, bytes, count);
}

// Shrinks to fit the box while decoding, never enlarges, doesn't turn upright. `to_srgb` converts from the embedded profile.
// By path, as vips_thumbnail_source of 8.14 forgets fail_on and lets files through that were cut short.
static inline int kantei_vips_thumbnail(const char *path, VipsImage **out, int width, int height, int to_srgb) {
  return to_srgb ? vips_thumbnail(
                       path, out, width, "height", height, "size", VIPS_SIZE_DOWN, "no_rotate", TRUE, "fail_on",
                       VIPS_FAIL_ON_WARNING, "export_profile", "srgb", NULL)
                 : vips_thumbnail(
                       path, out, width, "height", height, "size", VIPS_SIZE_DOWN, "no_rotate", TRUE, "fail_on",
                       VIPS_FAIL_ON_WARNING, NULL);
}

static inline int kantei_vips_extract(VipsImage *in, VipsImage **out, int left, int top, int width, int height) {
  return vips_extract_area(in, out, left, top, width, height, NULL);
}

// Turns and mirrors as the EXIF orientation says.
static inline int kantei_vips_upright(VipsImage *in, VipsImage **out) { return vips_autorot(in, out, NULL); }

static inline int kantei_vips_srgb(VipsImage *in, VipsImage **out, VipsInterpretation from) {
  return vips_colourspace(in, out, VIPS_INTERPRETATION_sRGB, "source_space", from, NULL);
}

static inline int kantei_vips_over_white(VipsImage *in, VipsImage **out) {
  VipsArrayDouble *white = vips_array_double_newv(1, 255.0);
  int status = vips_flatten(in, out, "background", white, NULL);
  vips_area_unref(VIPS_AREA(white));
  return status;
}

static inline int kantei_vips_bands(VipsImage *in, VipsImage **out, int count) {
  return vips_extract_band(in, out, 0, "n", count, NULL);
}

static inline int kantei_vips_bytes(VipsImage *in, VipsImage **out) {
  return vips_cast(in, out, VIPS_FORMAT_UCHAR, NULL);
}

static inline int kantei_vips_png(VipsImage *in, void **bytes, size_t *count) {
  return vips_pngsave_buffer(in, bytes, count, "compression", 6, "strip", TRUE, NULL);
}

static inline int kantei_vips_jpeg(VipsImage *in, void **bytes, size_t *count, int quality) {
  return vips_jpegsave_buffer(in, bytes, count, "Q", quality, "optimize_coding", TRUE, "strip", TRUE, NULL);
}

// A one-band mask, 255 where ink is; `font` as Pango names it: "sans bold 40".
static inline int kantei_vips_text(VipsImage **out, const char *text, const char *font) {
  return vips_text(out, text, "font", font, "dpi", 72, NULL);
}

// G_OBJECT and friends are casting macros.
static inline void kantei_vips_release(void *object) { g_object_unref(object); }

static inline void kantei_vips_ignore(const char *domain, GLogLevelFlags level, const char *text, void *data) {}

// GLogLevelFlags is a mask, imported as an enum that can't be or-ed. Warnings would garble the screen.
static inline void kantei_vips_silence(const char *domain) {
  g_log_set_handler(domain, (GLogLevelFlags)(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_INFO |
                                             G_LOG_LEVEL_MESSAGE | G_LOG_LEVEL_DEBUG),
                    kantei_vips_ignore, NULL);
}
#endif
