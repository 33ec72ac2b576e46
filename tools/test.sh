#!/usr/bin/env bash
# Installs and builds what is missing, then runs the tests:
#     tools/test.sh [--all] [arguments of ctest, such as -L law or -R trust]
# Without --all, the tests labelled slow are left out. --all without further arguments also runs what watches threads with
# the thread sanitizer, and, where clang is installed, fuzzes every reader for a minute and holds a program built by clang
# against the release.
set -euo pipefail

ROOT=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
readonly ROOT
source "$ROOT/tools/setup.sh"

readonly SECONDS_OF_FUZZING=60

watch_threads() {
    build tsan "the tests with the thread sanitizer" adem adem_law_tests adem_unit_tests
    ctest --test-dir "$ROOT/build/tsan" --output-on-failure --no-tests=error -L law -LE slow
    "$ROOT/build/tsan/tests/adem_unit_tests" '[threads]'
    "$ROOT/build/tsan/tools/adem" verify --threads 3
}

verify_with_clang() {
    build clang "the program with clang" adem
    "$ROOT/build/clang/tools/adem" verify
}

selection=(-LE slow)
everything=no
if [[ ${1:-} == --all ]]; then
    selection=()
    shift
    (($#)) || everything=yes
fi

install_packages "to build and run the tests" "${TEST_PACKAGES[@]}"
install_drawing
build ci "the program and its tests"
ctest --test-dir "$ROOT/build/ci" --output-on-failure --no-tests=error -j $(($(nproc) + 1)) "${selection[@]}" "$@"
[[ $everything == yes ]] || exit 0

watch_threads
if command -v clang++ >/dev/null; then
    verify_with_clang
    "$ROOT/tools/fuzz.sh" all $SECONDS_OF_FUZZING
else
    say "skipped: fuzzing, and the comparison with clang (there is no clang++; on Debian: apt-get install clang)"
fi
