# Each target is one script in scripts/; read there what it does and why.
.PHONY: run build test check screens rules bench prove clean

run: ; @scripts/run
build: ; @scripts/build
test: ; @scripts/test
check: ; @scripts/check
screens: ; @scripts/screens
rules: ; @scripts/rules
bench: ; @scripts/bench
prove: ; @scripts/prove
clean: ; @scripts/clean
