#include "CLanguage.h"

#ifdef __linux__

#include <cstdio> // CLD2's header names FILE without it.

#include <cld2/public/compact_lang_det.h>

struct language_guess guess_language(const char *text, int count) {
  CLD2::Language languages[3];
  int percents[3];
  int letters = 0;
  bool is_reliable = false;
  CLD2::ExtDetectLanguageSummary(text, count, true, languages, percents, &letters, &is_reliable);
  return {
      {CLD2::LanguageCode(languages[0]), percents[0]},
      {CLD2::LanguageCode(languages[1]), percents[1]},
      letters,
      is_reliable,
  };
}

#else

// Nobody packages CLD2 for macOS: there no language is told.
struct language_guess guess_language(const char *, int) {
  return {{"un", 0}, {"un", 0}, 0, false};
}

#endif
