# The commands of this project are `make demo`, `make serve` and `make test`; all work in .venv beside this file.
PY ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check
GROUP = $(BIN)/python -c "import sys, tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['dependency-groups'][sys.argv[1]])"

.PHONY: demo serve test check lint types gate browser bench clean

demo: $(BIN)/onrecord
	@$(BIN)/onrecord check samples/article.html --record samples/record; test $$? -le 1

serve: $(BIN)/onrecord
	$(BIN)/onrecord serve --record samples/record --data $(VENV)/web.db

test: $(VENV)/.dev
	$(BIN)/python -m pytest -q

check: lint types test gate

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

gate: $(VENV)/.dev
	$(BIN)/python eval/gate.py

browser: $(VENV)/.dev
	$(BIN)/python -m pytest -q tests/browser -m browser

bench: $(VENV)/.bench
	$(BIN)/python benchmarks/billstatus.py
	$(BIN)/python benchmarks/store.py
	$(BIN)/python benchmarks/commands.py
	$(BIN)/python benchmarks/ledger.py
	$(BIN)/python benchmarks/pages.py
	$(BIN)/python benchmarks/scan.py
	$(BIN)/python benchmarks/web.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/onrecord: pyproject.toml
	$(PY) -m venv $(VENV)
	$(PIP) -e .
	@touch $@

$(VENV)/.dev: $(BIN)/onrecord
	$(PIP) $$($(GROUP) dev)
	@touch $@

$(VENV)/.bench: $(VENV)/.dev
	$(PIP) $$($(GROUP) bench)
	@touch $@
