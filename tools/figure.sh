#!/usr/bin/env bash
# Makes README's figure from the results of a comparison: two charts of `adem plot`, trust in the municipality and overall
# perspective over the years, side by side.
#     tools/figure.sh RESULTS [FILE.svg]
# RESULTS is a results folder of adem compare; without FILE the figure replaces tools/figure/two-policies.svg.
# ADEM names the program; without, it is tools/adem.sh, which builds it first.
set -euo pipefail

ROOT=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
readonly ROOT

fail() {
    echo "figure.sh: $1" >&2
    exit 2
}

(($# == 1 || $# == 2)) || fail "usage: tools/figure.sh RESULTS [FILE.svg]"
readonly RESULTS="$1" TARGET="${2:-$ROOT/tools/figure/two-policies.svg}"

scratch=$(mktemp -d -p "$(dirname "$TARGET")" .figure-XXXXXX)  # beside the target, so that the last step is a rename
trap 'rm -rf "$scratch"' EXIT
"${ADEM:-$ROOT/tools/adem.sh}" --lang en plot "$RESULTS" --out "$scratch" >/dev/null || exit

# The number in an attribute of a chart's first element. Usage: size width|height FILE
size() { sed -n "1s/^<svg [^>]*\\b$1=\"\\([0-9.]*\\)\".*/\\1/p" "$2"; }

left="$scratch/years-trust-in-municipality.svg" right="$scratch/years-overall-perspective.svg"
for chart in "$left" "$right"; do
    [[ -s $chart ]] || fail "the comparison has no $(basename "$chart") (run adem compare without --indicators)"
done
width=$(size width "$left") height=$(size height "$left")
{
    echo "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 $((2 * width)) $height\" width=\"$width\">"
    cat "$left"
    sed "1s/^<svg /<svg x=\"$width\" /" "$right"
    echo '</svg>'
} >"$scratch/figure.svg"
sync "$scratch/figure.svg"
mv "$scratch/figure.svg" "$TARGET"
