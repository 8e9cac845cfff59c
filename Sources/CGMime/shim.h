// Says where GMime is, to CMIME alone. GLib's macros and casts are nothing for Swift.
#include <gmime/gmime.h>
