#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/patterns/comparing.hpp"
#include "models/patterns/lists.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

namespace {

/// First month in which a gain has come to half of its largest value in the run; NaN when there is none.
double half_way(const Pair& pair, const std::string& indicator, double sign, int months) {
    double largest = 0;
    for (int month = 1; month <= months; ++month) largest = std::max(largest, sign * gain(pair, indicator, month));
    for (int month = 1; largest > 0 && month <= months; ++month)
        if (sign * gain(pair, indicator, month) >= largest / 2) return month;
    return std::nan("");
}

double lead_of_perception(Laboratory& laboratory) {
    constexpr int months = 96;
    const Trial trial{.residents = 2000,
                      .months = months,
                      .levers = {set("physical.works", 4), set("physical.maintenance", 1.5),
                                 set("physical.supervision", 0.5), set("physical.renovation", 0.01)}};
    const Pair pair = paired(laboratory, trial,
                             {"neighbourhood_rating", "perceived_nuisance", "physical_quality", "crime", "disorder"});
    const double perceived =
        (half_way(pair, "neighbourhood_rating", 1, months) + half_way(pair, "perceived_nuisance", -1, months)) / 2;
    const double objective = (half_way(pair, "physical_quality", 1, months) + half_way(pair, "crime", -1, months) +
                              half_way(pair, "disorder", -1, months)) /
                             3;
    return objective - perceived;
}

constexpr int greened_for = 18;

Pair greened(Laboratory& laboratory) {
    const Trial trial{.residents = 2000, .months = greened_for, .levers = {set("physical.greening", 1)}};
    return paired(laboratory, trial, {"perceived_nuisance", "crime"});
}
double relative_fall(const Pair& pair, const std::string& indicator, int month) {
    return -gain(pair, indicator, month) / pair.without.value(indicator, month);
}
double nuisance_against_crime(Laboratory& laboratory) {
    const Pair pair = greened(laboratory);
    return relative_fall(pair, "perceived_nuisance", greened_for) / relative_fall(pair, "crime", greened_for);
}
double wearing_off(Laboratory& laboratory) {
    const Pair pair = greened(laboratory);
    double most = 0;
    for (int month = 1; month <= greened_for; ++month)
        most = std::max(most, relative_fall(pair, "perceived_nuisance", month));
    return 1 - relative_fall(pair, "perceived_nuisance", greened_for) / most;
}

/// How each of many places stood once a year: the mean of safety, housing and the physical state, without disorder and
/// crime.
using Standing = std::vector<std::vector<double>>;  // [place][year]

double standing_of(const World& world, std::size_t n) {
    const std::vector<Row> people = residents_of(world, n);
    const auto row = static_cast<Row>(n);
    const auto of = [&](float value) { return static_cast<double>(value); };
    return moments(world, people, fares_in(Domain::safety)).mean +
           moments(world, people, fares_in(Domain::housing)).mean + of(world.at<PhysicalQuality>(row)) -
           of(world.at<Disorder>(row)) - of(world.at<Crime>(row));
}

Standing many_places(Laboratory& laboratory) {
    constexpr int each = 6, years = 12;
    Standing all;
    for (const char* profile :
         {"bospolder", "hillegersberg-zuid", "kanaleneiland-zuid", "klarendal", "markelo", "usquert", "vrieheide"}) {
        const Trial trial{
            .profile = profile, .residents = 300, .neighbourhoods = each, .months = years * months_per_year};
        const std::size_t first = all.size();
        for (std::size_t n = 0; n < each; ++n) all.push_back({standing_of(laboratory.settled(trial), n)});
        laboratory.run(trial, {}, [&](Month now, const World& world) {
            for (std::size_t n = 0; n < each && now.value % months_per_year == 0; ++n)
                all[first + n].push_back(standing_of(world, n));
        });
    }
    return all;
}

double correlation(const std::vector<double>& x, const std::vector<double>& y) {
    const auto n = static_cast<double>(x.size());
    const double mean_x = std::accumulate(x.begin(), x.end(), 0.0) / n;
    const double mean_y = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double xx = 0, yy = 0, xy = 0;
    for (std::size_t k = 0; k < x.size(); ++k) {
        xx += (x[k] - mean_x) * (x[k] - mean_x);
        yy += (y[k] - mean_y) * (y[k] - mean_y);
        xy += (x[k] - mean_x) * (y[k] - mean_y);
    }
    return xy / std::sqrt(xx * yy);
}

double correlation_over(const Standing& places, std::size_t lag) {
    std::vector<double> before, after;
    for (const auto& place : places)
        for (std::size_t year = 0; year + lag < place.size(); ++year) {
            before.push_back(place[year]);
            after.push_back(place[year + lag]);
        }
    return correlation(before, after);
}

/// As in the observation noise is removed by comparing the correlation over six years with that over two.
double persistence(const Standing& places) {
    return std::pow(correlation_over(places, 6) / correlation_over(places, 2), 1.0 / 4);
}

double momentum(const Standing& places) {
    std::vector<double> before, after;
    for (const auto& place : places)
        for (std::size_t year = 0; year + 4 < place.size(); year += 2) {
            before.push_back(place[year + 2] - place[year]);
            after.push_back(place[year + 4] - place[year + 2]);
        }
    return correlation(before, after);
}

double stay_at_the_bottom(const Standing& all) {
    constexpr std::size_t later = 6, worst = 8;
    const auto lowest = [&](std::size_t year) {
        std::vector<std::size_t> order(all.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return all[a][year] < all[b][year]; });
        order.resize(worst);
        return order;
    };
    const std::vector<std::size_t> then = lowest(0), now = lowest(later);
    Share share;
    for (const std::size_t place : then) share.count(std::find(now.begin(), now.end(), place) != now.end());
    return share.value();
}

