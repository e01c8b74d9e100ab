# Builds what it needs in .venv; nothing outside this folder is touched.
PYTHON ?= python3
BIN := .venv/bin
# Without compiled modules every start of the program takes several times as long.
unexport PYTHONDONTWRITEBYTECODE
SAMPLE := sample_reports/horgos-psb-2023

.PHONY: run test bench campaign office kit faults soak fuzz docs check-python pictures clean

run: .venv/run.done
	@mkdir -p trial
	@[ -e trial/report.toml ] || cp $(SAMPLE)/report.toml $(SAMPLE)/report.md trial/
	@if [ -t 0 ] && [ -t 1 ] && [ -t 2 ]; then \
		$(BIN)/nianbao trial/report.toml; \
	else \
		echo "No terminal here, so no editor: checking and rendering the sample instead." >&2; \
		$(BIN)/nianbao check trial/report.toml; [ $$? -le 1 ] && $(BIN)/nianbao render trial/report.toml; \
	fi

test: .venv/test.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n 3 --dist loadfile --ignore tests/bench
	$(BIN)/pytest tests/bench

campaign: .venv/test.done
	$(BIN)/pytest -n 2 -m campaign

kit: .venv/test.done
	rm -rf dist/nianbao-kit
	$(BIN)/python docs/kit/build.py dist/nianbao-kit

office: .venv/test.done
	$(BIN)/pytest -m office tests/office

faults: .venv/test.done
	cd tests && ../$(BIN)/python -m faults kill --points 5000 --length 8
	cd tests && ../$(BIN)/python -m faults power --points 14000 --length 8
	cd tests && ../$(BIN)/python -m faults fail --points 1000

soak: .venv/test.done
	cd tests && ../$(BIN)/python -m hostile.soaking --keys 50000

bench: .venv/test.done
	NIANBAO_BENCH=5 NIANBAO_BENCH_REPORTS=10000 $(BIN)/pytest tests/bench -s --write-bench

fuzz: .venv/test.done
	NIANBAO_FUZZ=100 $(BIN)/pytest -n 2 tests/hostile/test_fuzz.py

docs: .venv/test.done
	$(BIN)/python docs/tables.py docs

pictures: .venv/test.done
	PYTHONPATH=tests $(BIN)/python docs/pictures.py docs/pictures

check-python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "nianbao needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3 $(MAKECMDGOALS)" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "this Python cannot make virtual environments; on Debian: apt-get install python3-venv" >&2; exit 2; }

.venv/run.done: pyproject.toml | check-python
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/test.done: pyproject.toml | check-python
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@ .venv/run.done

clean:
	rm -rf .venv trial dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
