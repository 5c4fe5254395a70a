#include "unwritten_data.h"

static volatile char data[16 * 4096] = {1};
static volatile char zeros[16 * 4096];

const volatile char *unwritten_data(void) { return data; }

const volatile char *unwritten_zeros(void) { return zeros; }