enum class Found { persistence, momentum, worst };

double of_places(Laboratory& laboratory, Found what) {
    const std::vector<double>& values = laboratory.once("many places", [&laboratory] {
        const Standing places = many_places(laboratory);
        return std::vector{persistence(places), momentum(places), stay_at_the_bottom(places)};
    });
    return values[static_cast<std::size_t>(what)];
}

}  // namespace

std::vector<Pattern> place_patterns() {
    const std::string green = "Branas et al. (2018), PNAS 115:2946-2951";
    const std::string barometer = "Leefbaarometer 2002-2018, scores by postcode";
    const std::string greening = "bospolder, 2,000 residents, all space greened and kept up; true effect, month 18";
    const std::string places =
        "seven profiles, six neighbourhoods of 300 residents each, usual policy, twelve years; "
        "safety, housing and physical state less disorder and crime";
    return {
        {"T-11", PatternRole::calibration, "Krachtwijken, Utrecht", "what residents perceive changes first",
         "bospolder, 2,000 residents, works, upkeep, supervision and renovation; true effect, half of the largest gain",
         "month that perception is earlier", 6, 60, "Berenschot (2011), Utrechtse Krachtwijken", "",
         lead_of_perception},
        {"T-13", PatternRole::calibration, "Philadelphia LandCare",
         "perceived crime falls two to five times as much as recorded crime",
         greening + "; relative fall of perceived nuisance over that of crime", "ratio", 2, 5, green, "",
         nuisance_against_crime},
        {"T-13b", PatternRole::calibration, "Philadelphia LandCare", "and does not wear off in 18 months",
         greening + "; share of the best month's fall", "share lost", 0, 0.2, green, "", wearing_off},
        {"T-45", PatternRole::calibration, "Leefbaarometer", "the position of a place is nearly a unit root", places,
         "1/year, from correlations over two and six years", 0.98, 0.995, barometer,
         "Each profile has fixed norms, so differences between places do not fade; with place_drift.noise three times "
         "as "
         "strong it would hold, and T-45b and T-45c fail: the seven profiles are few and far apart.",
         [](Laboratory& laboratory) { return of_places(laboratory, Found::persistence); }},
        {"T-45b", PatternRole::calibration, "Leefbaarometer", "without momentum",
         places + "; successive changes of two years", "correlation", -0.3, 0.1, barometer, "",
         [](Laboratory& laboratory) { return of_places(laboratory, Found::momentum); }},
        {"T-45c", PatternRole::calibration, "Leefbaarometer", "75 to 90 % of the worst stay there for six years",
         places + "; the worst fifth, since there are 42 places", "share", 0.75, 0.9, barometer, "",
         [](Laboratory& laboratory) { return of_places(laboratory, Found::worst); }},
    };
}

}  // namespace adem::model
