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

/// Begins a picture of `width` by `height` pixels; false where they are no multiples of 64 and 16, or
/// too many.
bool jpeg_begin(struct jpeg_writer *writer, int width, int height);

/// Adds the next rows of the picture, a multiple of 16; false where there are too many.
///
/// The pixels are as Cairo keeps them (`CAIRO_FORMAT_RGB24`): four bytes each, in the machine's order.
///
/// - stride: Bytes from one row to the next.
bool jpeg_add(struct jpeg_writer *writer, const uint8_t *pixels, int stride, int row_count);

/// Encodes the picture as baseline JPEG with three components, chroma at half the resolution.
/// The bytes, `*count` of them, live until the next picture ends; NULL where there is no memory, or
/// rows are missing.
const uint8_t *jpeg_end(struct jpeg_writer *writer, int quality, size_t *count);

// Small pictures of covers that others made.

/// The JPEG in `bytes` as a smaller JPEG: at least `height` pixels high and less than twice that, or
/// as high as it was where that is less. It is decoded at a fraction of its size, which costs little.
/// The bytes are for `free`; NULL where they hold no picture that can be decoded, or one of more than
/// 64 million pixels.
uint8_t *jpeg_shrink(const uint8_t *bytes, size_t count, int height, size_t *result_count);

/// The same of pixels as Cairo keeps them (`CAIRO_FORMAT_RGB24`).
///
/// - stride: Bytes from one row to the next.
uint8_t *jpeg_shrink_pixels(
    const uint8_t *pixels, int stride, int width, int rows, int height, size_t *result_count);
