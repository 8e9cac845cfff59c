// Made by scripts/embed-resources.sh from the files in Resources/. Do not edit.
#include "CResources.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char resource_0[] = {
#embed "../../Resources/Catalog/pages.css"
};
static const unsigned char resource_1[] = {
#embed "../../Resources/Catalogue.toml"
};
static const unsigned char resource_2[] = {
#embed "../../Resources/Covers.toml"
};
static const unsigned char resource_3[] = {
#embed "../../Resources/Devices.toml"
};
static const unsigned char resource_4[] = {
#embed "../../Resources/Documents.toml"
};
static const unsigned char resource_5[] = {
#embed "../../Resources/Endings.toml"
};
static const unsigned char resource_6[] = {
#embed "../../Resources/Fandoms/avatar.toml"
};
static const unsigned char resource_7[] = {
#embed "../../Resources/Fandoms/blakes-7.toml"
};
static const unsigned char resource_8[] = {
#embed "../../Resources/Fandoms/buffyverse.toml"
};
static const unsigned char resource_9[] = {
#embed "../../Resources/Fandoms/csi.toml"
};
static const unsigned char resource_10[] = {
#embed "../../Resources/Fandoms/dc.toml"
};
static const unsigned char resource_11[] = {
#embed "../../Resources/Fandoms/doctor-who.toml"
};
static const unsigned char resource_12[] = {
#embed "../../Resources/Fandoms/due-south.toml"
};
static const unsigned char resource_13[] = {
#embed "../../Resources/Fandoms/emma.toml"
};
static const unsigned char resource_14[] = {
#embed "../../Resources/Fandoms/firefly.toml"
};
static const unsigned char resource_15[] = {
#embed "../../Resources/Fandoms/forever-knight.toml"
};
static const unsigned char resource_16[] = {
#embed "../../Resources/Fandoms/glee.toml"
};
static const unsigned char resource_17[] = {
#embed "../../Resources/Fandoms/good-omens.toml"
};
static const unsigned char resource_18[] = {
#embed "../../Resources/Fandoms/gundam-wing.toml"
};
static const unsigned char resource_19[] = {
#embed "../../Resources/Fandoms/harry-potter.toml"
};
static const unsigned char resource_20[] = {
#embed "../../Resources/Fandoms/highlander.toml"
};
static const unsigned char resource_21[] = {
#embed "../../Resources/Fandoms/house.toml"
};
static const unsigned char resource_22[] = {
#embed "../../Resources/Fandoms/hunger-games.toml"
};
static const unsigned char resource_23[] = {
#embed "../../Resources/Fandoms/les-miserables.toml"
};
static const unsigned char resource_24[] = {
#embed "../../Resources/Fandoms/marvel.toml"
};
static const unsigned char resource_25[] = {
#embed "../../Resources/Fandoms/mash.toml"
};
static const unsigned char resource_26[] = {
#embed "../../Resources/Fandoms/merlin.toml"
};
static const unsigned char resource_27[] = {
#embed "../../Resources/Fandoms/middle-earth.toml"
};
static const unsigned char resource_28[] = {
#embed "../../Resources/Fandoms/naruto.toml"
};
static const unsigned char resource_29[] = {
#embed "../../Resources/Fandoms/ncis.toml"
};
static const unsigned char resource_30[] = {
#embed "../../Resources/Fandoms/once-upon-a-time.toml"
};
static const unsigned char resource_31[] = {
#embed "../../Resources/Fandoms/persuasion.toml"
};
static const unsigned char resource_32[] = {
#embed "../../Resources/Fandoms/pirates-of-the-caribbean.toml"
};
static const unsigned char resource_33[] = {
#embed "../../Resources/Fandoms/pride-and-prejudice.toml"
};
static const unsigned char resource_34[] = {
#embed "../../Resources/Fandoms/queer-as-folk.toml"
};
static const unsigned char resource_35[] = {
#embed "../../Resources/Fandoms/sailor-moon.toml"
};
static const unsigned char resource_36[] = {
#embed "../../Resources/Fandoms/sense-and-sensibility.toml"
};
static const unsigned char resource_37[] = {
#embed "../../Resources/Fandoms/sherlock.toml"
};
static const unsigned char resource_38[] = {
#embed "../../Resources/Fandoms/smallville.toml"
};
static const unsigned char resource_39[] = {
#embed "../../Resources/Fandoms/star-trek-ds9.toml"
};
static const unsigned char resource_40[] = {
#embed "../../Resources/Fandoms/star-trek-ent.toml"
};
static const unsigned char resource_41[] = {
#embed "../../Resources/Fandoms/star-trek-tng.toml"
};
static const unsigned char resource_42[] = {
#embed "../../Resources/Fandoms/star-trek-tos.toml"
};
static const unsigned char resource_43[] = {
#embed "../../Resources/Fandoms/star-trek-voy.toml"
};
static const unsigned char resource_44[] = {
#embed "../../Resources/Fandoms/star-wars.toml"
};
static const unsigned char resource_45[] = {
#embed "../../Resources/Fandoms/stargate-atlantis.toml"
};
static const unsigned char resource_46[] = {
#embed "../../Resources/Fandoms/stargate-sg1.toml"
};
static const unsigned char resource_47[] = {
#embed "../../Resources/Fandoms/starsky-and-hutch.toml"
};
static const unsigned char resource_48[] = {
#embed "../../Resources/Fandoms/supernatural.toml"
};
static const unsigned char resource_49[] = {
#embed "../../Resources/Fandoms/teen-wolf.toml"
};
static const unsigned char resource_50[] = {
#embed "../../Resources/Fandoms/the-man-from-uncle.toml"
};
static const unsigned char resource_51[] = {
#embed "../../Resources/Fandoms/the-professionals.toml"
};
static const unsigned char resource_52[] = {
#embed "../../Resources/Fandoms/the-sentinel.toml"
};
static const unsigned char resource_53[] = {
#embed "../../Resources/Fandoms/twilight.toml"
};
static const unsigned char resource_54[] = {
#embed "../../Resources/Fandoms/x-files.toml"
};
static const unsigned char resource_55[] = {
#embed "../../Resources/Fandoms/xenaverse.toml"
};
static const unsigned char resource_56[] = {
#embed "../../Resources/HeaderLabels.toml"
};
static const unsigned char resource_57[] = {
#embed "../../Resources/Headings.toml"
};
static const unsigned char resource_58[] = {
#embed "../../Resources/Inference.toml"
};
static const unsigned char resource_59[] = {
#embed "../../Resources/KindleLanguages.toml"
};
static const unsigned char resource_60[] = {
#embed "../../Resources/Mail.toml"
};
static const unsigned char resource_61[] = {
#embed "../../Resources/Months.toml"
};
static const unsigned char resource_62[] = {
#embed "../../Resources/Pages.toml"
};
static const unsigned char resource_63[] = {
#embed "../../Resources/Qualifiers.toml"
};
static const unsigned char resource_64[] = {
#embed "../../Resources/Ratings.toml"
};
static const unsigned char resource_65[] = {
#embed "../../Resources/Romance.toml"
};
static const unsigned char resource_66[] = {
#embed "../../Resources/SceneBreaks.toml"
};
static const unsigned char resource_67[] = {
#embed "../../Resources/Statuses.toml"
};
static const unsigned char resource_68[] = {
#embed "../../Resources/Themes/base.css"
};
static const unsigned char resource_69[] = {
#embed "../../Resources/Themes/classic/book.css"
};
static const unsigned char resource_70[] = {
#embed "../../Resources/Themes/classic/modern.css"
};
static const unsigned char resource_71[] = {
#embed "../../Resources/Themes/fleuron/book.css"
};
static const unsigned char resource_72[] = {
#embed "../../Resources/Themes/fleuron/modern.css"
};
static const unsigned char resource_73[] = {
#embed "../../Resources/Themes/modern.css"
};
static const unsigned char resource_74[] = {
#embed "../../Resources/Themes/plain/book.css"
};
static const unsigned char resource_75[] = {
#embed "../../Resources/Themes/plain/modern.css"
};
static const unsigned char resource_76[] = {
#embed "../../Resources/Typography.toml"
};
static const unsigned char resource_77[] = {
#embed "../../Resources/Warnings.toml"
};
static const unsigned char resource_78[] = {
#embed "../../Resources/fanfold.toml"
};

