#include "CMIME.h"
#include "ready.h"

#include <gmime/gmime.h>

struct mime_message {
  GMimeMessage *message;
};

#define ENTITY(pointer) ((GMimeObject *)(pointer))

static const struct mime_entity *entity(GMimeObject *object) {
  return (const struct mime_entity *)object;
}

static gpointer start(gpointer unused) {
  (void)unused;
  g_mime_init();
  return NULL;
}

void mime_make_ready(void) {
  static GOnce once = G_ONCE_INIT;
  g_once(&once, start, NULL);
}

struct mime_message *mime_open(const void *bytes, size_t count) {
  mime_make_ready();
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, count);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  g_object_unref(parser);
  g_object_unref(stream);
  if (message == NULL) return NULL;
  struct mime_message *result = g_new(struct mime_message, 1);
  result->message = message;
  return result;
}

void mime_close(struct mime_message *message) {
  g_object_unref(message->message);
  g_free(message);
}

const struct mime_entity *mime_root(const struct mime_message *message) {
  return entity(g_mime_message_get_mime_part(message->message));
}

enum mime_kind mime_kind_of(const struct mime_entity *it) {
  if (GMIME_IS_MULTIPART(ENTITY(it))) return mime_multipart;
  if (GMIME_IS_MESSAGE_PART(ENTITY(it))) return mime_message_inside;
  return mime_leaf;
}

int mime_child_count(const struct mime_entity *it) {
  switch (mime_kind_of(it)) {
  case mime_multipart: return g_mime_multipart_get_count(GMIME_MULTIPART(ENTITY(it)));
  case mime_message_inside: return 1;
  default: return 0;
  }
}

const struct mime_entity *mime_child(const struct mime_entity *it, int number) {
  switch (mime_kind_of(it)) {
  case mime_multipart:
    return entity(g_mime_multipart_get_part(GMIME_MULTIPART(ENTITY(it)), number));
  case mime_message_inside: {
    GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(ENTITY(it)));
    return inner == NULL ? NULL : entity(g_mime_message_get_mime_part(inner));
  }
  default: return NULL;
  }
}

static GMimeContentType *content_type(const struct mime_entity *it) {
  return g_mime_object_get_content_type(ENTITY(it));
}

const char *mime_type(const struct mime_entity *it) {
  GMimeContentType *type = content_type(it);
  return type == NULL ? NULL : g_mime_content_type_get_media_type(type);
}

const char *mime_subtype(const struct mime_entity *it) {
  GMimeContentType *type = content_type(it);
  return type == NULL ? NULL : g_mime_content_type_get_media_subtype(type);
}

const char *mime_parameter(const struct mime_entity *it, const char *name) {
  return g_mime_object_get_content_type_parameter(ENTITY(it), name);
}

const char *mime_disposition(const struct mime_entity *it) {
  return g_mime_object_get_disposition(ENTITY(it));
}

const char *mime_content_id(const struct mime_entity *it) {
  return g_mime_object_get_content_id(ENTITY(it));
}

const char *mime_content_location(const struct mime_entity *it) {
  return GMIME_IS_PART(ENTITY(it)) ? g_mime_part_get_content_location(GMIME_PART(ENTITY(it)))
                                   : NULL;
}

const char *mime_file_name(const struct mime_entity *it) {
  return GMIME_IS_PART(ENTITY(it)) ? g_mime_part_get_filename(GMIME_PART(ENTITY(it))) : NULL;
}

/// The bytes of `array` as memory for `mime_free`; takes the array.
static char *taken(GByteArray *array, size_t *count) {
  *count = array->len;
  return (char *)g_byte_array_free(array, FALSE);
}

char *mime_content(const struct mime_entity *it, size_t *count) {
  *count = 0;
  if (!GMIME_IS_PART(ENTITY(it))) return NULL;
  GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(ENTITY(it)));
  if (content == NULL) return NULL;
  GByteArray *array = g_byte_array_new();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(array);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
  g_mime_data_wrapper_write_to_stream(content, stream);
  g_object_unref(stream);
  return taken(array, count);
}

