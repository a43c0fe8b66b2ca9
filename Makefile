# Set-up, briefs, checks. `make help` lists the targets.

BIN := .venv/bin
INSTALLED := .venv/installed
BUILD := $(BIN)/report build seeds --locale en --locale vi --memory assets/memory --out out
INPUTS := $(shell find seeds report templates assets -type f ! -name '*.pyc')

.PHONY: brief test check static bench golden prove catalogue new-locale preview clean help
.DEFAULT_GOAL := brief
.DELETE_ON_ERROR:

brief: out/seeds.en.pdf out/seeds.vi.pdf out/seeds.json out/seeds.en-vi.pdf ## set up, then the briefs of the five seed articles in out/

out/seeds.en-vi.pdf: $(INSTALLED) $(INPUTS)
	$(BUILD) --layout separate
	$(BUILD) --layout parallel

# Made with the one above; by this rule only where one of them is gone.
out/seeds.en.pdf out/seeds.vi.pdf out/seeds.json: | out/seeds.en-vi.pdf
	@test -e $@ || $(BUILD) --layout separate

$(INSTALLED): pyproject.toml .ci/system
	python=$$(.ci/system) && "$$python" -m venv .venv
	$(BIN)/python -m pip install -qq --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install -qq --editable . --group dev
	touch $@

test: brief static ## the same set-up, then every check and test but the slow ones
	$(BIN)/pytest

check: static ## linters, types, import contracts, catalogues, the house rules
	$(BIN)/pytest --quiet tests/test_house.py tests/unit/test_localise_catalogue.py

static: $(INSTALLED)
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(INSTALLED) ## what a brief costs against the engines alone, and reading thousands against trafilatura
	$(BIN)/python tests/benchmark/run.py
	$(BIN)/python tests/benchmark/reading.py

golden: brief ## pin the pages anew and draw what changed
	$(BIN)/python tests/pages.py

prove: brief ## what the product promises, measured in full, as one table
	$(BIN)/python tests/prove.py

catalogue: $(INSTALLED) ## gather the messages and bring every catalogue up to date
	$(BIN)/python tests/unit/test_localise_catalogue.py

new-locale: $(INSTALLED) ## start the catalogue of a language: make new-locale LOCALE=fr
	$(BIN)/pybabel init --input-file templates/locales/report.pot --output-dir templates/locales --domain report --locale $(LOCALE)

preview: brief ## rebuild whenever a file changes, until interrupted
	while sleep 1; do $(MAKE) --silent brief; done

clean: ## remove what was made, the environment included
	rm -rf .venv build dist out/*.pdf out/*.html out/*.json out/golden
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find report tests -name __pycache__ -prune -exec rm -r {} +

help: ## this list
	@awk -F ' ## ' '/^[a-z-]+:.* ## / { sub(/:.*/, "", $$1); printf "make %-11s %s\n", $$1, $$2 }' Makefile
