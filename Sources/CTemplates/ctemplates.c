#include "ctemplates.h"