char *mime_raw_content(const struct mime_entity *it, size_t *count) {
  *count = 0;
  if (!GMIME_IS_PART(ENTITY(it))) return NULL;
  GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(ENTITY(it)));
  if (content == NULL) return NULL;
  GMimeStream *source = g_mime_data_wrapper_get_stream(content);
  GByteArray *array = g_byte_array_new();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(array);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
  g_mime_stream_reset(source);
  g_mime_stream_write_to_stream(source, stream);
  g_object_unref(stream);
  return taken(array, count);
}

bool mime_base64_damage(const struct mime_entity *it, size_t *wrong, size_t *all) {
  if (!GMIME_IS_PART(ENTITY(it)) ||
      g_mime_part_get_content_encoding(GMIME_PART(ENTITY(it))) != GMIME_CONTENT_ENCODING_BASE64)
    return false;
  size_t count;
  char *raw = mime_raw_content(it, &count);
  *wrong = *all = 0;
  for (size_t i = 0; i < count; i++) {
    unsigned char sign = raw[i];
    if (sign == ' ' || sign == '\t' || sign == '\r' || sign == '\n') continue;
    *all += 1;
    if (!g_ascii_isalnum(sign) && sign != '+' && sign != '/' && sign != '=') *wrong += 1;
  }
  g_free(raw);
  return true;
}

char *mime_decode_uu(const char *lines, size_t length, size_t *count) {
  GMimeEncoding decoder;
  g_mime_encoding_init_decode(&decoder, GMIME_CONTENT_ENCODING_UUENCODE);
  char *decoded = g_malloc(g_mime_encoding_outlen(&decoder, length) + 1);
  *count = g_mime_encoding_flush(&decoder, lines, length, decoded);
  return decoded;
}

char *mime_head(const struct mime_entity *it) {
  if (!GMIME_IS_MESSAGE_PART(ENTITY(it))) return NULL;
  GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(ENTITY(it)));
  return inner == NULL ? NULL : g_mime_object_get_headers(GMIME_OBJECT(inner), NULL);
}

char *mime_inner_message(const struct mime_entity *it, size_t *count) {
  *count = 0;
  if (!GMIME_IS_MESSAGE_PART(ENTITY(it))) return NULL;
  GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(ENTITY(it)));
  if (inner == NULL) return NULL;
  GByteArray *array = g_byte_array_new();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(array);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
  g_mime_object_write_to_stream(GMIME_OBJECT(inner), NULL, stream);
  g_object_unref(stream);
  return taken(array, count);
}

char *mime_words(const char *value) {
  mime_make_ready();
  return g_mime_utils_header_decode_text(NULL, value);
}

char *mime_date(const char *value) {
  mime_make_ready();
  GDateTime *date = g_mime_utils_header_decode_date(value);
  if (date == NULL) return NULL;
  char *text = g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z");
  g_date_time_unref(date);
  return text;
}

/// The first mailbox of `list`, groups looked into.
static InternetAddressMailbox *first_mailbox(InternetAddressList *list, int depth) {
  if (list == NULL || depth > 8) return NULL;
  for (int i = 0; i < internet_address_list_length(list); i++) {
    InternetAddress *address = internet_address_list_get_address(list, i);
    if (INTERNET_ADDRESS_IS_MAILBOX(address)) return INTERNET_ADDRESS_MAILBOX(address);
    if (INTERNET_ADDRESS_IS_GROUP(address)) {
      InternetAddressMailbox *inner = first_mailbox(
          internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)), depth + 1);
      if (inner != NULL) return inner;
    }
  }
  return NULL;
}

bool mime_mailbox(const char *value, char **name, char **address) {
  mime_make_ready();
  InternetAddressList *list = internet_address_list_parse(NULL, value);
  InternetAddressMailbox *mailbox = first_mailbox(list, 0);
  if (mailbox != NULL) {
    *name = g_strdup(internet_address_get_name(INTERNET_ADDRESS(mailbox)));
    *address = g_strdup(internet_address_mailbox_get_addr(mailbox));
  }
  if (list != NULL) g_object_unref(list);
  return mailbox != NULL;
}

void mime_free(void *pointer) { g_free(pointer); }
