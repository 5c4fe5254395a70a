# Two commands matter: `make run` builds and opens the console, `make test` runs every check.

RUNBOOK ?= redis-down
PREFIX ?= /usr/local
SWIFT_FORMAT_FILES = Package.swift Sources Tests Benchmarks

# What the binary is linked with, and what the tests start for real.
BUILD_PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev libncurses-dev libsqlite3-dev
TEST_PACKAGES = redis-server redis-tools postgresql openssl sudo netcat-openbsd lsof e2fsprogs \
  openssh-server openssh-client shfmt ncurses-term prometheus prometheus-alertmanager nginx-light certbot \
  systemd-journal-remote psmisc busybox-static strace zsh fish

# What the benchmark compares with.
BENCH_PACKAGES = less vim tig htop sqlite3 git

# One file without libraries of its own: it starts in a quarter of the time, as each command's supervisor does too, and
# runs on any Linux of this architecture. The linker warns of what the C library cannot do in such a program; nothing
# here asks for it (users' names are read, hosts are resolved by what the commands run). Types such as `[Key: Value]` are
# made by calls that name their conformances: made from their mangled names, as by default, each one's first use searches
# all 8,000 conformances of the program, and a start does that some forty times.
RELEASE = -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker --no-warnings \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors

.PHONY: run build install test test-release man bench fuzz lint format clean build-packages test-packages bench-packages

run: build
	@.build/release/incident $(RUNBOOK)

build: build-packages
	@swift build $(RELEASE) --product incident

test: build-packages test-packages lint
	@swift build --build-tests
	@swift test --skip-build

# What `make install` installs, held to the tests of the built program.
test-release: build test-packages
	@swift build --build-tests
	@INCIDENT_BINARY=$(CURDIR)/.build/release/incident swift test --skip-build --filter EndToEndTests

# BENCH=--strict makes a missed budget an error; BENCH='start keys' measures only those.
bench: build-packages bench-packages
	@swift build $(RELEASE) --product incident
	@swift build $(RELEASE) --product incident-bench
	@.build/release/incident-bench $(BENCH)

# Throws bytes at the loader, beginning with the runbooks; what it finds is left in `.build/fuzz`. The limits are
# those of hostile files: two seconds each, and memory that does not grow.
FUZZ_SECONDS ?= 60
fuzz: build-packages
	@INCIDENT_FUZZ=1 swift build -c release --sanitize fuzzer --scratch-path .build/fuzz --product loader-fuzz
	@mkdir -p .build/fuzz/inputs
	@.build/fuzz/release/loader-fuzz -timeout=2 -rss_limit_mb=1024 -max_len=32768 -artifact_prefix=.build/fuzz/ \
	  -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1 .build/fuzz/inputs runbooks Tests/RunbookLoaderTests/Golden

# For everybody on this machine; `DESTDIR` is for packagers. The symbols are left out: they are two fifths of the file.
install: man
	@install -D -s -m 755 .build/release/incident $(DESTDIR)$(PREFIX)/bin/incident
	@install -D -m 644 incident.1 $(DESTDIR)$(PREFIX)/share/man/man1/incident.1
	@for shell in bash zsh fish; do .build/release/incident completion $$shell > .build/completion.$$shell || exit 1; done
	@install -D -m 644 .build/completion.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/incident
	@install -D -m 644 .build/completion.zsh $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_incident
	@install -D -m 644 .build/completion.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/incident.fish

# The manual page, from what the program itself knows: `make man && man ./incident.1`.
man: build
	@.build/release/incident manual > incident.1

lint:
	@swift format lint --strict --parallel --recursive $(SWIFT_FORMAT_FILES)

format:
	@swift format --in-place --parallel --recursive $(SWIFT_FORMAT_FILES)

clean:
	@rm -rf .build

build-packages:
	@./.make/install-packages $(BUILD_PACKAGES)

bench-packages:
	@./.make/install-packages $(BENCH_PACKAGES)

test-packages:
	@./.make/install-packages $(TEST_PACKAGES)
