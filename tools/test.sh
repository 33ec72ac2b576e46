#!/usr/bin/env bash
# Installs and builds what is missing, then runs the tests:
#     tools/test.sh [--all] [arguments of ctest, such as -L law or -R trust]
# Without --all, the tests labelled slow are left out.
set -euo pipefail

ROOT=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
readonly ROOT
source "$ROOT/tools/setup.sh"

selection=(-LE slow)
if [[ ${1:-} == --all ]]; then
    selection=()
    shift
fi

install_packages "to build and run the tests" "${TEST_PACKAGES[@]}"
build ci "the program and its tests"
exec ctest --test-dir "$ROOT/build/ci" --output-on-failure --no-tests=error -j "$(nproc)" "${selection[@]}" "$@"
