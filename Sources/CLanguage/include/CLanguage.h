#pragma once
#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A language and its share of a text in percent.
struct language_share {
  /// CLD2's code of the language, "un" for none. Static.
  const char *code;
  int percent;
};

/// What CLD2 makes of a text.
struct language_guess {
  struct language_share first, second;
  /// How many bytes of the text are letters.
  int letters;
  bool is_reliable;
};

/// The languages of the `count` bytes of UTF-8 at `text`. (CLD2 speaks C++ alone.)
///
/// Four bytes of zero must stand behind them: where a text ends without a letter, CLD2 goes on
/// looking for one.
struct language_guess guess_language(const char *text, int count);

#ifdef __cplusplus
}
#endif
