#!/usr/bin/env bash
# Checks that includes run one way and that each third-party library is visible in one place only:
#     base <- {random, state} <- mechanism <- run <- {input, statistics <- output} <- the models' assembly <- tools
# Usage: tools/check_includes.sh [folder of the project]. Prints every breach as file:line: message; exit status 1 if any.
set -euo pipefail
cd "${1:-$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")}"

# What the files in a folder may include of our own, as regular expressions. The first line that matches a file counts.
export ALLOWED='
engine/base/                 engine/base/
engine/random/               engine/(base|random)/
engine/state/                engine/(base|random|state)/
engine/mechanism[./]         engine/(base|random|state|mechanism)[./]
engine/run/                  engine/(base|random|state|mechanism|run)[./]
engine/input/                engine/(base|random|state|mechanism|run|input)[./]
engine/statistics/           engine/(base|statistics)/
engine/output/               engine/(base|random|state|mechanism|run|statistics|output)[./]
engine/sensitivity/          engine/(base|random|sensitivity|statistics)/
engine/attribution/          engine/(base|random|attribution)/
engine/discovery/            engine/(base|random|statistics|discovery)/
models/state/                engine/(base|random|state)/|models/state/
models/rules/                engine/(base|random)/|engine/mechanism[.]hpp|models/(state|rules)/
models/mechanisms/           engine/mechanism[.]hpp|models/(state|rules)/
models/                      engine/|models/
tools/                       engine/|models/|tools/|adem_version[.]hpp
'

# Where a third-party header may be included (tests and benchmarks may include any).
export THIRD_PARTY='
yaml-cpp/                    engine/input/
netcdf                       engine/output/
(oneapi/)?tbb/               engine/run/parallel[.]
mpi[.]h                      engine/run/ranks[.]
boost/(graph|property|conc)  engine/state/
boost/math/                  engine/statistics/
libfccp/                     models/statements/
csv[.]h                      models/areas/
iconv[.]h                    models/areas/
CLI/                         tools/adem/
nlohmann/                    engine/(input|output)/|tools/adem/report/
spdlog/                      tools/adem/
'

# shellcheck disable=SC2016  # the dollars are awk's
# Every include outside tests and benchmarks as: file, line, "own" or "system", path.
includes() {
    find engine models tools -name '*.[ch]pp' -print0 2>/dev/null | xargs -0r awk '
        /^[ \t]*#[ \t]*include[ \t]*["<]/ {
            kind = ($0 ~ /include[ \t]*"/) ? "own" : "system"
            path = $0
            sub(/^[^"<]*["<]/, "", path)
            sub(/[">].*/, "", path)
            print FILENAME, FNR, kind, path
        }'
}

includes | awk '
    function read_table(text, left, right,    lines, n, i, fields) {
        n = split(text, lines, "\n")
        for (i = 1; i <= n; ++i)
            if (split(lines[i], fields, / +/) == 2) { left[++left[0]] = "^" fields[1]; right[left[0]] = "^(" fields[2] ")" }
    }
    function complain(message) { printf "%s:%d: %s\n", $1, $2, message; breaches = 1 }
    BEGIN {
        read_table(ENVIRON["ALLOWED"], folder, may_include)
        read_table(ENVIRON["THIRD_PARTY"], library, may_be_in)
    }
    $3 == "own" {
        for (i = 1; i <= folder[0]; ++i)
            if ($1 ~ folder[i]) {
                if ($4 !~ may_include[i]) complain("may not include \"" $4 "\" (allowed here: " substr(may_include[i], 2) ")")
                break
            }
    }
    $3 == "system" {
        if ($1 ~ /^engine\/base\// && $4 ~ /[\/.]/) complain("engine/base is built on the standard library alone, not on <" $4 ">")
        for (i = 1; i <= library[0]; ++i)
            if ($4 ~ library[i] && $1 !~ may_be_in[i]) complain("<" $4 "> is for " substr(may_be_in[i], 2) " only")
    }
    END { exit breaches }'
