#define _GNU_SOURCE
#include "residency.h"
#include <link.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// Since Linux 5.14; an older kernel refuses it, and the pages then come one by one.
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

// The C runtime's own marks: its first object begins .data, its last one ends the section behind it.
extern char __data_start[];
extern char __TMC_END__[] __attribute__((visibility("hidden")));
// The linker's marks of what begins as zeros.
extern char __bss_start[];
extern char _end[];

static void populate(const char *from, const char *to) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = (uintptr_t)from & ~(page - 1);
  uintptr_t end = ((uintptr_t)to + page - 1) & ~(page - 1);
  if (end > start) madvise((void *)start, end - start, MADV_POPULATE_WRITE);
}

void console_populate_data(void) {
  populate(__data_start, __TMC_END__);
  populate(__bss_start, _end);
}

static int release(struct dl_phdr_info *info, size_t size, void *unused) {
  (void)size;
  (void)unused;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[i];
    // Only what was never written: relocations have changed pages of the others, and those are not in the file.
    if (part->p_type != PT_LOAD || (part->p_flags & PF_W)) continue;
    uintptr_t start = (info->dlpi_addr + part->p_vaddr + page - 1) & ~(page - 1);
    uintptr_t end = (info->dlpi_addr + part->p_vaddr + part->p_memsz) & ~(page - 1);
    if (end > start) madvise((void *)start, end - start, MADV_DONTNEED);
  }
  // The first object is the program itself.
  return 1;
}

void console_release_memory(void) {
  dl_iterate_phdr(release, NULL);
  malloc_trim(0);
}
