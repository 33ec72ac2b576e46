#!/usr/bin/env bash
# Fuzzes a reader, or all of them one after the other, for so many seconds:
#     tools/fuzz.sh scenario|profile|areas|checkpoint|all SECONDS
# Starts from tests/fuzz/corpus and the files of the other tests. What is found lands in build/fuzz/READER: new inputs in
# corpus, and with a finding (exit status 1) the input that shows it.
set -euo pipefail

ROOT=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
readonly ROOT
source "$ROOT/tools/setup.sh"

readonly READERS=(scenario profile areas checkpoint)

fuzz() {
    local reader=$1 seconds=$2 scratch="$ROOT/build/fuzz/$1" more=()
    mkdir -p "$scratch/corpus"
    # Inputs that other tests use too, and words of the language.
    case $reader in
        scenario) more=("$ROOT/tests/input/good" "$ROOT/tests/input/bad") ;;
        profile) more=("$ROOT/scenarios/profiles") ;;
        areas) more=("$ROOT/tests/areas/data") ;;
    esac
    [[ $reader == checkpoint ]] || more+=("-dict=$ROOT/tests/fuzz/$reader.dict")
    (cd "$scratch" && UBSAN_OPTIONS=print_stacktrace=1 "$ROOT/build/fuzz/tests/fuzz/$reader" corpus \
        "$ROOT/tests/fuzz/corpus/$reader" "${more[@]}" -max_total_time="$seconds" -timeout=10 \
        -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 >log 2>&1) ||
        { tail -n 40 "$scratch/log" >&2; fail $OUR_DEFECT "the reader of $reader has a finding: see $scratch"; }
    say "fuzzed $reader for $seconds s: $(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$scratch/log" | tail -n 1) edges," \
        "$(sed -n 's/^stat::number_of_executed_units: *//p' "$scratch/log") executions, no finding"
}

[[ $# == 2 && " ${READERS[*]} all " == *" $1 "* && $2 =~ ^[1-9][0-9]*$ ]] ||
    fail $USER_CAN_MEND "usage: tools/fuzz.sh scenario|profile|areas|checkpoint|all SECONDS"
command -v clang++ >/dev/null || fail $USER_CAN_MEND "fuzzing takes clang++ (on Debian: apt-get install clang)"
build fuzz "the fuzzers" adem_fuzzers
chosen=("$1")
[[ $1 != all ]] || chosen=("${READERS[@]}")
for reader in "${chosen[@]}"; do fuzz "$reader" "$2"; done
