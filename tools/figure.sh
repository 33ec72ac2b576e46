#!/usr/bin/env bash
# Draws README's figure from the results of a comparison: two policies over the years, for trust in the municipality and
# overall perspective, with the mean over the replicates and a band in which nine in ten of them lie.
#     tools/figure.sh RESULTS [FILE.svg]
# RESULTS is a results folder; without FILE the figure replaces tools/figure/two-policies.svg. Needs gnuplot.
set -euo pipefail

ROOT=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
readonly ROOT

fail() {
    echo "figure.sh: $1" >&2
    exit 2
}

(($# == 1 || $# == 2)) || fail "usage: tools/figure.sh RESULTS [FILE.svg]"
readonly SUMMARY="$1/summary.csv" TARGET="${2:-$ROOT/tools/figure/two-policies.svg}"
[[ -r $SUMMARY ]] || fail "there is no summary.csv in '$1' (must be a results folder of adem compare)"
command -v gnuplot >/dev/null || fail "gnuplot is missing; on Debian:  apt-get install gnuplot-nox"

mapfile -t policies < <(awk -F, 'NR > 1 && !seen[$1]++ { print $1 }' "$SUMMARY")
((${#policies[@]} >= 2)) || fail "'$1' has one scenario (must be a comparison)"

scratch=$(mktemp -d -p "$(dirname "$TARGET")" .figure-XXXXXX)  # beside the target, so that the last step is a rename
trap 'rm -rf "$scratch"' EXIT

# Writes year, mean and both ends of the band of the residents of the first neighbourhood. Columns are counted from the
# right, because the name of a neighbourhood may hold a comma. Usage: series POLICY INDICATOR FILE
series() {
    awk -F, -v policy="$1" -v indicator="$2" '
        $1 == policy && $(NF-9) == indicator && $(NF-10) == "all" {
            place = $0
            sub(/^[^,]*,[^,]*,[^,]*,/, "", place)
            sub(/,all,.*/, "", place)
            if (first == "") first = place
            if (place == first) print $2 / 12, 100 * $(NF-7), 100 * $(NF-5), 100 * $(NF-1)
        }' "$SUMMARY" >"$3"
    [[ -s $3 ]] || fail "summary.csv has no $2 of $1 (run adem compare without --indicators)"
}

for policy in 0 1; do
    for indicator in trust_in_municipality overall_perspective; do
        series "${policies[policy]}" "$indicator" "$scratch/$indicator-$policy"
    done
done

gnuplot <<GNUPLOT
set terminal svg size 900,380 font "sans-serif,14" background "white"
set output "$scratch/figure.svg"
set multiplot layout 1,2 margins 0.06,0.98,0.28,0.88 spacing 0.09
set style fill transparent solid 0.18 noborder
set border 3 lc rgb "#666666"
set tics nomirror out textcolor rgb "#333333"
set grid ytics lc rgb "#e4e4e4"
set offsets 0, 0, graph 0.05, graph 0.05
set xrange [0:*] noextend
set xlabel "years since the start" textcolor rgb "#333333"
set key at screen 0.5, screen 0.055 center horizontal samplen 2 width 2
do for [i = 1:2] {
    indicator = word("trust_in_municipality overall_perspective", i)
    set title (i == 1 ? "Trust in the municipality (0–100)" : "Overall perspective on life (0–100)") offset 0, -0.4
    a = "$scratch/" . indicator . "-0"
    b = "$scratch/" . indicator . "-1"
    if (i == 2) { unset key }
    plot a using 1:3:4 with filledcurves lc rgb "#0072b2" notitle, \
         b using 1:3:4 with filledcurves lc rgb "#d55e00" notitle, \
         a using 1:2 with lines lw 2.5 lc rgb "#0072b2" title "${policies[0]//-/ }", \
         b using 1:2 with lines lw 2.5 lc rgb "#d55e00" title "${policies[1]//-/ }"
}
GNUPLOT
[[ -s $scratch/figure.svg ]] || fail "gnuplot drew nothing"
sync "$scratch/figure.svg"
mv "$scratch/figure.svg" "$TARGET"
