#ifndef KANTEI_CVIPS_H
#define KANTEI_CVIPS_H
#include <vips/vips.h>

// libvips, loaded by kantei_vips_init and not at the program's start: it and the 75 libraries behind it take 20 ms and
// 20 MB, which `kantei --help` and a store's commands need not wait for. Before kantei_vips_init has returned 0 nothing
// else may be called. libvips's own functions can't be called by name: there is nothing to link them to.

// 0 once libvips is loaded and started; -1 where it isn't installed, or is another version than these headers'.
int kantei_vips_init(const char *program);
// Of libvips and the libraries that it calls, which report through GLib.
void kantei_vips_silence(const char *domain);
// One thread for each operation, no cache, no loaders that can refer to further files or run long.
void kantei_vips_restrain(void);
// libvips collects its words for all threads in one buffer.
void kantei_vips_forget_errors(void);

int kantei_vips_width(VipsImage *image);
int kantei_vips_height(VipsImage *image);
int kantei_vips_band_count(VipsImage *image);
// EXIF's, 1 to 8.
int kantei_vips_orientation(VipsImage *image);
int kantei_vips_has_alpha(VipsImage *image);
// Whether the image carries a colour profile that can be used.
int kantei_vips_has_profile(VipsImage *image);
// All pixels, to be given to g_free; NULL where they turn out to be damaged.
void *kantei_vips_pixels(VipsImage *image, size_t *count);
// A copy with its pixels in memory; NULL where they turn out to be damaged.
VipsImage *kantei_vips_memory(VipsImage *image);
// Three bands of bytes, copied.
VipsImage *kantei_vips_from_rgb(const void *bytes, size_t count, int width, int height);
void kantei_vips_release(VipsImage *image);

// Reads the header only; pixels are decoded when asked for.
VipsImage *kantei_vips_header(const char *path);

// Every libvips operation takes its options as a NULL-terminated variadic list, which Swift can't call. One wrapper for
// each operation, with the options that Kantei gives it; each adds a reference to *out, 0 is success.

// Shrinks to fit the box while decoding, never enlarges, doesn't turn upright. `to_srgb` converts from the embedded profile.
int kantei_vips_thumbnail(const char *path, VipsImage **out, int width, int height, int to_srgb);
int kantei_vips_extract(VipsImage *in, VipsImage **out, int left, int top, int width, int height);
// Turns and mirrors as the EXIF orientation says.
int kantei_vips_upright(VipsImage *in, VipsImage **out);
// From what its bands and format suggest.
int kantei_vips_srgb(VipsImage *in, VipsImage **out);
int kantei_vips_over_white(VipsImage *in, VipsImage **out);
int kantei_vips_bands(VipsImage *in, VipsImage **out, int count);
int kantei_vips_bytes(VipsImage *in, VipsImage **out);
int kantei_vips_png(VipsImage *in, void **bytes, size_t *count);
int kantei_vips_jpeg(VipsImage *in, void **bytes, size_t *count, int quality);
// A one-band mask, 255 where ink is; `font` as Pango names it: "sans bold 40".
int kantei_vips_text(VipsImage **out, const char *text, const char *font);
#endif
