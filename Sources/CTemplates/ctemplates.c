// The shipped templates, as they stand under templates/ at the root of the package. A new file
// needs two entries here: its bytes, and its row in the list.

#include "ctemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char forms_three_defence_2023[] = {
#embed "../../templates/forms/three-defence-2023.yaml"
};

static const unsigned char samples_three_defence_2023[] = {
#embed "../../templates/samples/three-defence-2023.yaml"
};

static const unsigned char standards_beijing_2018[] = {
#embed "../../templates/standards/beijing-2018.yaml"
};

static const unsigned char standards_fuqing_2021[] = {
#embed "../../templates/standards/fuqing-2021.yaml"
};

static const unsigned char standards_gbt_29315_2022[] = {
#embed "../../templates/standards/gbt-29315-2022.yaml"
};

static const unsigned char standards_gongzhi_2015_168[] = {
#embed "../../templates/standards/gongzhi-2015-168.yaml"
};

static const unsigned char standards_hubei[] = {
#embed "../../templates/standards/hubei.yaml"
};

static const unsigned char tables_by_type[] = {
#embed "../../templates/tables/by-type.yaml"
};

static const unsigned char tables_changes[] = {
#embed "../../templates/tables/changes.yaml"
};

static const unsigned char tables_equipment[] = {
#embed "../../templates/tables/equipment.yaml"
};

static const unsigned char tables_four_hundreds[] = {
#embed "../../templates/tables/four-hundreds.yaml"
};

static const unsigned char tables_guards[] = {
#embed "../../templates/tables/guards.yaml"
};

static const unsigned char tables_hazards[] = {
#embed "../../templates/tables/hazards.yaml"
};

static const unsigned char tables_investment[] = {
#embed "../../templates/tables/investment.yaml"
};

static const unsigned char tables_technology[] = {
#embed "../../templates/tables/technology.yaml"
};

static const unsigned char letters_message_en[] = {
#embed "../../templates/letters/message.en.txt"
};

static const unsigned char letters_message_zh[] = {
#embed "../../templates/letters/message.zh.txt"
};

static const unsigned char letters_reminder_en[] = {
#embed "../../templates/letters/reminder.en.txt"
};

static const unsigned char letters_reminder_zh[] = {
#embed "../../templates/letters/reminder.zh.txt"
};

#define ROW(path, bytes) {path, bytes, sizeof bytes}

static const struct {
  const char *path;
  const unsigned char *bytes;
  size_t length;
} files[] = {
    ROW("forms/three-defence-2023.yaml", forms_three_defence_2023),
    ROW("samples/three-defence-2023.yaml", samples_three_defence_2023),
    ROW("standards/beijing-2018.yaml", standards_beijing_2018),
    ROW("standards/fuqing-2021.yaml", standards_fuqing_2021),
    ROW("standards/gbt-29315-2022.yaml", standards_gbt_29315_2022),
    ROW("standards/gongzhi-2015-168.yaml", standards_gongzhi_2015_168),
    ROW("standards/hubei.yaml", standards_hubei),
    ROW("tables/by-type.yaml", tables_by_type),
    ROW("tables/changes.yaml", tables_changes),
    ROW("tables/equipment.yaml", tables_equipment),
    ROW("tables/four-hundreds.yaml", tables_four_hundreds),
    ROW("tables/guards.yaml", tables_guards),
    ROW("tables/hazards.yaml", tables_hazards),
    ROW("tables/investment.yaml", tables_investment),
    ROW("tables/technology.yaml", tables_technology),
    ROW("letters/message.en.txt", letters_message_en),
    ROW("letters/message.zh.txt", letters_message_zh),
    ROW("letters/reminder.en.txt", letters_reminder_en),
    ROW("letters/reminder.zh.txt", letters_reminder_zh),
};

size_t ctemplates_count(void) { return sizeof files / sizeof files[0]; }

const char *ctemplates_path(size_t index) { return files[index].path; }

const unsigned char *ctemplates_bytes(size_t index) { return files[index].bytes; }

size_t ctemplates_length(size_t index) { return files[index].length; }
