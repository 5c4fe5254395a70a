#include "triples.h"
#include <stdbool.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

// As many as one block of bytes can add.
enum { BLOCK = 32 };

struct places {
  size_t *indices;
  size_t count;
};

void console_triples_add(struct console_triples *triples, int kind, int place, uint8_t byte) {
  uint8_t bit = (uint8_t)(1 << kind);
  triples->kinds[place][byte] |= bit;
  triples->low[place][byte & 15] |= bit;
  triples->high[place][byte >> 4] |= bit;
}

static inline bool has_room(const struct places *places) { return places->count + BLOCK <= CONSOLE_TRIPLES_ROOM; }

static inline void add_if_there(struct places *places, const struct console_triples *triples, const uint8_t *text,
                                size_t index) {
  if (triples->kinds[0][text[index - 2]] & triples->kinds[1][text[index - 1]] & triples->kinds[2][text[index]])
    places->indices[places->count++] = index;
}

static size_t find_each(const struct console_triples *triples, const uint8_t *text, size_t index, size_t count,
                        struct places *places) {
  for (; index < count && has_room(places); index++) add_if_there(places, triples, text, index);
  return index;
}

// A table of sixteen, looked up by four bits of each byte of a block at once (pshufb, tbl): the kinds that a byte is
// taken by are those of its lower and of its upper four bits.
#if defined(__x86_64__)

#define WITH_AVX2 __attribute__((target("avx2")))

WITH_AVX2 static inline __m256i table(const uint8_t row[16]) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)row));
}

WITH_AVX2 static inline __m256i kinds(__m256i low, __m256i high, const uint8_t *block) {
  __m256i bytes = _mm256_loadu_si256((const __m256i *)block), four_bits = _mm256_set1_epi8(15);
  __m256i upper = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), four_bits);
  return _mm256_and_si256(_mm256_shuffle_epi8(low, _mm256_and_si256(bytes, four_bits)),
                          _mm256_shuffle_epi8(high, upper));
}

WITH_AVX2 static size_t find_blocks(const struct console_triples *triples, const uint8_t *text, size_t index,
                                    size_t count, struct places *places) {
  __m256i low[3], high[3];
  for (int place = 0; place < 3; place++) {
    low[place] = table(triples->low[place]);
    high[place] = table(triples->high[place]);
  }
  for (; index + BLOCK <= count && has_room(places); index += BLOCK) {
    const uint8_t *block = text + index;
    __m256i both = _mm256_and_si256(kinds(low[1], high[1], block - 1), kinds(low[2], high[2], block));
    __m256i all = _mm256_and_si256(kinds(low[0], high[0], block - 2), both);
    uint32_t marks = ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(all, _mm256_setzero_si256()));
    for (; marks != 0; marks &= marks - 1)
      add_if_there(places, triples, text, index + (size_t)__builtin_ctz(marks));
  }
  return index;
}

static bool has_blocks(void) { return __builtin_cpu_supports("avx2"); }

#elif defined(__aarch64__)

static inline uint8x16_t kinds(uint8x16_t low, uint8x16_t high, const uint8_t *block) {
  uint8x16_t bytes = vld1q_u8(block);
  return vandq_u8(vqtbl1q_u8(low, vandq_u8(bytes, vdupq_n_u8(15))), vqtbl1q_u8(high, vshrq_n_u8(bytes, 4)));
}

static size_t find_blocks(const struct console_triples *triples, const uint8_t *text, size_t index, size_t count,
                          struct places *places) {
  uint8x16_t low[3], high[3];
  for (int place = 0; place < 3; place++) {
    low[place] = vld1q_u8(triples->low[place]);
    high[place] = vld1q_u8(triples->high[place]);
  }
  for (; index + 16 <= count && has_room(places); index += 16) {
    const uint8_t *block = text + index;
    uint8x16_t both = vandq_u8(kinds(low[1], high[1], block - 1), kinds(low[2], high[2], block));
    if (vmaxvq_u8(vandq_u8(kinds(low[0], high[0], block - 2), both)) == 0) continue;
    for (size_t offset = 0; offset < 16; offset++) add_if_there(places, triples, text, index + offset);
  }
  return index;
}

static bool has_blocks(void) { return true; }

#else

static size_t find_blocks(const struct console_triples *triples, const uint8_t *text, size_t index, size_t count,
                          struct places *places) {
  return find_each(triples, text, index, count, places);
}

static bool has_blocks(void) { return false; }

#endif

size_t console_triples_find(const struct console_triples *triples, const uint8_t *text, size_t start, size_t count,
                            size_t *indices, size_t *found) {
  struct places places = {.indices = indices};
  size_t index = start;
  if (index < 2) {
    if (count > 1 && (triples->kinds[1][text[0]] & triples->kinds[2][text[1]])) indices[places.count++] = 1;
    index = 2;
  }
  if (index < count && has_blocks()) index = find_blocks(triples, text, index, count, &places);
  // A block more may have come than there is room for; the bytes after the last block are fewer than one.
  if (index < count) index = find_each(triples, text, index, count, &places);
  *found = places.count;
  return index < count ? index : count;
}
