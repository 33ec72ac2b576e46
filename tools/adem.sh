#!/usr/bin/env bash
# Runs adem, after installing and building what is missing:
#     tools/adem.sh compare continuity-of-staff project-carousel
# Works from any folder; relative paths are those of the folder you are in.
set -euo pipefail

ROOT=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
readonly ROOT
source "$ROOT/tools/setup.sh"

install_packages "to build and run adem" "${PROGRAM_PACKAGES[@]}"
install_drawing
# A newer compiler may know more warnings: they are ours to mend, not a user's.
build release "the program" -DADEM_WARNINGS_AS_ERRORS=OFF adem
exec "$ROOT/build/release/tools/adem" "$@"
