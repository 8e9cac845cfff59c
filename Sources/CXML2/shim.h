// libxml2 for Swift. Debian builds it with ICU, whose headers clash with Foundation's copy: the
// macro has to go before any other libxml2 header is seen.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// The flags are C enums of two types, which Swift will not combine.
enum {
  cxml2_safe_xml_options = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT,
  cxml2_safe_html_options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD |
                            HTML_PARSE_COMPACT | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                            HTML_PARSE_IGNORE_ENC
};
