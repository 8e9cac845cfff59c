// Made by scripts/embed-resources.sh from the files in Resources/. Do not edit.
#include "CResources.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char resource_0[] = {
#embed "../../Resources/Endings.toml"
};
static const unsigned char resource_1[] = {
#embed "../../Resources/Fandoms/avatar.toml"
};
static const unsigned char resource_2[] = {
#embed "../../Resources/Fandoms/buffyverse.toml"
};
static const unsigned char resource_3[] = {
#embed "../../Resources/Fandoms/csi.toml"
};
static const unsigned char resource_4[] = {
#embed "../../Resources/Fandoms/dc.toml"
};
static const unsigned char resource_5[] = {
#embed "../../Resources/Fandoms/emma.toml"
};
static const unsigned char resource_6[] = {
#embed "../../Resources/Fandoms/glee.toml"
};
static const unsigned char resource_7[] = {
#embed "../../Resources/Fandoms/good-omens.toml"
};
static const unsigned char resource_8[] = {
#embed "../../Resources/Fandoms/gundam-wing.toml"
};
static const unsigned char resource_9[] = {
#embed "../../Resources/Fandoms/house.toml"
};
static const unsigned char resource_10[] = {
#embed "../../Resources/Fandoms/hunger-games.toml"
};
static const unsigned char resource_11[] = {
#embed "../../Resources/Fandoms/marvel.toml"
};
static const unsigned char resource_12[] = {
#embed "../../Resources/Fandoms/merlin.toml"
};
static const unsigned char resource_13[] = {
#embed "../../Resources/Fandoms/naruto.toml"
};
static const unsigned char resource_14[] = {
#embed "../../Resources/Fandoms/ncis.toml"
};
static const unsigned char resource_15[] = {
#embed "../../Resources/Fandoms/once-upon-a-time.toml"
};
static const unsigned char resource_16[] = {
#embed "../../Resources/Fandoms/persuasion.toml"
};
static const unsigned char resource_17[] = {
#embed "../../Resources/Fandoms/pirates-of-the-caribbean.toml"
};
static const unsigned char resource_18[] = {
#embed "../../Resources/Fandoms/pride-and-prejudice.toml"
};
static const unsigned char resource_19[] = {
#embed "../../Resources/Fandoms/queer-as-folk.toml"
};
static const unsigned char resource_20[] = {
#embed "../../Resources/Fandoms/sailor-moon.toml"
};
static const unsigned char resource_21[] = {
#embed "../../Resources/Fandoms/sense-and-sensibility.toml"
};
static const unsigned char resource_22[] = {
#embed "../../Resources/Fandoms/teen-wolf.toml"
};
static const unsigned char resource_23[] = {
#embed "../../Resources/Fandoms/twilight.toml"
};
static const unsigned char resource_24[] = {
#embed "../../Resources/HeaderLabels.toml"
};
static const unsigned char resource_25[] = {
#embed "../../Resources/Headings.toml"
};
static const unsigned char resource_26[] = {
#embed "../../Resources/Months.toml"
};
static const unsigned char resource_27[] = {
#embed "../../Resources/Qualifiers.toml"
};
static const unsigned char resource_28[] = {
#embed "../../Resources/Ratings.toml"
};
static const unsigned char resource_29[] = {
#embed "../../Resources/Romance.toml"
};
static const unsigned char resource_30[] = {
#embed "../../Resources/SceneBreaks.toml"
};
static const unsigned char resource_31[] = {
#embed "../../Resources/Statuses.toml"
};
static const unsigned char resource_32[] = {
#embed "../../Resources/Styles/book.css"
};
static const unsigned char resource_33[] = {
#embed "../../Resources/Warnings.toml"
};

static const struct embedded_resource resources[] = {
    {"Endings.toml", resource_0, sizeof resource_0},
    {"Fandoms/avatar.toml", resource_1, sizeof resource_1},
    {"Fandoms/buffyverse.toml", resource_2, sizeof resource_2},
    {"Fandoms/csi.toml", resource_3, sizeof resource_3},
    {"Fandoms/dc.toml", resource_4, sizeof resource_4},
    {"Fandoms/emma.toml", resource_5, sizeof resource_5},
    {"Fandoms/glee.toml", resource_6, sizeof resource_6},
    {"Fandoms/good-omens.toml", resource_7, sizeof resource_7},
    {"Fandoms/gundam-wing.toml", resource_8, sizeof resource_8},
    {"Fandoms/house.toml", resource_9, sizeof resource_9},
    {"Fandoms/hunger-games.toml", resource_10, sizeof resource_10},
    {"Fandoms/marvel.toml", resource_11, sizeof resource_11},
    {"Fandoms/merlin.toml", resource_12, sizeof resource_12},
    {"Fandoms/naruto.toml", resource_13, sizeof resource_13},
    {"Fandoms/ncis.toml", resource_14, sizeof resource_14},
    {"Fandoms/once-upon-a-time.toml", resource_15, sizeof resource_15},
    {"Fandoms/persuasion.toml", resource_16, sizeof resource_16},
    {"Fandoms/pirates-of-the-caribbean.toml", resource_17, sizeof resource_17},
    {"Fandoms/pride-and-prejudice.toml", resource_18, sizeof resource_18},
    {"Fandoms/queer-as-folk.toml", resource_19, sizeof resource_19},
    {"Fandoms/sailor-moon.toml", resource_20, sizeof resource_20},
    {"Fandoms/sense-and-sensibility.toml", resource_21, sizeof resource_21},
    {"Fandoms/teen-wolf.toml", resource_22, sizeof resource_22},
    {"Fandoms/twilight.toml", resource_23, sizeof resource_23},
    {"HeaderLabels.toml", resource_24, sizeof resource_24},
    {"Headings.toml", resource_25, sizeof resource_25},
    {"Months.toml", resource_26, sizeof resource_26},
    {"Qualifiers.toml", resource_27, sizeof resource_27},
    {"Ratings.toml", resource_28, sizeof resource_28},
    {"Romance.toml", resource_29, sizeof resource_29},
    {"SceneBreaks.toml", resource_30, sizeof resource_30},
    {"Statuses.toml", resource_31, sizeof resource_31},
    {"Styles/book.css", resource_32, sizeof resource_32},
    {"Warnings.toml", resource_33, sizeof resource_33},
};
const size_t embedded_resource_count = 34;
struct embedded_resource embedded_resource_at(size_t number) { return resources[number]; }
