#include "CJPEG.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

enum {
  tile_width = 64,
  tile_height = 16,
  row_bytes = tile_width * 4,
  /// Tiles that stand beside one another in the strip: libjpeg is quicker with long rows.
  across = 8,
  strip_stride = across * row_bytes,
  /// Of 1600 by 2400 pixels there are 3750.
  most_tiles = 4096,
  slot_count = 16384,
};

struct failure {
  struct jpeg_error_mgr manager;
  jmp_buf place;
};

struct jpeg_writer {
  int width, height;
  int place_count;
  // The pixels of the tiles that differ, `across` beside one another, and their hashes.
  uint8_t *strip;
  uint64_t hashes[most_tiles];
  int distinct_count;
  // Which of them stands in each place of the picture.
  int16_t places[most_tiles];
  // A hash table of numbers of distinct tiles; -1 is free.
  int16_t slots[slot_count];
  // The strip as JPEG; where the code of each tile begins in it, and where the last one ends.
  unsigned char *code;
  unsigned long code_count;
  size_t starts[most_tiles + across + 1];
  uint8_t *result;
  size_t capacity;
};

struct jpeg_writer *jpeg_open(void) {
  struct jpeg_writer *writer = calloc(1, sizeof(struct jpeg_writer));
  if (writer == NULL) return NULL;
  writer->strip = calloc(most_tiles, row_bytes * tile_height);
  if (writer->strip == NULL) {
    free(writer);
    return NULL;
  }
  return writer;
}

void jpeg_close(struct jpeg_writer *writer) {
  if (writer == NULL) return;
  free(writer->strip);
  free(writer->code);
  free(writer->result);
  free(writer);
}

// The tiles

static uint64_t mix(uint64_t hash, uint64_t word, uint64_t factor) {
  hash = (hash ^ word) * factor;
  return hash ^ hash >> 29;
}

/// Of every fourth row: the others are compared where the hashes are equal.
static uint64_t hash_of(const uint8_t *tile, int stride) {
  uint64_t a = 1, b = 2, c = 3, d = 4;
  for (int y = 1; y < tile_height; y += 4) {
    uint64_t words[tile_width / 2];
    memcpy(words, tile + (size_t)y * stride, sizeof words);
    for (int x = 0; x < tile_width / 2; x += 4) {
      a = mix(a, words[x], 0x9E3779B97F4A7C15u);
      b = mix(b, words[x + 1], 0xC2B2AE3D27D4EB4Fu);
      c = mix(c, words[x + 2], 0x165667B19E3779F9u);
      d = mix(d, words[x + 3], 0xD6E8FEB86659FD93u);
    }
  }
  return mix(mix(mix(a, b, 0x9E3779B97F4A7C15u), c, 0xC2B2AE3D27D4EB4Fu), d, 0x165667B19E3779F9u);
}

/// Whether the tile is of one colour: of its first pixel.
static bool is_flat(const uint8_t *tile, int stride) {
  uint32_t colour;
  memcpy(&colour, tile, sizeof colour);
  for (int y = 0; y < tile_height; y++, tile += stride) {
    uint32_t words[tile_width], difference = 0;
    memcpy(words, tile, sizeof words);
    for (int x = 0; x < tile_width; x++) difference |= words[x] ^ colour;
    if (difference != 0) return false;
  }
  return true;
}

/// Even, where the hashes of other tiles are odd; no two colours share one.
static uint64_t flat_hash(const uint8_t *tile) {
  uint32_t colour;
  memcpy(&colour, tile, sizeof colour);
  return (uint64_t)colour << 1;
}

/// Where tile `number` is in the strip.
static uint8_t *in_strip(const struct jpeg_writer *writer, int number) {
  return writer->strip + (size_t)(number / across) * tile_height * strip_stride +
      (size_t)(number % across) * row_bytes;
}

static bool is_same(const uint8_t *in_strip, const uint8_t *tile, int stride) {
  for (int y = 0; y < tile_height; y++, in_strip += strip_stride, tile += stride)
    if (memcmp(in_strip, tile, row_bytes) != 0) return false;
  return true;
}

/// The number of the distinct tile that has the pixels of `tile`; a new one where there is none.
static int number_of(struct jpeg_writer *writer, const uint8_t *tile, int stride) {
  bool flat = is_flat(tile, stride);
  uint64_t hash = flat ? flat_hash(tile) : hash_of(tile, stride) | 1;
  size_t slot = (hash >> 1) % slot_count;
  for (int number; (number = writer->slots[slot]) >= 0; slot = (slot + 1) % slot_count)
    if (writer->hashes[number] == hash &&
        (flat || is_same(in_strip(writer, number), tile, stride)))
      return number;
  int number = writer->distinct_count++;
  writer->slots[slot] = (int16_t)number;
  writer->hashes[number] = hash;
  uint8_t *to = in_strip(writer, number);
  for (int y = 0; y < tile_height; y++, to += strip_stride, tile += stride)
    memcpy(to, tile, row_bytes);
  return number;
}

bool jpeg_begin(struct jpeg_writer *writer, int width, int height) {
  if (width <= 0 || height <= 0 || width % tile_width != 0 || height % tile_height != 0) return false;
  if ((width / tile_width) * (height / tile_height) > most_tiles) return false;
  writer->width = width;
  writer->height = height;
  writer->place_count = 0;
  writer->distinct_count = 0;
  memset(writer->slots, -1, sizeof writer->slots);
  return true;
}

static int places_needed(const struct jpeg_writer *writer) {
  return (writer->width / tile_width) * (writer->height / tile_height);
}

