// The shipped templates, as they stand under templates/ at the root of the package. A new file
// needs two lines here: its bytes, and its row in the list.

#include "ctemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char forms_three_defence_2023[] = {
#embed "../../templates/forms/three-defence-2023.yaml"
};

#define FILE_ROW(path, bytes) {path, bytes, sizeof bytes}

static const struct {
  const char *path;
  const unsigned char *bytes;
  size_t length;
} files[] = {
    FILE_ROW("forms/three-defence-2023.yaml", forms_three_defence_2023),
};

size_t ctemplates_count(void) { return sizeof files / sizeof files[0]; }

const char *ctemplates_path(size_t index) { return files[index].path; }

const unsigned char *ctemplates_bytes(size_t index) { return files[index].bytes; }

size_t ctemplates_length(size_t index) { return files[index].length; }
