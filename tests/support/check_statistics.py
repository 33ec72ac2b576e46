"""Calculates anew, with SciPy, what adem says it found (a JSON file); exit 77 when SciPy is not installed."""
import json
import sys

try:
    import numpy as np
    from scipy import optimize, stats
except ImportError:
    sys.exit(77)

given = json.load(open(sys.argv[1]))
wrong = []


def agree(what, ours, theirs, tolerance=1e-9):
    ours, theirs = np.asarray(ours, float), np.asarray(theirs, float)
    if not np.allclose(ours, theirs, rtol=tolerance, atol=tolerance):
        wrong.append(f"{what}: adem {ours}, SciPy {theirs}")


def fieller(above, below):
    """The ratios that a t-test does not reject: roots on either side of the ratio of means."""
    above, below = np.array(above), np.array(below)
    rejected = lambda ratio: stats.ttest_1samp(above - ratio * below, 0).pvalue - 0.05
    middle = above.mean() / below.mean()
    width = 10 * abs(middle) + 10
    return [optimize.brentq(rejected, middle - width, middle), optimize.brentq(rejected, middle, middle + width)]


def discovery_limit(p_values, rate):
    """Benjamini and Yekutieli."""
    p = np.sort(p_values)
    m = len(p)
    kept = p[p <= np.arange(1, m + 1) * rate / (m * (1 / np.arange(1, m + 1)).sum())]
    return kept[-1] if len(kept) else -1


for case in given["paired"]:
    a, b = np.array(case["a"]), np.array(case["b"])
    test = stats.ttest_rel(a, b)
    interval = test.confidence_interval(0.95)
    agree("paired difference", [case["mean"], case["low"], case["high"]], [(a - b).mean(), interval.low, interval.high])
    agree("its p-value", case["p_value"], test.pvalue)
    agree("variance saved", case["variance_saved"], 1 - (a - b).var(ddof=1) / (a.var(ddof=1) + b.var(ddof=1)))
    agree("ratio", [case["ratio_low"], case["ratio_high"]], fieller(a, b), 1e-6)
    summary = [a.mean(), a.std(ddof=1), *np.quantile(a, [0.05, 0.25, 0.5, 0.75, 0.95])]
    agree("summary", case["summary"], summary)
for case in given["wilson"]:
    found = stats.binomtest(case["hits"], case["n"]).proportion_ci(0.95, method="wilson")
    agree(f"share {case['hits']}/{case['n']}", case["interval"], [found.low, found.high])
for case in given["student"]:
    agree("quantile of t", case["quantile"], stats.t.ppf(case["p"], case["degrees"]))
    agree("tails of t", case["two_sided"], 2 * stats.t.sf(abs(case["t"]), case["degrees"]))
for case in given["binomial"]:
    agree("binomial", case["chance"], stats.binom.sf(case["hits"] - 1, case["n"], case["p"]))
for case in given["hypergeometric"]:
    theirs = stats.hypergeom.sf(case["hits"] - 1, case["all"], case["marked"], case["drawn"])
    agree("hypergeometric", case["chance"], theirs)
for case in given["discovery"]:
    agree("false discovery", case["limit"] if case["limit"] >= 0 else -1, discovery_limit(case["p_values"], 0.05))

print("\n".join(wrong), file=sys.stderr)
sys.exit(1 if wrong or not all(given.values()) else 0)
