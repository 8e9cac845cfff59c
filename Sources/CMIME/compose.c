#include "CMIME.h"
#include "ready.h"

#include <gmime/gmime.h>

/// Sets a parameter that may hold any letters: a plain one where it can be, else by RFC 2231.
static void set_parameter(GMimeParamList *list, const char *name, const char *value) {
  g_mime_param_list_set_parameter(list, name, value);
  GMimeParam *parameter = g_mime_param_list_get_parameter(list, name);
  g_mime_param_set_charset(parameter, "utf-8");
  g_mime_param_set_encoding_method(parameter, GMIME_PARAM_ENCODING_METHOD_RFC2231);
}

static GMimeObject *attachment_part(const struct mime_attachment *attachment) {
  GMimePart *part = g_mime_part_new_with_type(attachment->type, attachment->subtype);
  GMimeObject *object = GMIME_OBJECT(part);
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(attachment->bytes, attachment->count);
  GMimeDataWrapper *content =
      g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
  g_mime_part_set_content(part, content);
  g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
  g_object_unref(content);
  g_object_unref(stream);
  GMimeContentDisposition *disposition = g_mime_content_disposition_new();
  g_mime_content_disposition_set_disposition(disposition, GMIME_DISPOSITION_ATTACHMENT);
  set_parameter(g_mime_content_disposition_get_parameters(disposition), "filename",
                attachment->name);
  g_mime_object_set_content_disposition(object, disposition);
  g_object_unref(disposition);
  // Programs that do not know RFC 2231 look here.
  g_mime_object_set_content_type_parameter(object, "name", attachment->ascii_name);
  return object;
}

static GMimeObject *body(const struct mime_letter *letter) {
  GMimeMultipart *parts = g_mime_multipart_new_with_subtype("mixed");
  GMimeTextPart *text = g_mime_text_part_new_with_subtype("plain");
  g_mime_text_part_set_charset(text, "utf-8");
  g_mime_text_part_set_text(text, letter->text);
  g_mime_part_set_content_encoding(GMIME_PART(text), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  g_mime_multipart_add(parts, GMIME_OBJECT(text));
  g_object_unref(text);
  for (size_t number = 0; number < letter->attachment_count; number++) {
    GMimeObject *part = attachment_part(&letter->attachments[number]);
    g_mime_multipart_add(parts, part);
    g_object_unref(part);
  }
  return GMIME_OBJECT(parts);
}

static GMimeMessage *message(const struct mime_letter *letter) {
  GMimeMessage *message = g_mime_message_new(TRUE);
  g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_FROM, NULL, letter->from);
  for (size_t number = 0; number < letter->to_count; number++) {
    g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_TO, NULL, letter->to[number]);
  }
  g_mime_message_set_subject(message, letter->subject, "utf-8");
  GDateTime *date = g_date_time_new_from_unix_utc(letter->date);
  if (date != NULL) {
    g_mime_message_set_date(message, date);
    g_date_time_unref(date);
  }
  char *id = g_mime_utils_generate_message_id(letter->domain);
  g_mime_message_set_message_id(message, id);
  g_free(id);
  GMimeObject *content = body(letter);
  g_mime_message_set_mime_part(message, content);
  g_object_unref(content);
  return message;
}

char *mime_compose(const struct mime_letter *letter, size_t *count) {
  mime_make_ready();
  GMimeMessage *composed = message(letter);
  GByteArray *bytes = g_byte_array_new();
  GMimeStream *memory = g_mime_stream_mem_new();
  // The stream does not own what it is given.
  g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(memory), bytes);
  GMimeStream *filtered = g_mime_stream_filter_new(memory);
  GMimeFilter *line_ends = g_mime_filter_unix2dos_new(FALSE);
  g_mime_stream_filter_add(GMIME_STREAM_FILTER(filtered), line_ends);
  g_mime_object_write_to_stream(GMIME_OBJECT(composed), NULL, filtered);
  g_mime_stream_flush(filtered);
  g_object_unref(line_ends);
  g_object_unref(filtered);
  g_object_unref(memory);
  g_object_unref(composed);
  *count = bytes->len;
  return (char *)g_byte_array_free(bytes, FALSE);
}
