#pragma once

/// Memory that only the start needed.

/// Gives the pages of the program's own file back that are mapped and cannot be written to, and what the heap
/// does not use.
///
/// The Swift runtime looks through most of the file once for conformances, and all of that counts as resident
/// for ever. What is needed again comes back from the page cache by itself.
void console_release_start(void);
