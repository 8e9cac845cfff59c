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
#embed "../../Resources/Fandoms/doctor-who.toml"
};
static const unsigned char resource_3[] = {
#embed "../../Resources/Fandoms/firefly.toml"
};
static const unsigned char resource_4[] = {
#embed "../../Resources/Fandoms/forever-knight.toml"
};
static const unsigned char resource_5[] = {
#embed "../../Resources/Fandoms/les-miserables.toml"
};
static const unsigned char resource_6[] = {
#embed "../../Resources/Fandoms/middle-earth.toml"
};
static const unsigned char resource_7[] = {
#embed "../../Resources/Fandoms/sherlock.toml"
};
static const unsigned char resource_8[] = {
#embed "../../Resources/Fandoms/smallville.toml"
};
static const unsigned char resource_9[] = {
#embed "../../Resources/Fandoms/star-wars.toml"
};
static const unsigned char resource_10[] = {
#embed "../../Resources/Fandoms/starsky-and-hutch.toml"
};
static const unsigned char resource_11[] = {
#embed "../../Resources/Fandoms/supernatural.toml"
};
static const unsigned char resource_12[] = {
#embed "../../Resources/Fandoms/the-man-from-uncle.toml"
};
static const unsigned char resource_13[] = {
#embed "../../Resources/Fandoms/the-professionals.toml"
};
static const unsigned char resource_14[] = {
#embed "../../Resources/Fandoms/the-sentinel.toml"
};
static const unsigned char resource_15[] = {
#embed "../../Resources/Fandoms/xenaverse.toml"
};
static const unsigned char resource_16[] = {
#embed "../../Resources/HeaderLabels.toml"
};
static const unsigned char resource_17[] = {
#embed "../../Resources/Headings.toml"
};
static const unsigned char resource_18[] = {
#embed "../../Resources/Months.toml"
};
static const unsigned char resource_19[] = {
#embed "../../Resources/Qualifiers.toml"
};
static const unsigned char resource_20[] = {
#embed "../../Resources/Ratings.toml"
};
static const unsigned char resource_21[] = {
#embed "../../Resources/Romance.toml"
};
static const unsigned char resource_22[] = {
#embed "../../Resources/SceneBreaks.toml"
};
static const unsigned char resource_23[] = {
#embed "../../Resources/Statuses.toml"
};
static const unsigned char resource_24[] = {
#embed "../../Resources/Styles/book.css"
};
static const unsigned char resource_25[] = {
#embed "../../Resources/Warnings.toml"
};

static const struct embedded_resource resources[] = {
    {"Endings.toml", resource_0, sizeof resource_0},
    {"Fandoms/buffyverse.toml", resource_1, sizeof resource_1},
    {"Fandoms/doctor-who.toml", resource_2, sizeof resource_2},
    {"Fandoms/firefly.toml", resource_3, sizeof resource_3},
    {"Fandoms/forever-knight.toml", resource_4, sizeof resource_4},
    {"Fandoms/les-miserables.toml", resource_5, sizeof resource_5},
    {"Fandoms/middle-earth.toml", resource_6, sizeof resource_6},
    {"Fandoms/sherlock.toml", resource_7, sizeof resource_7},
    {"Fandoms/smallville.toml", resource_8, sizeof resource_8},
    {"Fandoms/star-wars.toml", resource_9, sizeof resource_9},
    {"Fandoms/starsky-and-hutch.toml", resource_10, sizeof resource_10},
    {"Fandoms/supernatural.toml", resource_11, sizeof resource_11},
    {"Fandoms/the-man-from-uncle.toml", resource_12, sizeof resource_12},
    {"Fandoms/the-professionals.toml", resource_13, sizeof resource_13},
    {"Fandoms/the-sentinel.toml", resource_14, sizeof resource_14},
    {"Fandoms/xenaverse.toml", resource_15, sizeof resource_15},
    {"HeaderLabels.toml", resource_16, sizeof resource_16},
    {"Headings.toml", resource_17, sizeof resource_17},
    {"Months.toml", resource_18, sizeof resource_18},
    {"Qualifiers.toml", resource_19, sizeof resource_19},
    {"Ratings.toml", resource_20, sizeof resource_20},
    {"Romance.toml", resource_21, sizeof resource_21},
    {"SceneBreaks.toml", resource_22, sizeof resource_22},
    {"Statuses.toml", resource_23, sizeof resource_23},
    {"Styles/book.css", resource_24, sizeof resource_24},
    {"Warnings.toml", resource_25, sizeof resource_25},
};
const size_t embedded_resource_count = 26;
struct embedded_resource embedded_resource_at(size_t number) { return resources[number]; }
