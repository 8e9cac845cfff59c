// A JPEG writer for drawn pictures, over libjpeg-turbo.
//
// A drawn picture is mostly flat, and what is not flat often comes back: a pattern. So the picture is
// cut into tiles, and each tile that differs from all others is encoded once. Restart markers make
// it possible: between two of them the bytes depend on the pixels alone (ITU T.81, section F.2.1.3).
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What one thread needs to encode pictures, kept between them. For `jpeg_close`.
struct jpeg_writer;

struct jpeg_writer *jpeg_open(void);
void jpeg_close(struct jpeg_writer *writer);

/// Pixels as Cairo keeps them (`CAIRO_FORMAT_RGB24`): four bytes each, in the machine's order.
struct jpeg_picture {
  const uint8_t *pixels;
  /// Multiples of 64 and 16.
  int width, height;
  /// Bytes from one row to the next.
  int stride;
};

/// Encodes the picture as baseline JPEG with three components, chroma at half the resolution.
/// The bytes, `*count` of them, live until the next call; NULL where there is no memory or the size
/// does not fit.
const uint8_t *jpeg_encode(
    struct jpeg_writer *writer, struct jpeg_picture picture, int quality, size_t *count);
