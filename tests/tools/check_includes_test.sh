#!/usr/bin/env bash
# One breach of each kind in a made-up project: the check must name each, and nothing else.
set -euo pipefail
ROOT=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# put FILE LINE...
put() {
    mkdir -p "$scratch/$(dirname "$1")"
    printf '%s\n' "${@:2}" >"$scratch/$1"
}

put engine/base/good.hpp '#include <vector>' '#include "engine/base/month.hpp"'
put engine/run/parallel.hpp '#include <tbb/parallel_for.h>' '#include "engine/mechanism.hpp"'
put engine/input/good.cpp '#include <yaml-cpp/yaml.h>' '#include "engine/run/simulation.hpp"'
put models/mechanisms/good.hpp '#include "engine/mechanism.hpp"' '#include "models/rules/trust.hpp"'
put tools/adem/good.cpp '#include <CLI/CLI.hpp>' '#include "adem_version.hpp"'
"$ROOT/tools/check_includes.sh" "$scratch" || { echo "complains about a project without breaches"; exit 1; }

put engine/base/upward.hpp '#include "engine/state/world.hpp"'
put engine/base/library.hpp '#include <fmt/format.h>'
put engine/random/upward.hpp '#pragma once' '#include "engine/mechanism/draw.hpp"'
put engine/state/model.hpp '#include "models/state/resident.hpp"'
put engine/output/sibling.hpp '#include "engine/input/scenario.hpp"'
put engine/output/yaml.cpp '#include <yaml-cpp/yaml.h>'
put engine/run/netcdf.cpp '#include <netcdf.h>'
put engine/run/simulation.cpp '#include <oneapi/tbb/task_arena.h>'
put models/mechanisms/inside.hpp '  #  include "engine/state/world.hpp"'
put models/mechanisms/other.hpp '#include "models/mechanisms/good.hpp"'
put models/measures.cpp '#include "tools/adem/print.hpp"'
expected="engine/base/library.hpp:1 engine/base/upward.hpp:1 engine/output/sibling.hpp:1 engine/output/yaml.cpp:1 \
engine/random/upward.hpp:2 engine/run/netcdf.cpp:1 engine/run/simulation.cpp:1 engine/state/model.hpp:1 models/measures.cpp:1 \
models/mechanisms/inside.hpp:1 models/mechanisms/other.hpp:1"
if "$ROOT/tools/check_includes.sh" "$scratch" >"$scratch/answer"; then
    echo "says nothing of breaches"
    exit 1
fi
found=$(grep -oE '^[^ :]+:[0-9]+' "$scratch/answer" | LC_ALL=C sort | xargs)
[[ $found == "$expected" ]] || { printf 'found    %s\nexpected %s\n' "$found" "$expected"; exit 1; }
