#pragma once
#include <stddef.h>

/// A file of the Resources folder, as it was when the program was built.
struct embedded_resource {
  /// The path from the Resources folder: "Fandoms/buffyverse.toml".
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

extern const size_t embedded_resource_count;

/// The file numbered `number`, counted from 0. (Swift does not import arrays of unknown length.)
struct embedded_resource embedded_resource_at(size_t number);
