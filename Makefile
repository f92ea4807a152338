# The one interface for people and for CI: `make demo`, then `make test`.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PEERS  := $(VENV)-peers
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check
DEMO   := examples/talks.txt
SLOW   := slow or browser or spark
PARALLEL := -n auto --dist

.PHONY: help demo test check test-all test-oldest docs bench format clean
.DELETE_ON_ERROR:

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 14

demo: $(VENV)/library ## install the library and analyse the example article
	@$(BIN)/newsmodel analyze $(DEMO)

test: check ## lint, types, import contracts, then all tests: code, doctests, docs, wheel
	$(BIN)/python -m pytest -q $(PARALLEL) loadfile -m "not ($(SLOW))" --cov --cov-report=term

check: $(VENV)/development
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet
	$(BIN)/lint-imports --no-logo
	$(BIN)/mypy

test-all: $(VENV)/development $(if $(shell command -v java),$(VENV)/spark) ## only the tests marked slow, browser or spark, which `make test` leaves out
	@if $(BIN)/python -m pytest -q -m "$(SLOW)" --collect-only >$(VENV)/marked 2>&1; then \
		$(BIN)/python -m pytest -q $(PARALLEL) worksteal -m "$(SLOW)"; \
	elif [ $$? -eq 5 ]; then \
		echo "No test is marked slow, browser or spark."; \
	else \
		cat $(VENV)/marked; exit 1; \
	fi

test-oldest: $(VENV)-oldest/development ## the tests on the oldest dependencies that we promise to work with
	$(VENV)-oldest/bin/python -m pytest -q $(PARALLEL) loadfile -m "not ($(SLOW))"

docs: $(VENV)/development ## build the site into site/, strictly
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet
	@echo "site/index.html"

bench: $(PEERS)/installed ## measure all beside its peers, on NEWSMODEL_DATA where that is set, and write docs/benchmarks.md (ONLY="feeds queries": these)
	@$(PEERS)/bin/python -m benchmarks $(if $(ONLY),--only $(ONLY))

format: $(VENV)/development ## format the code and mend what ruff can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

clean: ## remove what was built, but not the virtual environments
	rm -rf build dist site .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp in each environment says what was installed, and is older than pyproject.toml when that has changed.

$(VENV)/library: pyproject.toml | $(BIN)/pip
	@$(PIP) --editable .
	@touch $@

$(VENV)/development: pyproject.toml | $(BIN)/pip
	@$(PIP) --editable ".[dev]"
	@touch $@ $(VENV)/library

# PySpark is half a gigabyte: it is installed where there is a Java that runs it.
$(VENV)/spark: pyproject.toml | $(VENV)/development
	@$(PIP) --editable ".[spark]"
	@touch $@

$(PEERS)/installed: pyproject.toml | $(PEERS)/bin/pip
	@$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[peers]"
	@touch $@

$(VENV)-oldest/development: pyproject.toml | $(VENV)-oldest/bin/pip
	@$(VENV)-oldest/bin/python -m pip install --quiet --disable-pip-version-check \
		--editable ".[dev]" "python-dateutil==2.9.0.post0" "pydantic==2.10.*"
	@touch $@

%/bin/pip:
	@command -v $(PYTHON) >/dev/null || { echo "newsmodel needs Python: no $(PYTHON) here; set PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "newsmodel needs Python 3.11 or newer, and $(PYTHON) is older; set PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) cannot make virtual environments: install Debian's python3-venv"; exit 1; }
	@$(PYTHON) -m venv $*
