// Handing in mail through libcurl, which is looked for when the first mail goes out: linked, it would
// cost every start of the program five milliseconds.
#pragma once
#include <stdbool.h>
#include <stddef.h>

/// One mail, and how it is handed in.
struct mail_job {
  /// `smtps://host:port` or `smtp://host:port`; the latter by STARTTLS or not at all.
  const char *url;
  /// NULL where the server asks for none.
  const char *user, *password;
  /// A bundle of certificates in place of the system's; NULL for the system's.
  const char *certificates;
  const char *from;
  const char *const *to;
  size_t to_count;
  /// The message with CRLF line ends.
  const char *message;
  size_t size;
  /// In seconds: until there is a connection, and until the server does anything.
  long connect_patience, patience;
  /// For the functions below.
  void *context;
  /// Called while the message goes out; false ends it.
  bool (*progress)(void *context, size_t sent);
  /// Called for each line of the conversation, and for what libcurl says of itself.
  void (*line)(void *context, int speaker, const char *text, size_t count);
};

/// Who says a line.
enum mail_speaker { mail_speaker_curl, mail_speaker_server, mail_speaker_client };

/// What came of it, in kinds that a person can do something about.
enum mail_result {
  mail_sent,
  mail_no_library,
  mail_library_cannot,
  mail_no_host,
  mail_no_connection,
  mail_no_encryption,
  mail_bad_handshake,
  mail_bad_certificate,
  mail_bad_certificates_file,
  mail_login_denied,
  mail_timeout,
  mail_stopped,
  mail_hung_up,
  mail_refused,
  mail_other,
};

/// Hands in a mail. `reason` gets what libcurl says of a failure, at most `room` bytes.
enum mail_result mail_hand_in(const struct mail_job *job, char *reason, size_t room);
