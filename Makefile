# The targets a newcomer needs: demo, test, install. Everything they need is installed by `packages`.
SHELL := /bin/bash
PREFIX ?= /usr/local
JOBS ?= 2
SWIFT ?= swift
RELEASE := .build/release/threedef
PACKAGES := libxml2-dev zlib1g-dev libsqlite3-dev libxml2-utils python3

.PHONY: help demo test lint release packages cases fixtures sanitize bench install clean

help: ## What can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

packages: ## Installs the system packages that are missing
	@missing=; for p in $(PACKAGES); do \
	  [ "$$(dpkg-query -W -f='$${Status}' $$p 2>/dev/null)" = "install ok installed" ] || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then echo "installing$$missing"; \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -q && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -q $$missing; fi

release: packages ## Builds the program in release mode
	$(SWIFT) build -c release --product threedef

demo: release ## Runs the main job on a copy of samples/huanggang and says where to look
	@scripts/demo $(RELEASE)

test: packages lint ## Runs every test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest
	Tests/independent/run.sh .build/debug/threedef

lint: ## Checks the formatting of the sources
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

install: release ## Installs the program below PREFIX
	install -D -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/threedef

clean: ## Removes what was built
	rm -rf .build .build-*
