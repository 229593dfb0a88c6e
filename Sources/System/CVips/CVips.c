#include "CVips.h"
#include <dlfcn.h>

static void *library;

// The library's function, of the type that the header declares.
#define REAL(name) ((__typeof__(&name))dlsym(library, #name))

int kantei_vips_init(const char *program) {
  if (library) return 0;
  void *loaded = dlopen("libvips.so.42", RTLD_LAZY | RTLD_LOCAL);
  if (!loaded) return -1;
  library = loaded;
  // As VIPS_INIT compares them.
  int abi = REAL(vips_version)(3) - REAL(vips_version)(5);
  if (abi == VIPS_LIBRARY_CURRENT - VIPS_LIBRARY_AGE && REAL(vips_init)(program) == 0) return 0;
  library = NULL;
  return -1;
}

static void ignore(const char *domain, GLogLevelFlags level, const char *text, void *data) {}

void kantei_vips_silence(const char *domain) {
  g_log_set_handler(domain,
                    G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_INFO | G_LOG_LEVEL_MESSAGE |
                        G_LOG_LEVEL_DEBUG,
                    ignore, NULL);
}

void kantei_vips_restrain(void) {
  REAL(vips_concurrency_set)(1);
  REAL(vips_cache_set_max)(0);
  REAL(vips_block_untrusted_set)(TRUE);
}

void kantei_vips_forget_errors(void) { REAL(vips_error_clear)(); }

int kantei_vips_width(VipsImage *image) { return REAL(vips_image_get_width)(image); }
int kantei_vips_height(VipsImage *image) { return REAL(vips_image_get_height)(image); }
int kantei_vips_band_count(VipsImage *image) { return REAL(vips_image_get_bands)(image); }
int kantei_vips_orientation(VipsImage *image) { return REAL(vips_image_get_orientation)(image); }
int kantei_vips_has_alpha(VipsImage *image) { return REAL(vips_image_hasalpha)(image); }

int kantei_vips_has_profile(VipsImage *image) {
  const void *bytes;
  size_t count;
  if (!REAL(vips_image_get_typeof)(image, VIPS_META_ICC_NAME)) return 0;
  if (REAL(vips_image_get_blob)(image, VIPS_META_ICC_NAME, &bytes, &count)) return 0;
  return REAL(vips_icc_is_compatible_profile)(image, bytes, count);
}

void *kantei_vips_pixels(VipsImage *image, size_t *count) { return REAL(vips_image_write_to_memory)(image, count); }
VipsImage *kantei_vips_memory(VipsImage *image) { return REAL(vips_image_copy_memory)(image); }

VipsImage *kantei_vips_from_rgb(const void *bytes, size_t count, int width, int height) {
  return REAL(vips_image_new_from_memory_copy)(bytes, count, width, height, 3, VIPS_FORMAT_UCHAR);
}

void kantei_vips_release(VipsImage *image) { g_object_unref(image); }

VipsImage *kantei_vips_header(const char *path) {
  return REAL(vips_image_new_from_file)(
      path, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_WARNING, NULL);
}

// By path, as vips_thumbnail_source of 8.14 forgets fail_on and lets files through that were cut short.
int kantei_vips_thumbnail(const char *path, VipsImage **out, int width, int height, int to_srgb) {
  return to_srgb ? REAL(vips_thumbnail)(
                       path, out, width, "height", height, "size", VIPS_SIZE_DOWN, "no_rotate", TRUE, "fail_on",
                       VIPS_FAIL_ON_WARNING, "export_profile", "srgb", NULL)
                 : REAL(vips_thumbnail)(
                       path, out, width, "height", height, "size", VIPS_SIZE_DOWN, "no_rotate", TRUE, "fail_on",
                       VIPS_FAIL_ON_WARNING, NULL);
}

int kantei_vips_extract(VipsImage *in, VipsImage **out, int left, int top, int width, int height) {
  return REAL(vips_extract_area)(in, out, left, top, width, height, NULL);
}

int kantei_vips_upright(VipsImage *in, VipsImage **out) { return REAL(vips_autorot)(in, out, NULL); }

int kantei_vips_srgb(VipsImage *in, VipsImage **out) {
  return REAL(vips_colourspace)(
      in, out, VIPS_INTERPRETATION_sRGB, "source_space", REAL(vips_image_guess_interpretation)(in), NULL);
}

int kantei_vips_over_white(VipsImage *in, VipsImage **out) {
  VipsArrayDouble *white = REAL(vips_array_double_newv)(1, 255.0);
  int status = REAL(vips_flatten)(in, out, "background", white, NULL);
  REAL(vips_area_unref)((VipsArea *)white);
  return status;
}

int kantei_vips_bands(VipsImage *in, VipsImage **out, int count) {
  return REAL(vips_extract_band)(in, out, 0, "n", count, NULL);
}

int kantei_vips_bytes(VipsImage *in, VipsImage **out) { return REAL(vips_cast)(in, out, VIPS_FORMAT_UCHAR, NULL); }

int kantei_vips_png(VipsImage *in, void **bytes, size_t *count) {
  return REAL(vips_pngsave_buffer)(in, bytes, count, "compression", 6, "strip", TRUE, NULL);
}

int kantei_vips_jpeg(VipsImage *in, void **bytes, size_t *count, int quality) {
  return REAL(vips_jpegsave_buffer)(in, bytes, count, "Q", quality, "optimize_coding", TRUE, "strip", TRUE, NULL);
}

int kantei_vips_text(VipsImage **out, const char *text, const char *font) {
  return REAL(vips_text)(out, text, "font", font, "dpi", 72, NULL);
}
