#pragma once

/// Initialized data of 16 pages that nothing writes to; returns where it begins.
const volatile char *unwritten_data(void);
