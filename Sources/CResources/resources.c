// Made by scripts/embed-resources.sh from the files in Resources/. Do not edit.
#include "CResources.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char resource_0[] = {
#embed "../../Resources/Endings.toml"
};
static const unsigned char resource_1[] = {
#embed "../../Resources/Fandoms/buffyverse.toml"
};
static const unsigned char resource_2[] = {
#embed "../../Resources/HeaderLabels.toml"
};
static const unsigned char resource_3[] = {
#embed "../../Resources/Headings.toml"
};
static const unsigned char resource_4[] = {
#embed "../../Resources/Months.toml"
};
static const unsigned char resource_5[] = {
#embed "../../Resources/Qualifiers.toml"
};
static const unsigned char resource_6[] = {
#embed "../../Resources/Ratings.toml"
};
static const unsigned char resource_7[] = {
#embed "../../Resources/Romance.toml"
};
static const unsigned char resource_8[] = {
#embed "../../Resources/SceneBreaks.toml"
};
static const unsigned char resource_9[] = {
#embed "../../Resources/Statuses.toml"
};
static const unsigned char resource_10[] = {
#embed "../../Resources/Styles/book.css"
};
static const unsigned char resource_11[] = {
#embed "../../Resources/Warnings.toml"
};

static const struct embedded_resource resources[] = {
    {"Endings.toml", resource_0, sizeof resource_0},
    {"Fandoms/buffyverse.toml", resource_1, sizeof resource_1},
    {"HeaderLabels.toml", resource_2, sizeof resource_2},
    {"Headings.toml", resource_3, sizeof resource_3},
    {"Months.toml", resource_4, sizeof resource_4},
    {"Qualifiers.toml", resource_5, sizeof resource_5},
    {"Ratings.toml", resource_6, sizeof resource_6},
    {"Romance.toml", resource_7, sizeof resource_7},
    {"SceneBreaks.toml", resource_8, sizeof resource_8},
    {"Statuses.toml", resource_9, sizeof resource_9},
    {"Styles/book.css", resource_10, sizeof resource_10},
    {"Warnings.toml", resource_11, sizeof resource_11},
};
const size_t embedded_resource_count = 12;
struct embedded_resource embedded_resource_at(size_t number) { return resources[number]; }
