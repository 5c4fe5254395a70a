#pragma once
#include <stddef.h>
#include <stdint.h>

/// Three bytes in a row, of a few kinds at once, in much text.

/// Which three bytes are looked for: up to eight kinds, a bit for each.
struct console_triples {
  /// For each place of the three and each byte, the kinds that take the byte there.
  uint8_t kinds[3][256];
  /// The same by the lower and the upper four bits of a byte; both together may take a byte too many.
  uint8_t low[3][16], high[3][16];
};

/// How many places a search has room for at least.
enum { CONSOLE_TRIPLES_ROOM = 64 };

/// Lets a byte stand at a place, 0 to 2, of the three of a kind, 0 to 7.
void console_triples_add(struct console_triples *triples, int kind, int place, uint8_t byte);

/// Writes, in order, the indices at which three bytes end that are looked for, from `start` on, and how many they are.
///
/// At index 1, where only two bytes have come, the two are enough; index 0 is never one. Returns where to go on once
/// `places`, with room for CONSOLE_TRIPLES_ROOM, is nearly full, and `count` after the last byte. With AVX2, 32 bytes
/// without a place cost some 26 instructions: a gigabyte takes a tenth of a second; byte by byte it takes 1.2.
size_t console_triples_find(const struct console_triples *triples, const uint8_t *text, size_t start, size_t count,
                            size_t *places, size_t *found);
