# What a newcomer needs: `make demo` and `make test`. Both install the system packages that are missing.
SHELL := /bin/bash
PREFIX ?= /usr/local
# The workspace that the installed schedules run in.
WORKSPACE ?= /srv/threedef
SWIFT ?= swift
RELEASE ?= .build/release/threedef
PACKAGES := libxml2-dev zlib1g-dev libsqlite3-dev libxml2-utils sqlite3 python3
# To look at the report with; the tests do without where they cannot be had.
BROWSER := chromium fonts-noto-cjk

.PHONY: help toolchain packages places browser release demo test pages kills lint fixtures cases bench sanitize fuzz hostile install uninstall clean

help: ## Lists what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /:/' | column -t -s:

toolchain:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "找不到 swift：编译要先装 Swift 6.2 或更高版本（见 docs/install.md）；已有编译好的程序，请写 RELEASE=程序" >&2; \
	  echo "no swift is found: install Swift 6.2 or later to build, or name a program that is built, RELEASE=PROGRAM" >&2; \
	  exit 1; }

packages: ## Installs the system packages that are missing
	@missing=; for p in $(PACKAGES); do \
	  [ "$$(dpkg-query -W -f='$${Status}' $$p 2>/dev/null)" = "install ok installed" ] \
	    || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then echo "installing$$missing"; \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -q && DEBIAN_FRONTEND=noninteractive \
	    $$sudo apt-get install -y -q --no-install-recommends $$missing; fi

browser: ## Installs a browser that the report is looked at with, if it can be had
	@$(MAKE) --no-print-directory packages PACKAGES="$(BROWSER)" \
	  || echo "no browser could be installed: the report will not be looked at"

release: toolchain packages ## Builds the program in release mode
	$(SWIFT) build -c release --product threedef --static-swift-stdlib

demo: release ## Runs the main job on a copy of samples/huanggang and says where to look
	samples/demo.sh $(RELEASE) .build/demo

test: packages browser lint ## Runs every test
	$(SWIFT) build --build-tests
	Tests/independent/run.sh .build/debug/threedef
	$(SWIFT) test --skip-build --disable-xctest

pages: packages browser ## Writes the runs that the pages show, and their pictures, anew
	$(SWIFT) build --build-tests
	RECORD_PAGES=1 $(SWIFT) test --skip-build --disable-xctest --filter PageRunTests
	docs/pictures/draw.py .build/debug/threedef

kills: packages ## Kills 200 runs at as many instants, and runs each again
	$(SWIFT) build --build-tests
	KILLS=200 $(SWIFT) test --skip-build --disable-xctest --filter KillTests

lint: ## Checks the formatting and documentation of the sources
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

fixtures: release ## Holds the program against fixtures and acceptance cases beside the checkout
	.ci/fixtures $(RELEASE)

cases: release ## Runs the acceptance cases beside the checkout
	.ci/cases $(RELEASE)

bench: release ## Measures the main job at several sizes, and each of its stages
	Tests/bench/run.py $(RELEASE)

sanitize: packages ## Runs the tests under the address and the thread sanitizer
	$(SWIFT) test --disable-xctest --sanitize=address --scratch-path .build-asan
	$(SWIFT) test --disable-xctest --sanitize=thread --scratch-path .build-tsan

FUZZ_SECONDS ?= 60
# Of two sanitizers Swift takes the last one alone, unless they are named together.
fuzz: packages ## Fuzzes every reader under the address sanitizer, FUZZ_SECONDS (60) each
	THREEDEF_FUZZING=1 $(SWIFT) build -c release --product threedef-fuzz --scratch-path .build-fuzz \
	  --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing
	FUZZ_SECONDS=$(FUZZ_SECONDS) Tests/Fuzz/run.sh

hostile: release ## Measures what files of 1 GB cost that were made to do harm
	Tests/hostile/run.py $(RELEASE)

# As they are, past the shell that would read quotes and signs in them.
places install uninstall: export PREFIX := $(PREFIX)
places install uninstall: export WORKSPACE := $(WORKSPACE)
places install uninstall: export RELEASE := $(RELEASE)

# What cannot be installed to is told before anything is built.
places:
	@packaging/install.sh --places

# A program that is named with RELEASE, here or in the environment, is taken as it is.
ifeq ($(origin RELEASE),file)
install: places release
endif
install: ## Installs program, manual, completions, templates, practice forms and schedules below PREFIX
	@packaging/install.sh "$$RELEASE"

uninstall: ## Removes what was installed below PREFIX
	@packaging/uninstall.sh

clean: ## Removes what was built
	rm -rf .build .build-*
