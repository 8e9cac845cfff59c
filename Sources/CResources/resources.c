// Made by scripts/embed-resources.sh from the files in Resources/. Do not edit.
#include "CResources.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char resource_0[] = {
#embed "../../Resources/Fandoms/buffyverse.toml"
};
static const unsigned char resource_1[] = {
#embed "../../Resources/Months.toml"
};
static const unsigned char resource_2[] = {
#embed "../../Resources/Qualifiers.toml"
};
static const unsigned char resource_3[] = {
#embed "../../Resources/Ratings.toml"
};
static const unsigned char resource_4[] = {
#embed "../../Resources/Romance.toml"
};
static const unsigned char resource_5[] = {
#embed "../../Resources/Statuses.toml"
};
static const unsigned char resource_6[] = {
#embed "../../Resources/Styles/book.css"
};
static const unsigned char resource_7[] = {
#embed "../../Resources/Warnings.toml"
};

static const struct embedded_resource resources[] = {
    {"Fandoms/buffyverse.toml", resource_0, sizeof resource_0},
    {"Months.toml", resource_1, sizeof resource_1},
    {"Qualifiers.toml", resource_2, sizeof resource_2},
    {"Ratings.toml", resource_3, sizeof resource_3},
    {"Romance.toml", resource_4, sizeof resource_4},
    {"Statuses.toml", resource_5, sizeof resource_5},
    {"Styles/book.css", resource_6, sizeof resource_6},
    {"Warnings.toml", resource_7, sizeof resource_7},
};
const size_t embedded_resource_count = 8;
struct embedded_resource embedded_resource_at(size_t number) { return resources[number]; }
