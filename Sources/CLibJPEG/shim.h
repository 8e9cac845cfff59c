// Says where libjpeg-turbo is, to CJPEG alone: its errors leave by longjmp, which Swift cannot follow.
#include <stdio.h>
#include <jpeglib.h>
