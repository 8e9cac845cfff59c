#include "CJPEG.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

enum {
  tile_width = 64,
  tile_height = 16,
  // libjpeg takes pictures up to 65500 rows: all tiles of a picture must fit below one another.
  most_tiles = 65500 / tile_height,
  slot_count = 8192,
};

struct failure {
  struct jpeg_error_mgr manager;
  jmp_buf place;
};

struct jpeg_writer {
  // The tiles that differ: where their pixels are, and their hash.
  const uint8_t *distinct[most_tiles];
  uint64_t hashes[most_tiles];
  int distinct_count;
  // Which of them stands in each place of the picture.
  int16_t places[most_tiles];
  // A hash table of numbers of distinct tiles; -1 is free.
  int16_t slots[slot_count];
  // Where the code of each distinct tile begins in `strip`, and where the last one ends.
  size_t starts[most_tiles + 1];
  unsigned char *strip;
  unsigned long strip_count;
  uint8_t *result;
  size_t capacity;
};

struct jpeg_writer *jpeg_open(void) { return calloc(1, sizeof(struct jpeg_writer)); }

void jpeg_close(struct jpeg_writer *writer) {
  if (writer == NULL) return;
  free(writer->strip);
  free(writer->result);
  free(writer);
}

// The tiles

static uint64_t mix(uint64_t hash, uint64_t word, uint64_t factor) {
  hash = (hash ^ word) * factor;
  return hash ^ hash >> 29;
}

