# The whole vocabulary of this repository; continuous integration calls the same targets.
PYTHON ?= python3
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
DEMO ?= hamgara-demo

.PHONY: install demo test lint bench docs messages lock

install: .venv/installed  ## a .venv with the project and all its tests need

.venv/installed: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q src
	@touch $@

demo: install  ## the published study, rebuilt and audited, in ./hamgara-demo
	$(BIN)/hamgara demo $(DEMO)

test: install  ## all tests
	$(BIN)/python -m pytest -n auto --dist loadfile

lint: install  ## style, types, import contract, translations
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: install  ## folding, phrases, and a study of a million codings
	$(BIN)/python -m benchmarks

docs: install  ## write docs/commands.md and docs/results.schema.json anew
	$(BIN)/python -m tests.docs.generate

messages: install  ## collect what the program says into src/hamgara/locale/*.po
	$(BIN)/python -m tests.locale.collect

lock:  ## lock the requirements anew (needs uv)
	uv pip compile pyproject.toml --group dev --universal --generate-hashes \
		--no-header --no-annotate --quiet -o requirements.txt
