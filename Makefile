# `make` installs timeline with locked versions and builds seeds/ into output/.
# `make test` installs what the tests need and runs every check. CONTRIBUTING.md tells the rest.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
# Two targets never write to .venv or output at once, also with make -j.
.NOTPARALLEL:
.DEFAULT_GOAL := all

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCKED := install --require-hashes --requirement
UV_VERSION := 0.13.9

# Folders are listed too: their time changes when a file in them is added or removed.
SOURCES := $(shell find timeline templates -not -name '*.py[co]' -not -name __pycache__) \
  pyproject.toml README.md LICENSE

.PHONY: all install develop output test check lint types tests tools lock clean distclean

all: output

# --- install ---------------------------------------------------------------------------------

install: $(VENV)/.wheel-installed

$(VENV)/.created:
	tools/make-venv $(VENV)
	touch $@

$(VENV)/.requirements: requirements/build.lock requirements/run.lock | $(VENV)/.created
	$(PIP) $(LOCKED) requirements/build.lock
	$(PIP) $(LOCKED) requirements/run.lock
	touch $@

$(VENV)/.wheel-installed: $(SOURCES) $(VENV)/.requirements
	rm -rf build/wheel
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir build/wheel .
	$(PIP) install --no-deps --no-index --force-reinstall build/wheel/*.whl
	touch $@

# The source instead of the wheel, for work on the code; the next `make` installs the wheel again.
develop: $(VENV)/.test-requirements
	$(PIP) install --no-deps --no-build-isolation --editable .
	rm $(VENV)/.wheel-installed

# --- the example -----------------------------------------------------------------------------

# Built afresh, so that no page of an earlier build stays behind.
output: install
	rm -rf output
	$(BIN)/timeline build seeds -o output

# --- checks ----------------------------------------------------------------------------------

test: lint types tests
check: test

$(VENV)/.test-requirements: requirements/test.lock $(VENV)/.wheel-installed
	$(PIP) $(LOCKED) requirements/test.lock
	touch $@

tools:
	tools/test-tools

lint: $(VENV)/.test-requirements
	$(BIN)/ruff check --extend-exclude '$(SCORERS)' .
	$(BIN)/ruff format --check $(FORMATTED)

types: $(VENV)/.test-requirements
	$(BIN)/mypy

tests: $(VENV)/.test-requirements tools
	$(BIN)/python -m pytest --ignore-glob='$(SCORERS)'

# Commands that the gate runs as they were given: no tests of their own, and not our style.
SCORERS := tests/gold/score_*.py

# Paths that ruff formats.
FORMATTED := .

# --- versions --------------------------------------------------------------------------------

# Resolves for every Python from 3.11 on. The index is the default one, or UV_DEFAULT_INDEX;
# neither it nor any other address is written into the files.
UV := .venv-lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
  --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links

lock:
	[ -x .venv-lock/bin/uv ] || { tools/make-venv .venv-lock && \
	  .venv-lock/bin/python -m pip --quiet install uv==$(UV_VERSION); }
	$(UV) --output-file requirements/build.lock requirements/build.in
	$(UV) --output-file requirements/run.lock pyproject.toml
	$(UV) --output-file requirements/test.lock --constraint requirements/run.lock \
	  --constraint requirements/build.lock --group test

# --- clean -----------------------------------------------------------------------------------

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find timeline tests bench -name __pycache__ -prune -exec rm -rf {} +

distclean: clean
	rm -rf .venv .venv-lock
