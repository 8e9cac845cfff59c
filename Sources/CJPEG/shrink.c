#include "CJPEG.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

enum { most_pixels = 64 << 20, quality = 80 };

struct failure {
  struct jpeg_error_mgr manager;
  jmp_buf place;
};

static void leave(j_common_ptr state) { longjmp(((struct failure *)state->err)->place, 1); }

static void say_nothing(j_common_ptr state, int level) {
  (void)state;
  (void)level;
}

static struct jpeg_error_mgr *errors(struct failure *failure) {
  jpeg_std_error(&failure->manager);
  failure->manager.error_exit = leave;
  failure->manager.emit_message = say_nothing;
  return &failure->manager;
}

/// A picture whose pixels are means of boxes of a larger one's, which comes row by row.
struct boxes {
  int factor, width, height;
  int row;
  // Three for each pixel.
  uint32_t *sums;
  uint8_t *rgb;
};

static void boxes_free(struct boxes *boxes) {
  free(boxes->sums);
  free(boxes->rgb);
}

static bool boxes_begin(struct boxes *boxes, int width, int rows, int height) {
  memset(boxes, 0, sizeof *boxes);
  if (width <= 0 || rows <= 0 || height <= 0) return false;
  boxes->factor = rows / height < 1 ? 1 : rows / height;
  if (boxes->factor > width) boxes->factor = width;
  boxes->width = width / boxes->factor;
  boxes->height = rows / boxes->factor;
  boxes->sums = calloc((size_t)boxes->width * 3, sizeof *boxes->sums);
  boxes->rgb = malloc((size_t)boxes->width * boxes->height * 3);
  return boxes->sums != NULL && boxes->rgb != NULL;
}

/// Adds a row of pixels of three bytes: red, green, blue. What is over at the edges is left out.
static void boxes_add(struct boxes *boxes, const uint8_t *rgb) {
  int line = boxes->row / boxes->factor;
  if (line >= boxes->height) return;
  for (int x = 0; x < boxes->width * boxes->factor; x++)
    for (int c = 0; c < 3; c++) boxes->sums[x / boxes->factor * 3 + c] += rgb[x * 3 + c];
  if (++boxes->row % boxes->factor != 0) return;
  uint32_t area = (uint32_t)boxes->factor * boxes->factor;
  uint8_t *to = boxes->rgb + (size_t)line * boxes->width * 3;
  for (int i = 0; i < boxes->width * 3; i++) to[i] = (uint8_t)((boxes->sums[i] + area / 2) / area);
  memset(boxes->sums, 0, (size_t)boxes->width * 3 * sizeof *boxes->sums);
}

static uint8_t *encoded(const struct boxes *boxes, size_t *count) {
  struct jpeg_compress_struct compressor;
  struct failure failure;
  unsigned char *bytes = NULL;
  unsigned long length = 0;
  compressor.err = errors(&failure);
  jpeg_create_compress(&compressor);
  if (setjmp(failure.place)) {
    jpeg_destroy_compress(&compressor);
    free(bytes);
    return NULL;
  }
  jpeg_mem_dest(&compressor, &bytes, &length);
  compressor.image_width = boxes->width;
  compressor.image_height = boxes->height;
  compressor.input_components = 3;
  compressor.in_color_space = JCS_RGB;
  jpeg_set_defaults(&compressor);
  jpeg_set_quality(&compressor, quality, TRUE);
  jpeg_start_compress(&compressor, TRUE);
  while (compressor.next_scanline < compressor.image_height) {
    JSAMPROW row = boxes->rgb + (size_t)compressor.next_scanline * boxes->width * 3;
    jpeg_write_scanlines(&compressor, &row, 1);
  }
  jpeg_finish_compress(&compressor);
  jpeg_destroy_compress(&compressor);
  *count = length;
  return bytes;
}

/// The least eighth of the size that is `height` high.
static unsigned eighths(unsigned rows, int height) {
  for (unsigned eighths = 1; eighths < 8; eighths++)
    if (rows * eighths / 8 >= (unsigned)height) return eighths;
  return 8;
}

/// What decoding needs, kept where `longjmp` cannot lose it.
struct decoding {
  struct jpeg_decompress_struct decompressor;
  struct failure failure;
  struct boxes boxes;
  uint8_t *row;
};

static bool decode(struct decoding *decoding, const uint8_t *bytes, size_t count, int height) {
  struct jpeg_decompress_struct *jpeg = &decoding->decompressor;
  jpeg->err = errors(&decoding->failure);
  if (setjmp(decoding->failure.place)) return false;
  jpeg_create_decompress(jpeg);
  jpeg_mem_src(jpeg, (unsigned char *)bytes, count);
  jpeg_read_header(jpeg, TRUE);
  if ((uint64_t)jpeg->image_width * jpeg->image_height > most_pixels) return false;
  jpeg->scale_num = eighths(jpeg->image_height, height);
  jpeg->scale_denom = 8;
  jpeg->out_color_space = JCS_RGB;
  jpeg->dct_method = JDCT_ISLOW;
  jpeg_start_decompress(jpeg);
  if (!boxes_begin(&decoding->boxes, jpeg->output_width, jpeg->output_height, height)) return false;
  decoding->row = malloc((size_t)jpeg->output_width * 3);
  if (decoding->row == NULL) return false;
  while (jpeg->output_scanline < jpeg->output_height) {
    JSAMPROW row = decoding->row;
    jpeg_read_scanlines(jpeg, &row, 1);
    boxes_add(&decoding->boxes, row);
  }
  return true;
}

uint8_t *jpeg_shrink(const uint8_t *bytes, size_t count, int height, size_t *result_count) {
  struct decoding *decoding = calloc(1, sizeof *decoding);
  if (decoding == NULL) return NULL;
  uint8_t *result = NULL;
  if (decode(decoding, bytes, count, height)) result = encoded(&decoding->boxes, result_count);
  jpeg_destroy_decompress(&decoding->decompressor);
  boxes_free(&decoding->boxes);
  free(decoding->row);
  free(decoding);
  return result;
}

uint8_t *jpeg_shrink_pixels(
    const uint8_t *pixels, int stride, int width, int rows, int height, size_t *result_count) {
  struct boxes boxes;
  uint8_t *row = width > 0 ? malloc((size_t)width * 3) : NULL;
  uint8_t *result = NULL;
  if (row != NULL && boxes_begin(&boxes, width, rows, height)) {
    for (int y = 0; y < rows; y++, pixels += stride) {
      for (int x = 0; x < width; x++) {
        uint32_t pixel;
        memcpy(&pixel, pixels + (size_t)x * 4, sizeof pixel);
        row[x * 3] = pixel >> 16 & 0xff;
        row[x * 3 + 1] = pixel >> 8 & 0xff;
        row[x * 3 + 2] = pixel & 0xff;
      }
      boxes_add(&boxes, row);
    }
    result = encoded(&boxes, result_count);
  }
  if (row != NULL) boxes_free(&boxes);
  free(row);
  return result;
}
