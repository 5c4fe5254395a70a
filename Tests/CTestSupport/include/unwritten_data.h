#pragma once

/// Initialized data of 16 pages that nothing writes to; returns where it begins.
const volatile char *unwritten_data(void);

/// Sixteen pages of zeros that nothing writes to; returns where they begin.
const volatile char *unwritten_zeros(void);
