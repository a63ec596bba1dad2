# Every command of the project. `make` alone lists them.

HOST ?= 127.0.0.1
PORT ?= 8000
# Browser tests share the cores with the server they talk to: more workers than cores make them slower.
# Each begins with half of the tests, so that tests of one file share what was made for it.
WORKERS ?= 2
# What to test and how, e.g. make test ARGS="tests/content -k glossary"
ARGS ?=

SHELL := /bin/bash
VENV := .venv
PYTHON := $(VENV)/bin/python
PIP_INSTALL := $(PYTHON) -m pip install --quiet --quiet --disable-pip-version-check --require-hashes --requirement
# A stamp carries the checksum of what it stands for: other requirements, other stamp, new installation.
BASE := $(VENV)/.base-$(shell cksum < requirements/base.txt | tr -d ' ')
DEV := $(VENV)/.dev-$(shell cksum < requirements/dev.txt | tr -d ' ')

export PYTHONPATH := $(CURDIR):$(CURDIR)/site

.DEFAULT_GOAL := help
.PHONY: help run reset test test-postgres bench lint format messages lock clean

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

run: $(BASE) ## Start the site with its demo content (HOST=, PORT=)
	@exec $(PYTHON) -m config.start $(HOST) $(PORT)

reset: ## Forget the demo's database and files; the next `make run` starts over
	rm -rf var

test: $(DEV) ## Run all tests, in a real browser too (ARGS=, WORKERS=)
	@$(PYTHON) -m config.catalogues compile
	@CHROMIUM="$$($(PYTHON) tests/browser/chromium.py)" && export CHROMIUM && \
		$(PYTHON) -m pytest --numprocesses $(WORKERS) --dist worksteal $(ARGS)

test-postgres: $(DEV) ## Run all tests on a PostgreSQL that is started for them
	@.ci/postgres $(MAKE) --no-print-directory test

bench: $(DEV) ## Print what pages and checks of texts cost, against a yardstick
	@$(PYTHON) -m config.catalogues compile
	@$(PYTHON) -m pytest -p no:randomly --quiet -W default --disable-warnings \
		-o python_files='bench_*.py' -o python_functions='bench_*' tests/bench $(ARGS)
	@$(PYTHON) tests/bench/readability/bench_score.py
	@$(PYTHON) tests/bench/readability/bench_check.py
	@$(PYTHON) tests/bench/readability/bench_odd.py

lint: $(DEV) ## Check style: Python, templates, catalogues
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m djhtml --check site/templates
	@$(PYTHON) -m config.catalogues check

format: $(DEV) ## Put Python and templates into shape
	@$(PYTHON) -m ruff check --fix-only .
	@$(PYTHON) -m ruff format .
	@$(PYTHON) -m djhtml site/templates

messages: $(DEV) ## Collect the texts to translate into locale/
	@$(PYTHON) -m config.catalogues update

lock: $(DEV) ## Lock the dependencies anew (on the oldest Python that is supported, 3.11)
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info[:2] == (3, 11) else "Lock with Python 3.11: what it installs, newer ones install too.")'
	@for name in base dev; do \
		[ $$name = dev ] && options="--extra dev --constraint requirements/base.txt" || options=""; \
		env -u PIP_FIND_LINKS -u PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE=/dev/null \
		$(PYTHON) -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-header \
			$$options --output-file requirements/$$name.txt pyproject.toml || exit; \
		sed -i '1i # Locked by `make lock` with Python 3.11.' requirements/$$name.txt; \
	done

clean: reset ## Remove everything that the commands above made
	rm -rf $(VENV) .cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find locale -name '*.mo' -delete

$(PYTHON):
	@found=""; \
	for name in python3 python3.13 python3.12 python3.11 python3.14; do \
		if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$name; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "Python 3.11 or newer is needed, and none was found. On Debian 12 or newer: apt-get install python3 python3-venv" >&2; exit 1; \
	fi; \
	if ! $$found -c 'import ensurepip, venv' 2>/dev/null; then \
		version=$$($$found -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
		echo "Python's venv module is missing. On Debian or Ubuntu: apt-get install python$$version-venv" >&2; exit 1; \
	fi; \
	$$found -m venv $(VENV)

$(BASE): | $(PYTHON)
	@echo "Installing what the site needs (once, one or two minutes) ..."
	@$(PIP_INSTALL) requirements/base.txt
	@rm -f $(VENV)/.base-* && touch $@

$(DEV): | $(PYTHON)
	@echo "Installing what the tests need (once, one or two minutes) ..."
	@$(PIP_INSTALL) requirements/dev.txt
	@rm -f $(VENV)/.base-* $(VENV)/.dev-* && touch $@ $(BASE)
