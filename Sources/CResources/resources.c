// Made by scripts/embed-resources.sh from the files in Resources/. Do not edit.
#include "CResources.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char resource_0[] = {
#embed "../../Resources/Endings.toml"
};
static const unsigned char resource_1[] = {
#embed "../../Resources/HeaderLabels.toml"
};
static const unsigned char resource_2[] = {
#embed "../../Resources/Headings.toml"
};
static const unsigned char resource_3[] = {
#embed "../../Resources/Ratings.toml"
};
static const unsigned char resource_4[] = {
#embed "../../Resources/SceneBreaks.toml"
};

static const struct embedded_resource resources[] = {
    {"Endings.toml", resource_0, sizeof resource_0},
    {"HeaderLabels.toml", resource_1, sizeof resource_1},
    {"Headings.toml", resource_2, sizeof resource_2},
    {"Ratings.toml", resource_3, sizeof resource_3},
    {"SceneBreaks.toml", resource_4, sizeof resource_4},
};
const size_t embedded_resource_count = 5;
struct embedded_resource embedded_resource_at(size_t number) { return resources[number]; }
