# Fanfold: `make` lists what there is to make.

PREFIX ?= /usr/local
RELEASE = --configuration release --static-swift-stdlib
STORIES = seeds
OURS = Package.swift Sources Tests Benchmarks Examples Fuzzers
TIME ?= 60
TARGET ?=

.DEFAULT_GOAL := help
.PHONY: help setup tools build program server demo test golden accept words chosen \
  epubcheck accessibility readers catalog bench fuzz format lint docs install clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 15

setup: ## install what building needs
	@scripts/setup.sh

tools: ## install what testing needs besides
	@scripts/setup.sh --tests
	@scripts/setup-readers.sh

build: program server ## build the programs: bin/fanfold, bin/fanfold-server

program: setup ## build bin/fanfold alone
	swift build $(RELEASE) --product fanfold
	@mkdir -p bin
	@install -m 755 "$$(swift build $(RELEASE) --show-bin-path)/fanfold" bin/fanfold

server: setup ## build bin/fanfold-server, which catalogues and serves
	swift build $(RELEASE) --product fanfold-server
	@mkdir -p bin
	@install -m 755 "$$(swift build $(RELEASE) --show-bin-path)/fanfold-server" bin/fanfold-server

demo: program ## bind the sample stories into demo/
	@rm -rf demo
	@mkdir -p demo/stories demo/pairings demo/everything
	@bin/fanfold export $(STORIES) -o demo/stories >/dev/null
	@bin/fanfold bundle $(STORIES) --by pairing -o demo/pairings >/dev/null
	@bin/fanfold bundle $(STORIES) --by none -o demo/everything >/dev/null
	@find demo -name '*.epub' -exec bin/fanfold check --quiet {} +
	@find demo -name '*.epub' | LC_ALL=C sort
	@echo "$$(find demo -name '*.epub' | wc -l) books in $$(pwd)/demo"

test: tools demo server ## run every check there is
	scripts/house-rules.sh
	scripts/check-generated.sh
	swift build --build-tests
	@rm -rf .build/test-books
	swift test --skip-build --disable-xctest
	scripts/example.sh
	scripts/golden.sh
	scripts/words.sh
	$(MAKE) --no-print-directory chosen epubcheck accessibility readers catalog

golden: build ## run the golden cases
	scripts/golden.sh

accept: build ## take what the golden cases give now as right
	scripts/golden.sh --accept

words: program ## is every word of every story in its book?
	scripts/words.sh

# The books that the demo, the tests, the golden cases and the words check have left, and the chosen
# ones, which the slower programs look at alone.
BOOKS = find demo .build/test-books .build/example .build/golden/*/work .build/words \
  .build/validation -name '*.epub' -not -name 'broken*' 2>/dev/null | LC_ALL=C sort
CHOSEN = .build/validation/books.tsv

chosen: program
	@mkdir -p .build/validation
	@scripts/validation-books.sh >$(CHOSEN)

epubcheck: ## check every book that was made with EPUBCheck, by new rules and by old ones
	@$(BOOKS) | scripts/epubcheck.sh -
	@$(BOOKS) | scripts/epubcheck.sh --rules 3.2 -q -

accessibility: tools chosen ## check the pages of chosen books with axe, the Nu checker and Ace's rules
	@scripts/accessibility.sh --self-test
	@cut -f1 $(CHOSEN) | scripts/accessibility.sh -

readers: tools chosen ## have EbookLib, pandoc, MuPDF, calibre and libmobi read chosen books
	@scripts/readers.sh --self-test $(CHOSEN)
	@scripts/readers.sh $(CHOSEN)

catalog: tools build ## crawl, look at, attack and load a catalogue and its server
	@scripts/catalog.sh --self-test
	@scripts/catalog.sh

bench: program ## measure speed and memory
	swift build --configuration release --static-swift-stdlib --product pipeline-benchmark
	scripts/bench.sh

fuzz: setup ## fuzz every reader for TIME seconds (60), or TARGET alone
	scripts/fuzz.sh $(TIME) $(TARGET)

format: ## format the sources, embed the resources
	scripts/embed-resources.sh
	swift format --in-place --recursive $(OURS)

lint: setup ## style, house rules, generated files, warnings
	swift format lint --strict --recursive $(OURS)
	scripts/house-rules.sh
	scripts/check-generated.sh
	swift build --build-tests

docs: setup ## write docs/Diagnostics.md and the API documentation (.build/docs)
	FANFOLD_ACCEPT=1 swift test --disable-xctest --filter DiagnosticsPage
	swift package --allow-writing-to-directory .build/docs generate-documentation \
	  --target Fanfold --output-path .build/docs --transform-for-static-hosting

install: build ## install the program under PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 bin/fanfold bin/fanfold-server "$(DESTDIR)$(PREFIX)/bin"

clean: ## remove what was made
	rm -rf .build bin demo
