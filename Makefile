# make run    opens the review of the sample catalog; without a terminal it scores it and prints the flagged pairs
# make test   formatting and all tests
# make ablate  the table of docs/ablations.md: trainings with something left out (needs the shops' catalogs; an hour, resumable)
# make bench  every figure of docs/benchmarks.md, small: scoring against its bound and against Python, start, review
# make torture  kills, bad disks and many operators at once; TORTURE="--count 1000 --seconds 600" for the long run of docs/hardening.md
# make fuzz   libFuzzer on what strangers send, SECONDS of processor time for each of ten targets (20 where nothing is said)
# make sanitize  all tests under AddressSanitizer, then under ThreadSanitizer
# make deps   only what is needed from outside: Debian packages, OpenVINO, models (into .deps/)
# Each fetches and builds what is missing, and nothing twice.

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
CONFIG := release
KANTEI := .build/$(CONFIG)/kantei

.PHONY: run test bench torture ablate fuzz sanitize deps packages

run: $(KANTEI)
	@if [ -t 0 ] && [ -t 1 ]; then $(KANTEI) review sample-catalog; \
	else $(KANTEI) score sample-catalog | awk '$$3 != "match" && $$3 != "uncertain"'; fi

# swift build looks through every package first, which takes seconds; make only looks at dates.
$(KANTEI): Package.swift $(shell find Sources -type f) | deps
	swift build -c $(CONFIG) --product kantei
	@touch $@

# Without testable imports the tests are built like the program, so neither is built twice.
TESTS := swift test -c $(CONFIG) --disable-xctest --disable-testable-imports
# They wait for a screen, and are told nothing of how busy the machine is: alone, one after another.
TERMINALS := EndToEndTests\.(ControlBytes|PixelPicture|ReviewTerminal|Robot|TerminalManners|Torture)Tests
test: deps
	@Scripts/fetch-lite0
	@Scripts/install-test-packages
	swift format lint --strict --recursive Package.swift Sources Tests Fuzz
	$(TESTS) --skip '$(TERMINALS)'
	$(TESTS) --filter '$(TERMINALS)' --no-parallel

ablate: $(KANTEI)
	$(KANTEI) train ablations --data Scripts/corpora/commercial.yaml --out .build/ablations --seeds 1 2 3 --sources

bench: deps
	swift build -c $(CONFIG) --product kantei
	swift build -c $(CONFIG) --product kantei-bench
	swift build -c $(CONFIG) --product kantei-blaslog
	@Scripts/install-bench-packages
	.build/$(CONFIG)/kantei-bench

torture: deps
	swift build -c $(CONFIG) --product kantei
	swift build -c $(CONFIG) --product kantei-torture
	.build/$(CONFIG)/kantei-torture $(TORTURE)

fuzz: deps
	Scripts/fuzz $(or $(SECONDS),20) $(TARGETS)

sanitize: deps
	for kind in address thread; do \
	  Scripts/sanitize $$kind --skip '$(TERMINALS)' && Scripts/sanitize $$kind --filter '$(TERMINALS)' --no-parallel || exit 1; \
	done

deps: packages
	@Scripts/fetch-deps

packages:
	@Scripts/install-packages
