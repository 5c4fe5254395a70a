#include "unwritten_data.h"

static volatile char data[16 * 4096] = {1};

const volatile char *unwritten_data(void) { return data; }
