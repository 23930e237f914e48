# Everything here works on a machine that has Python 3.11 or later and make.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help run demo test test-long check format bench clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime: requirements/runtime.txt pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements/runtime.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/development: requirements/development.txt $(VENV)/runtime
	$(PIP) install --require-hashes -r requirements/development.txt
	@touch $@

run: $(VENV)/runtime ## set up, load the example once, and serve it at 127.0.0.1:8000
	@$(BIN)/python -m thongsuot prepare
	@$(BIN)/python -m thongsuot load_example
	@exec $(BIN)/python -m thongsuot serve $(SERVE)

demo: $(VENV)/runtime ## from the example's records to the consolidated report, without a browser
	$(BIN)/python -m thongsuot demo

test: $(VENV)/development ## every test: SQLite, and PostgreSQL where it is installed
	BIN=$(BIN) scripts/test

test-long: $(VENV)/development ## the tests that take longer
	$(BIN)/pytest -m long --ignore=tests/browser
	$(BIN)/pytest -m long tests/browser
	HYPOTHESIS_PROFILE=searching $(BIN)/pytest -n auto tests/vanban
	scripts/with-postgres $(BIN)/pytest -m long tests/thongsuot tests/long
	THONGSUOT_ALL_WAYS=1 scripts/with-postgres $(BIN)/pytest -n auto tests/browser

check: $(VENV)/development ## format, lint, types, architecture
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy

format: $(VENV)/development ## put the code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/development ## the measurements, beside their peers
	$(BIN)/python -m bench

clean: ## take away what was made, the data under var/ excepted
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache
