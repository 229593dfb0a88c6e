#ifndef KANTEI_CVIPS_H
#define KANTEI_CVIPS_H
#include <vips/vips.h>

// A macro that compares the ABI of these headers with the library's.
static inline int kantei_vips_init(const char *program) { return VIPS_INIT(program); }

// Every libvips operation takes its options as a NULL-terminated variadic list, which Swift can't call. One wrapper for
// each operation, with the options that Kantei gives it; each adds a reference to *out, 0 is success.

// Reads the header only; pixels are decoded when asked for.
static inline VipsImage *kantei_vips_header(VipsSource *source) {
  return vips_image_new_from_source(
      source, "", "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_WARNING, NULL);
}

// Shrinks to fit the box while decoding, never enlarges, converts to sRGB where there is a profile, doesn't turn upright.
static inline int kantei_vips_thumbnail(VipsSource *source, VipsImage **out, int width, int height) {
  return vips_thumbnail_source(
      source, out, width, "height", height, "size", VIPS_SIZE_DOWN, "no_rotate", TRUE, "export_profile", "srgb",
      "fail_on", VIPS_FAIL_ON_WARNING, NULL);
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
