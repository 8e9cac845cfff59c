// GMime for Swift: what a mail's parts are, as plain C. GMime itself speaks GObject, whose casts are
// macros that Swift does not see.
#pragma once
#include <stdbool.h>
#include <stddef.h>

/// A parsed message, the owner of its entities.
struct mime_message;
/// A part of a message, a list of parts, or a message inside a message. Lives as long as its message.
struct mime_entity;

enum mime_kind {
  /// A part with content.
  mime_leaf,
  /// A list of entities.
  mime_multipart,
  /// A message inside, whose only child is its root.
  mime_message_inside,
};

/// The message that the `count` bytes spell; NULL where they spell none. For `mime_close`.
struct mime_message *mime_open(const void *bytes, size_t count);
void mime_close(struct mime_message *message);
/// The outermost entity; NULL where there is none.
const struct mime_entity *mime_root(const struct mime_message *message);

enum mime_kind mime_kind_of(const struct mime_entity *entity);
int mime_child_count(const struct mime_entity *entity);
/// Child `number`; NULL where it is missing.
const struct mime_entity *mime_child(const struct mime_entity *entity, int number);

// Of an entity; NULL where it does not say. They live as long as the message.
const char *mime_type(const struct mime_entity *entity);
const char *mime_subtype(const struct mime_entity *entity);
const char *mime_parameter(const struct mime_entity *entity, const char *name);
const char *mime_disposition(const struct mime_entity *entity);
const char *mime_content_id(const struct mime_entity *entity);
const char *mime_content_location(const struct mime_entity *entity);
const char *mime_file_name(const struct mime_entity *entity);
/// Counts the signs of a base64 leaf, and those that belong to no base64; false for other entities.
bool mime_base64_damage(const struct mime_entity *entity, size_t *wrong, size_t *all);

// The rest is for `mime_free`.

/// The content of a leaf without its transfer encoding, `*count` bytes; NULL where there is none.
char *mime_content(const struct mime_entity *entity, size_t *count);
/// The same with its transfer encoding.
char *mime_raw_content(const struct mime_entity *entity, size_t *count);
/// The bytes that uuencoded lines (without `begin` and `end`) spell.
char *mime_decode_uu(const char *lines, size_t length, size_t *count);
/// The head of a message inside, as written.
char *mime_head(const struct mime_entity *entity);
/// A message inside, whole, `*count` bytes; NULL for other entities.
char *mime_inner_message(const struct mime_entity *entity, size_t *count);
/// The words of a header value (RFC 2047).
char *mime_words(const char *value);
/// The date of a header value as ISO 8601, with its own time zone; NULL where it is none.
char *mime_date(const char *value);
/// The first mailbox of an address header; false where there is none. `*name` may be NULL.
bool mime_mailbox(const char *value, char **name, char **address);

void mime_free(void *pointer);

// Writing a message.

/// What a message brings along.
struct mime_attachment {
  /// UTF-8.
  const char *name;
  /// The same for programs that know no other letters.
  const char *ascii_name;
  /// `application`, `epub+zip`.
  const char *type, *subtype;
  const void *bytes;
  size_t count;
};

/// What a message consists of. All text is UTF-8; addresses are bare and have been checked.
struct mime_letter {
  const char *from;
  const char *const *to;
  size_t to_count;
  const char *subject;
  const char *text;
  /// Seconds since 1970.
  long long date;
  /// What stands behind the `@` of the message's ID.
  const char *domain;
  const struct mime_attachment *attachments;
  size_t attachment_count;
};

/// The message (RFC 5322, RFC 2045 to 2047, RFC 2231) with CRLF line ends, `*count` bytes. For
/// `mime_free`.
char *mime_compose(const struct mime_letter *letter, size_t *count);
