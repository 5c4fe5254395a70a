#pragma once

/// Memory at the start, and after it.

/// Makes the pages of the program's variables at once (MADV_POPULATE_WRITE, madvise(2)).
///
/// The Swift runtime keeps its caches among them, so a start writes to two pages in three. Copied from the file one
/// by one, each is a page fault of some 9 microseconds, 1.2 ms of the first screen. One that begins as zeros is often
/// read before it is written: a second fault, and every other processor that runs the program is interrupted for it,
/// 0.8 ms in all. Costs 2 MB of memory at most, a third more than the start would touch.
void console_populate_data(void);

/// Gives the pages of the program's own file back that are mapped and cannot be written to, and what the heap
/// does not use.
///
/// The Swift runtime looks through most of the file once for conformances, and all of that counts as resident
/// for ever. What is needed again comes back from the page cache by itself. What runs leave in the heap lies in
/// pieces between what is kept: after 1,600 of them 16 of 44 MB were free.
void console_release_memory(void);
