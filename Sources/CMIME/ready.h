// Shared by the files of this target alone.
#pragma once

/// Prepares GMime, once.
void mime_make_ready(void);