static uint64_t hash_of(const uint8_t *tile, int stride) {
  uint64_t a = 1, b = 2, c = 3, d = 4;
  for (int y = 0; y < tile_height; y++, tile += stride) {
    uint64_t words[tile_width / 2];
    memcpy(words, tile, sizeof words);
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

static bool is_same(const uint8_t *one, const uint8_t *other, int stride) {
  for (int y = 0; y < tile_height; y++, one += stride, other += stride)
    if (memcmp(one, other, tile_width * 4) != 0) return false;
  return true;
}

/// The number of the distinct tile that has the pixels of `tile`; a new one where there is none.
static int number_of(struct jpeg_writer *writer, const uint8_t *tile, int stride) {
  bool flat = is_flat(tile, stride);
  uint64_t hash = flat ? flat_hash(tile) : hash_of(tile, stride) | 1;
  size_t slot = (hash >> 1) % slot_count;
  for (int number; (number = writer->slots[slot]) >= 0; slot = (slot + 1) % slot_count)
    if (writer->hashes[number] == hash && (flat || is_same(writer->distinct[number], tile, stride)))
      return number;
  int number = writer->distinct_count++;
  writer->slots[slot] = (int16_t)number;
  writer->distinct[number] = tile;
  writer->hashes[number] = hash;
  return number;
}

static void find_distinct(struct jpeg_writer *writer, struct jpeg_picture picture) {
  memset(writer->slots, -1, sizeof writer->slots);
  writer->distinct_count = 0;
  int place = 0;
  for (int y = 0; y < picture.height; y += tile_height)
    for (int x = 0; x < picture.width; x += tile_width) {
      const uint8_t *tile = picture.pixels + (size_t)y * picture.stride + (size_t)x * 4;
      writer->places[place++] = (int16_t)number_of(writer, tile, picture.stride);
    }
}

// The strip: all distinct tiles below one another, as one JPEG with a restart after each

static void leave(j_common_ptr compressor) {
  longjmp(((struct failure *)compressor->err)->place, 1);
}

static void say_nothing(j_common_ptr compressor, int level) {
  (void)compressor;
  (void)level;
}

static bool encode_strip(struct jpeg_writer *writer, int stride, int quality) {
  struct jpeg_compress_struct compressor;
  struct failure failure;
  compressor.err = jpeg_std_error(&failure.manager);
  failure.manager.error_exit = leave;
  failure.manager.emit_message = say_nothing;
  free(writer->strip);
  writer->strip = NULL;
  writer->strip_count = 0;
  jpeg_create_compress(&compressor);
  if (setjmp(failure.place)) {
    jpeg_destroy_compress(&compressor);
    return false;
  }
  jpeg_mem_dest(&compressor, &writer->strip, &writer->strip_count);
  compressor.image_width = tile_width;
  compressor.image_height = writer->distinct_count * tile_height;
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
  for (int number = 0; number < writer->distinct_count; number++) {
    JSAMPROW rows[tile_height];
    for (int y = 0; y < tile_height; y++)
      rows[y] = (JSAMPROW)(writer->distinct[number] + (size_t)y * stride);
    jpeg_write_scanlines(&compressor, rows, tile_height);
  }
  jpeg_finish_compress(&compressor);
  jpeg_destroy_compress(&compressor);
  return true;
}

// The picture: the strip's head with the picture's size, and the code of each place's tile

/// Where the scan's code begins: after the segment SOS. Notes where SOF0 is. 0 where it is not so.
static size_t end_of_head(const struct jpeg_writer *writer, size_t *frame) {
  const unsigned char *bytes = writer->strip;
  for (size_t at = 2; at + 4 <= writer->strip_count && bytes[at] == 0xFF;) {
    size_t length = (size_t)bytes[at + 2] << 8 | bytes[at + 3];
    if (bytes[at + 1] == 0xC0) *frame = at;
    if (bytes[at + 1] == 0xDA) return at + 2 + length;
    at += 2 + length;
  }
  return 0;
}

/// Notes where the code of each distinct tile begins: after each restart marker.
static bool find_starts(struct jpeg_writer *writer, size_t head) {
  const unsigned char *bytes = writer->strip, *end = bytes + writer->strip_count - 2;
  const unsigned char *at = bytes + head;
  int number = 0;
  writer->starts[number++] = head;
  while ((at = memchr(at, 0xFF, end - at)) != NULL) {
    if (at[1] >= 0xD0 && at[1] <= 0xD7) {
      if (number >= writer->distinct_count) return false;
      writer->starts[number++] = at + 2 - bytes;
    }
    at += 2;
    if (at >= end) break;
  }
  // As though a marker stood before the end of the image.
  writer->starts[number] = writer->strip_count;
  return number == writer->distinct_count;
}

static const uint8_t *join(
    struct jpeg_writer *writer, struct jpeg_picture picture, int place_count, size_t *count) {
  size_t frame = 0, head = end_of_head(writer, &frame);
  if (head == 0 || frame == 0 || !find_starts(writer, head)) return NULL;
  size_t needed = head + 2;
  for (int place = 0; place < place_count; place++) {
    int number = writer->places[place];
    needed += writer->starts[number + 1] - writer->starts[number];
  }
  if (needed > writer->capacity) {
    uint8_t *larger = realloc(writer->result, needed * 2);
    if (larger == NULL) return NULL;
    writer->result = larger;
    writer->capacity = needed * 2;
  }
  uint8_t *to = writer->result;
  memcpy(to, writer->strip, head);
  to[frame + 5] = (uint8_t)(picture.height >> 8);
  to[frame + 6] = (uint8_t)picture.height;
  to[frame + 7] = (uint8_t)(picture.width >> 8);
  to[frame + 8] = (uint8_t)picture.width;
  to += head;
  for (int place = 0; place < place_count; place++) {
    int number = writer->places[place];
    size_t length = writer->starts[number + 1] - writer->starts[number] - 2;
    memcpy(to, writer->strip + writer->starts[number], length);
    to += length;
    *to++ = 0xFF;
    *to++ = place + 1 == place_count ? 0xD9 : 0xD0 + place % 8;
  }
  *count = to - writer->result;
  return writer->result;
}

const uint8_t *jpeg_encode(
    struct jpeg_writer *writer, struct jpeg_picture picture, int quality, size_t *count) {
  if (picture.width % tile_width != 0 || picture.height % tile_height != 0) return NULL;
  int place_count = (picture.width / tile_width) * (picture.height / tile_height);
  if (place_count <= 0 || place_count > most_tiles) return NULL;
  find_distinct(writer, picture);
  if (!encode_strip(writer, picture.stride, quality)) return NULL;
  return join(writer, picture, place_count, count);
}