static const struct embedded_resource resources[] = {
    {"Catalog/pages.css", resource_0, sizeof resource_0},
    {"Catalogue.toml", resource_1, sizeof resource_1},
    {"Covers.toml", resource_2, sizeof resource_2},
    {"Devices.toml", resource_3, sizeof resource_3},
    {"Documents.toml", resource_4, sizeof resource_4},
    {"Endings.toml", resource_5, sizeof resource_5},
    {"Fandoms/avatar.toml", resource_6, sizeof resource_6},
    {"Fandoms/blakes-7.toml", resource_7, sizeof resource_7},
    {"Fandoms/buffyverse.toml", resource_8, sizeof resource_8},
    {"Fandoms/csi.toml", resource_9, sizeof resource_9},
    {"Fandoms/dc.toml", resource_10, sizeof resource_10},
    {"Fandoms/doctor-who.toml", resource_11, sizeof resource_11},
    {"Fandoms/due-south.toml", resource_12, sizeof resource_12},
    {"Fandoms/emma.toml", resource_13, sizeof resource_13},
    {"Fandoms/firefly.toml", resource_14, sizeof resource_14},
    {"Fandoms/forever-knight.toml", resource_15, sizeof resource_15},
    {"Fandoms/glee.toml", resource_16, sizeof resource_16},
    {"Fandoms/good-omens.toml", resource_17, sizeof resource_17},
    {"Fandoms/gundam-wing.toml", resource_18, sizeof resource_18},
    {"Fandoms/harry-potter.toml", resource_19, sizeof resource_19},
    {"Fandoms/highlander.toml", resource_20, sizeof resource_20},
    {"Fandoms/house.toml", resource_21, sizeof resource_21},
    {"Fandoms/hunger-games.toml", resource_22, sizeof resource_22},
    {"Fandoms/les-miserables.toml", resource_23, sizeof resource_23},
    {"Fandoms/marvel.toml", resource_24, sizeof resource_24},
    {"Fandoms/mash.toml", resource_25, sizeof resource_25},
    {"Fandoms/merlin.toml", resource_26, sizeof resource_26},
    {"Fandoms/middle-earth.toml", resource_27, sizeof resource_27},
    {"Fandoms/naruto.toml", resource_28, sizeof resource_28},
    {"Fandoms/ncis.toml", resource_29, sizeof resource_29},
    {"Fandoms/once-upon-a-time.toml", resource_30, sizeof resource_30},
    {"Fandoms/persuasion.toml", resource_31, sizeof resource_31},
    {"Fandoms/pirates-of-the-caribbean.toml", resource_32, sizeof resource_32},
    {"Fandoms/pride-and-prejudice.toml", resource_33, sizeof resource_33},
    {"Fandoms/queer-as-folk.toml", resource_34, sizeof resource_34},
    {"Fandoms/sailor-moon.toml", resource_35, sizeof resource_35},
    {"Fandoms/sense-and-sensibility.toml", resource_36, sizeof resource_36},
    {"Fandoms/sherlock.toml", resource_37, sizeof resource_37},
    {"Fandoms/smallville.toml", resource_38, sizeof resource_38},
    {"Fandoms/star-trek-ds9.toml", resource_39, sizeof resource_39},
    {"Fandoms/star-trek-ent.toml", resource_40, sizeof resource_40},
    {"Fandoms/star-trek-tng.toml", resource_41, sizeof resource_41},
    {"Fandoms/star-trek-tos.toml", resource_42, sizeof resource_42},
    {"Fandoms/star-trek-voy.toml", resource_43, sizeof resource_43},
    {"Fandoms/star-wars.toml", resource_44, sizeof resource_44},
    {"Fandoms/stargate-atlantis.toml", resource_45, sizeof resource_45},
    {"Fandoms/stargate-sg1.toml", resource_46, sizeof resource_46},
    {"Fandoms/starsky-and-hutch.toml", resource_47, sizeof resource_47},
    {"Fandoms/supernatural.toml", resource_48, sizeof resource_48},
    {"Fandoms/teen-wolf.toml", resource_49, sizeof resource_49},
    {"Fandoms/the-man-from-uncle.toml", resource_50, sizeof resource_50},
    {"Fandoms/the-professionals.toml", resource_51, sizeof resource_51},
    {"Fandoms/the-sentinel.toml", resource_52, sizeof resource_52},
    {"Fandoms/twilight.toml", resource_53, sizeof resource_53},
    {"Fandoms/x-files.toml", resource_54, sizeof resource_54},
    {"Fandoms/xenaverse.toml", resource_55, sizeof resource_55},
    {"HeaderLabels.toml", resource_56, sizeof resource_56},
    {"Headings.toml", resource_57, sizeof resource_57},
    {"Inference.toml", resource_58, sizeof resource_58},
    {"KindleLanguages.toml", resource_59, sizeof resource_59},
    {"Mail.toml", resource_60, sizeof resource_60},
    {"Months.toml", resource_61, sizeof resource_61},
    {"Pages.toml", resource_62, sizeof resource_62},
    {"Qualifiers.toml", resource_63, sizeof resource_63},
    {"Ratings.toml", resource_64, sizeof resource_64},
    {"Romance.toml", resource_65, sizeof resource_65},
    {"SceneBreaks.toml", resource_66, sizeof resource_66},
    {"Statuses.toml", resource_67, sizeof resource_67},
    {"Themes/base.css", resource_68, sizeof resource_68},
    {"Themes/classic/book.css", resource_69, sizeof resource_69},
    {"Themes/classic/modern.css", resource_70, sizeof resource_70},
    {"Themes/fleuron/book.css", resource_71, sizeof resource_71},
    {"Themes/fleuron/modern.css", resource_72, sizeof resource_72},
    {"Themes/modern.css", resource_73, sizeof resource_73},
    {"Themes/plain/book.css", resource_74, sizeof resource_74},
    {"Themes/plain/modern.css", resource_75, sizeof resource_75},
    {"Typography.toml", resource_76, sizeof resource_76},
    {"Warnings.toml", resource_77, sizeof resource_77},
    {"fanfold.toml", resource_78, sizeof resource_78},
};
const size_t embedded_resource_count = 79;
struct embedded_resource embedded_resource_at(size_t number) { return resources[number]; }
