.PHONY: run test
CONFIG := release

run:
	swift build -c $(CONFIG) --product kantei
	.build/$(CONFIG)/kantei review sample-catalog

test:
	swift format lint --strict --recursive Package.swift Sources Tests
	swift test -c $(CONFIG) --disable-xctest
