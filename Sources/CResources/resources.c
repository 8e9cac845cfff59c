// Made by scripts/embed-resources.sh from the files in Resources/. Do not edit.
#include "CResources.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char resource_0[] = {
#embed "../../Resources/Ratings.toml"
};
static const unsigned char resource_1[] = {
#embed "../../Resources/Styles/book.css"
};

static const struct embedded_resource resources[] = {
    {"Ratings.toml", resource_0, sizeof resource_0},
    {"Styles/book.css", resource_1, sizeof resource_1},
};
const size_t embedded_resource_count = 2;
struct embedded_resource embedded_resource_at(size_t number) { return resources[number]; }
