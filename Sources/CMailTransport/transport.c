#include "CMailTransport.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

/// The functions of libcurl that are used.
static struct {
  void *library;
  bool is_ready;
  CURLcode (*global_init)(long);
  CURL *(*easy_init)(void);
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_perform)(CURL *);
  void (*easy_cleanup)(CURL *);
  const char *(*easy_strerror)(CURLcode);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
  curl_version_info_data *(*version_info)(CURLversion);
} curl;

static bool find(void *target, const char *name) {
  void *found = dlsym(curl.library, name);
  memcpy(target, &found, sizeof found);
  return found != NULL;
}

static void open_library(void) {
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"};
  for (size_t number = 0; number < sizeof names / sizeof *names; number++) {
    curl.library = dlopen(names[number], RTLD_NOW | RTLD_LOCAL);
    if (curl.library != NULL) break;
  }
  if (curl.library == NULL) return;
  curl.is_ready =
      find(&curl.global_init, "curl_global_init") && find(&curl.easy_init, "curl_easy_init") &&
      find(&curl.easy_setopt, "curl_easy_setopt") && find(&curl.easy_perform, "curl_easy_perform") &&
      find(&curl.easy_cleanup, "curl_easy_cleanup") &&
      find(&curl.easy_strerror, "curl_easy_strerror") &&
      find(&curl.slist_append, "curl_slist_append") &&
      find(&curl.slist_free_all, "curl_slist_free_all") &&
      find(&curl.version_info, "curl_version_info") &&
      curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

/// Whether the library speaks `smtps`: some are built without it.
static bool speaks_smtp(void) {
  for (const char *const *name = curl.version_info(CURLVERSION_NOW)->protocols; *name; name++) {
    if (strcmp(*name, "smtps") == 0) return true;
  }
  return false;
}

/// How far the message has gone out.
struct reading {
  const struct mail_job *job;
  size_t sent;
  bool is_stopped;
};

static size_t read_message(char *target, size_t size, size_t count, void *context) {
  struct reading *reading = context;
  size_t rest = reading->job->size - reading->sent;
  size_t part = size * count < rest ? size * count : rest;
  memcpy(target, reading->job->message + reading->sent, part);
  reading->sent += part;
  if (!reading->job->progress(reading->job->context, reading->sent)) {
    reading->is_stopped = true;
    return CURL_READFUNC_ABORT;
  }
  return part;
}

static int tell(CURL *handle, curl_infotype type, char *text, size_t count, void *context) {
  (void)handle;
  const struct mail_job *job = context;
  switch (type) {
  case CURLINFO_TEXT: job->line(job->context, mail_speaker_curl, text, count); break;
  case CURLINFO_HEADER_IN: job->line(job->context, mail_speaker_server, text, count); break;
  case CURLINFO_HEADER_OUT: job->line(job->context, mail_speaker_client, text, count); break;
  default: break;
  }
  return 0;
}

static enum mail_result kind_of(CURLcode code, bool is_stopped) {
  switch (code) {
  case CURLE_OK: return mail_sent;
  case CURLE_UNSUPPORTED_PROTOCOL: return mail_library_cannot;
  case CURLE_COULDNT_RESOLVE_HOST: return mail_no_host;
  case CURLE_COULDNT_CONNECT: return mail_no_connection;
  case CURLE_USE_SSL_FAILED: return mail_no_encryption;
  case CURLE_SSL_CONNECT_ERROR: return mail_bad_handshake;
  case CURLE_PEER_FAILED_VERIFICATION: return mail_bad_certificate;
  case CURLE_SSL_CACERT_BADFILE: return mail_bad_certificates_file;
  case CURLE_LOGIN_DENIED: return mail_login_denied;
  case CURLE_OPERATION_TIMEDOUT: return mail_timeout;
  case CURLE_ABORTED_BY_CALLBACK: return is_stopped ? mail_stopped : mail_other;
  case CURLE_GOT_NOTHING:
  case CURLE_RECV_ERROR: return mail_hung_up;
  case CURLE_SEND_ERROR:
  case CURLE_WEIRD_SERVER_REPLY: return mail_refused;
  default: return mail_other;
  }
}

static void set_up(CURL *handle, const struct mail_job *job, struct reading *reading,
                   struct curl_slist *to) {
  curl.easy_setopt(handle, CURLOPT_URL, job->url);
  curl.easy_setopt(handle, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
  curl.easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl.easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  curl.easy_setopt(handle, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  if (job->certificates != NULL) {
    curl.easy_setopt(handle, CURLOPT_CAINFO, job->certificates);
    curl.easy_setopt(handle, CURLOPT_CAPATH, NULL);
  }
  if (job->user != NULL) curl.easy_setopt(handle, CURLOPT_USERNAME, job->user);
  if (job->password != NULL) curl.easy_setopt(handle, CURLOPT_PASSWORD, job->password);
  curl.easy_setopt(handle, CURLOPT_MAIL_FROM, job->from);
  curl.easy_setopt(handle, CURLOPT_MAIL_RCPT, to);
  // One address that the server does not know keeps nothing from the others.
  curl.easy_setopt(handle, CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
  curl.easy_setopt(handle, CURLOPT_UPLOAD, 1L);
  curl.easy_setopt(handle, CURLOPT_READFUNCTION, read_message);
  curl.easy_setopt(handle, CURLOPT_READDATA, reading);
  curl.easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, (curl_off_t)job->size);
  curl.easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl.easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, job->connect_patience);
  curl.easy_setopt(handle, CURLOPT_FTP_RESPONSE_TIMEOUT, job->patience);
  curl.easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl.easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, job->patience);
  curl.easy_setopt(handle, CURLOPT_VERBOSE, 1L);
  curl.easy_setopt(handle, CURLOPT_DEBUGFUNCTION, tell);
  curl.easy_setopt(handle, CURLOPT_DEBUGDATA, job);
}

enum mail_result mail_hand_in(const struct mail_job *job, char *reason, size_t room) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_library);
  reason[0] = 0;
  if (!curl.is_ready) return mail_no_library;
  if (!speaks_smtp()) return mail_library_cannot;
  CURL *handle = curl.easy_init();
  if (handle == NULL) return mail_other;
  struct curl_slist *to = NULL;
  for (size_t number = 0; number < job->to_count; number++) {
    to = curl.slist_append(to, job->to[number]);
  }
  char words[CURL_ERROR_SIZE] = "";
  struct reading reading = {.job = job};
  set_up(handle, job, &reading, to);
  curl.easy_setopt(handle, CURLOPT_ERRORBUFFER, words);
  CURLcode code = curl.easy_perform(handle);
  if (code != CURLE_OK) {
    snprintf(reason, room, "%s", words[0] != 0 ? words : curl.easy_strerror(code));
  }
  curl.easy_cleanup(handle);
  curl.slist_free_all(to);
  return kind_of(code, reading.is_stopped);
}
