# Draws the figure of the benchmark: for each headline indicator the effect against the years over which the money is spent,
# one line for each moment, with the 95 % interval; all residents, one project, spent evenly, temporary contracts, delivery
# as usual.     gnuplot -c long-vs-short.gnuplot benchmark.csv benchmark.svg
table = ARG1
indicators = "trust_in_municipality trust_in_people expectation_of_the_future neighbourhood_rating given_up_share overall_perspective"
titles = "Trust in the municipality|Trust in people|Expectation of the future|Rating of the neighbourhood|Share that has given up on help|Overall perspective on life"
title_of(i) = system("echo '" . titles . "' | cut -d'|' -f" . i)
factor(i) = (word(indicators, i) eq "neighbourhood_rating") ? 1 : 100
moments = "'year 2' 'year 4' 'year 10' 'year 20' '5 years after the end'"
colours = "#56b4e9 #0072b2 #009e73 #d55e00 #666666"
rows(i, m) = "< awk -F, '$2==\"level\" && $3==\"one\" && $4==\"temporary\" && $5==\"usual\" && $6==\"" . word(moments, m) . \
    "\" && $8==\"" . word(indicators, i) . "\" && $9==\"all\" {print $1, $13, $14, $15}' " . table
set terminal svg size 1000,640 font "sans-serif,13" background "white"
set output ARG2
set multiplot layout 2,3 margins 0.06,0.98,0.16,0.94 spacing 0.07,0.20
set border 3 lc rgb "#666666"
set tics nomirror out textcolor rgb "#333333"
set grid ytics lc rgb "#e4e4e4"
set logscale x 2
set xtics (1, 2, 4, 8, 12, 20)
set xrange [0.85:24]
set xlabel "years over which the money is spent" textcolor rgb "#333333"
set xzeroaxis lw 1.5 lc rgb "#999999"
unset key
# A key is no wider than its plot, so the moments stand below all of them.
do for [m = 1:5] { set label m "● " . word(moments, m) at screen 0.09 + 0.17 * (m - 1), screen 0.03 tc rgb word(colours, m) }
do for [i = 1:6] {
    set title title_of(i) . ((i == 4) ? " (marks)" : " (points of 100)") offset 0, -0.5
    if (i > 1) { unset label }
    plot for [m = 1:5] rows(i, m) using ($1 * (1 + 0.02 * (m - 3))):($2 * factor(i)):($3 * factor(i)):($4 * factor(i)) \
             with yerrorbars pt 7 ps 0.4 lc rgb word(colours, m) notitle, \
         for [m = 1:5] rows(i, m) using ($1 * (1 + 0.02 * (m - 3))):($2 * factor(i)) \
             with lines lw 2 lc rgb word(colours, m) notitle
}
unset multiplot