bool jpeg_add(struct jpeg_writer *writer, const uint8_t *pixels, int stride, int row_count) {
  int added = (writer->width / tile_width) * (row_count / tile_height);
  if (row_count % tile_height != 0 || writer->place_count + added > places_needed(writer))
    return false;
  for (int y = 0; y < row_count; y += tile_height)
    for (int x = 0; x < writer->width; x += tile_width) {
      const uint8_t *tile = pixels + (size_t)y * stride + (size_t)x * 4;
      writer->places[writer->place_count++] = (int16_t)number_of(writer, tile, stride);
    }
  return true;
}

// The strip as one JPEG with a restart after each tile

static void leave(j_common_ptr compressor) {
  longjmp(((struct failure *)compressor->err)->place, 1);
}

static void say_nothing(j_common_ptr compressor, int level) {
  (void)compressor;
  (void)level;
}

static bool encode_strip(struct jpeg_writer *writer, int quality) {
  int row_count = (writer->distinct_count + across - 1) / across;
  struct jpeg_compress_struct compressor;
  struct failure failure;
  compressor.err = jpeg_std_error(&failure.manager);
  failure.manager.error_exit = leave;
  failure.manager.emit_message = say_nothing;
  free(writer->code);
  writer->code = NULL;
  writer->code_count = 0;
  jpeg_create_compress(&compressor);
  if (setjmp(failure.place)) {
    jpeg_destroy_compress(&compressor);
    return false;
  }
  jpeg_mem_dest(&compressor, &writer->code, &writer->code_count);
  compressor.image_width = across * tile_width;
  compressor.image_height = row_count * tile_height;
  compressor.input_components = 4;
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  compressor.in_color_space = JCS_EXT_BGRX;
#else
  compressor.in_color_space = JCS_EXT_XRGB;
#endif
  jpeg_set_defaults(&compressor);
  jpeg_set_quality(&compressor, quality, TRUE);
  compressor.restart_interval = tile_width / tile_height;
  jpeg_start_compress(&compressor, TRUE);
  for (int row = 0; row < row_count; row++) {
    JSAMPROW lines[tile_height];
    for (int y = 0; y < tile_height; y++)
      lines[y] = writer->strip + ((size_t)row * tile_height + y) * strip_stride;
    jpeg_write_scanlines(&compressor, lines, tile_height);
  }
  jpeg_finish_compress(&compressor);
  jpeg_destroy_compress(&compressor);
  return true;
}

// The picture: the strip's head with the picture's size, and the code of each place's tile

/// Where the scan's code begins: after the segment SOS. Notes where SOF0 is. 0 where it is not so.
static size_t end_of_head(const struct jpeg_writer *writer, size_t *frame) {
  const unsigned char *bytes = writer->code;
  for (size_t at = 2; at + 4 <= writer->code_count && bytes[at] == 0xFF;) {
    size_t length = (size_t)bytes[at + 2] << 8 | bytes[at + 3];
    if (bytes[at + 1] == 0xC0) *frame = at;
    if (bytes[at + 1] == 0xDA) return at + 2 + length;
    at += 2 + length;
  }
  return 0;
}

/// Notes where the code of each tile begins: after each restart marker.
static bool find_starts(struct jpeg_writer *writer, size_t head) {
  int count = (writer->distinct_count + across - 1) / across * across;
  const unsigned char *bytes = writer->code, *end = bytes + writer->code_count - 2;
  const unsigned char *at = bytes + head;
  int number = 0;
  writer->starts[number++] = head;
  while ((at = memchr(at, 0xFF, end - at)) != NULL) {
    if (at[1] >= 0xD0 && at[1] <= 0xD7) {
      if (number >= count) return false;
      writer->starts[number++] = at + 2 - bytes;
    }
    at += 2;
    if (at >= end) break;
  }
  // As though a marker stood before the end of the image.
  writer->starts[number] = writer->code_count;
  return number == count;
}

static bool make_room(struct jpeg_writer *writer, size_t needed) {
  if (needed <= writer->capacity) return true;
  uint8_t *larger = realloc(writer->result, needed * 2);
  if (larger == NULL) return false;
  writer->result = larger;
  writer->capacity = needed * 2;
  return true;
}

static void put_size(uint8_t *frame, int width, int height) {
  frame[5] = (uint8_t)(height >> 8);
  frame[6] = (uint8_t)height;
  frame[7] = (uint8_t)(width >> 8);
  frame[8] = (uint8_t)width;
}

static const uint8_t *join(struct jpeg_writer *writer, size_t *count) {
  size_t frame = 0, head = end_of_head(writer, &frame);
  if (head == 0 || frame == 0 || !find_starts(writer, head)) return NULL;
  const size_t *starts = writer->starts;
  size_t needed = head;
  for (int place = 0; place < writer->place_count; place++) {
    int number = writer->places[place];
    needed += starts[number + 1] - starts[number];
  }
  if (!make_room(writer, needed)) return NULL;
  uint8_t *to = writer->result;
  memcpy(to, writer->code, head);
  put_size(to + frame, writer->width, writer->height);
  to += head;
  for (int place = 0; place < writer->place_count; place++) {
    int number = writer->places[place];
    // Without the marker behind it: markers are numbered by their place.
    size_t length = starts[number + 1] - starts[number] - 2;
    memcpy(to, writer->code + starts[number], length);
    to += length;
    *to++ = 0xFF;
    *to++ = place + 1 == writer->place_count ? 0xD9 : 0xD0 + place % 8;
  }
  *count = to - writer->result;
  return writer->result;
}

const uint8_t *jpeg_end(struct jpeg_writer *writer, int quality, size_t *count) {
  if (writer->place_count != places_needed(writer)) return NULL;
  if (!encode_strip(writer, quality)) return NULL;
  return join(writer, count);
}
