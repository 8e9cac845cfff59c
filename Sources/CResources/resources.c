// Made by scripts/embed-resources.sh from the files in Resources/. Do not edit.
#include "CResources.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char resource_0[] = {
#embed "../../Resources/Endings.toml"
};
static const unsigned char resource_1[] = {
#embed "../../Resources/Fandoms/blakes-7.toml"
};
static const unsigned char resource_2[] = {
#embed "../../Resources/Fandoms/buffyverse.toml"
};
static const unsigned char resource_3[] = {
#embed "../../Resources/Fandoms/due-south.toml"
};
static const unsigned char resource_4[] = {
#embed "../../Resources/Fandoms/harry-potter.toml"
};
static const unsigned char resource_5[] = {
#embed "../../Resources/Fandoms/highlander.toml"
};
static const unsigned char resource_6[] = {
#embed "../../Resources/Fandoms/mash.toml"
};
static const unsigned char resource_7[] = {
#embed "../../Resources/Fandoms/star-trek-ds9.toml"
};
static const unsigned char resource_8[] = {
#embed "../../Resources/Fandoms/star-trek-ent.toml"
};
static const unsigned char resource_9[] = {
#embed "../../Resources/Fandoms/star-trek-tng.toml"
};
static const unsigned char resource_10[] = {
#embed "../../Resources/Fandoms/star-trek-tos.toml"
};
static const unsigned char resource_11[] = {
#embed "../../Resources/Fandoms/star-trek-voy.toml"
};
static const unsigned char resource_12[] = {
#embed "../../Resources/Fandoms/stargate-atlantis.toml"
};
static const unsigned char resource_13[] = {
#embed "../../Resources/Fandoms/stargate-sg1.toml"
};
static const unsigned char resource_14[] = {
#embed "../../Resources/Fandoms/x-files.toml"
};
static const unsigned char resource_15[] = {
#embed "../../Resources/HeaderLabels.toml"
};
static const unsigned char resource_16[] = {
#embed "../../Resources/Headings.toml"
};
static const unsigned char resource_17[] = {
#embed "../../Resources/Months.toml"
};
static const unsigned char resource_18[] = {
#embed "../../Resources/Qualifiers.toml"
};
static const unsigned char resource_19[] = {
#embed "../../Resources/Ratings.toml"
};
static const unsigned char resource_20[] = {
#embed "../../Resources/Romance.toml"
};
static const unsigned char resource_21[] = {
#embed "../../Resources/SceneBreaks.toml"
};
static const unsigned char resource_22[] = {
#embed "../../Resources/Statuses.toml"
};
static const unsigned char resource_23[] = {
#embed "../../Resources/Styles/book.css"
};
static const unsigned char resource_24[] = {
#embed "../../Resources/Warnings.toml"
};

static const struct embedded_resource resources[] = {
    {"Endings.toml", resource_0, sizeof resource_0},
    {"Fandoms/blakes-7.toml", resource_1, sizeof resource_1},
    {"Fandoms/buffyverse.toml", resource_2, sizeof resource_2},
    {"Fandoms/due-south.toml", resource_3, sizeof resource_3},
    {"Fandoms/harry-potter.toml", resource_4, sizeof resource_4},
    {"Fandoms/highlander.toml", resource_5, sizeof resource_5},
    {"Fandoms/mash.toml", resource_6, sizeof resource_6},
    {"Fandoms/star-trek-ds9.toml", resource_7, sizeof resource_7},
    {"Fandoms/star-trek-ent.toml", resource_8, sizeof resource_8},
    {"Fandoms/star-trek-tng.toml", resource_9, sizeof resource_9},
    {"Fandoms/star-trek-tos.toml", resource_10, sizeof resource_10},
    {"Fandoms/star-trek-voy.toml", resource_11, sizeof resource_11},
    {"Fandoms/stargate-atlantis.toml", resource_12, sizeof resource_12},
    {"Fandoms/stargate-sg1.toml", resource_13, sizeof resource_13},
    {"Fandoms/x-files.toml", resource_14, sizeof resource_14},
    {"HeaderLabels.toml", resource_15, sizeof resource_15},
    {"Headings.toml", resource_16, sizeof resource_16},
    {"Months.toml", resource_17, sizeof resource_17},
    {"Qualifiers.toml", resource_18, sizeof resource_18},
    {"Ratings.toml", resource_19, sizeof resource_19},
    {"Romance.toml", resource_20, sizeof resource_20},
    {"SceneBreaks.toml", resource_21, sizeof resource_21},
    {"Statuses.toml", resource_22, sizeof resource_22},
    {"Styles/book.css", resource_23, sizeof resource_23},
    {"Warnings.toml", resource_24, sizeof resource_24},
};
const size_t embedded_resource_count = 25;
struct embedded_resource embedded_resource_at(size_t number) { return resources[number]; }
