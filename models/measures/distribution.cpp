#include <algorithm>
#include <cmath>

#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"
#include "models/observation/start_values.hpp"

namespace adem::model {

namespace {

/// How much those who were there at the start have gained since; newcomers do not count.
auto change_since_the_start(StartValue what) {
    return of_resident([what](const World& world, Row row) {
        if ((world.at<Cohort>(row) & cohort_stayer) == 0) return not_defined;
        return value_now(world, row, what) - value_at_start(world, row, what);
    });
}

/// Share of those with a change for whom it is larger, in their favour, than what is lost and won all the time.
auto changed_by(double least, double sign) {
    constexpr auto change = StartValue::perspective;
    return [least, sign](const World& world) {
        return [of = change_since_the_start(change)(world), least, sign](Row row) {
            const double gain = of(row);
            return std::isnan(gain) ? not_defined : sign * gain > least ? 1.0 : 0.0;
        };
    };
}

/// Gini coefficient: half the mean difference between two residents, relative to the mean.
double inequality_of_perspective(const World& world, std::size_t neighbourhood) {
    const Table& table = world.table<Resident>();
    const Block& block = table.block(neighbourhood);
    std::vector<float> values;
    for (Row row = block.begin; row < block.high; ++row)
        if (table.occupied(row)) values.push_back(overall_perspective(world.at<LifeDomains>(row)));
    std::sort(values.begin(), values.end());
    ExactSum sum, ranked;
    const auto n = static_cast<double>(values.size());
    for (std::size_t k = 0; k < values.size(); ++k) {
        sum.add(static_cast<double>(values[k]));
        ranked.add((2 * static_cast<double>(k) + 1 - n) / n * static_cast<double>(values[k]));
    }
    return sum.value() > 0 ? ranked.value() / sum.value() : not_defined;
}

double mean_perspective(const World& world, std::size_t neighbourhood) {
    const Table& table = world.table<Resident>();
    const Block& block = table.block(neighbourhood);
    ExactSum sum;
    for (Row row = block.begin; row < block.high; ++row)
        if (table.occupied(row)) sum.add(static_cast<double>(overall_perspective(world.at<LifeDomains>(row))));
    const auto residents = static_cast<double>(table.count(neighbourhood));
    return residents > 0 ? sum.value() / residents : not_defined;
}

/// How much better the other neighbourhoods of the world fare, each counting once; not defined without any.
std::vector<double> gaps_to_the_others(const World& world) {
    std::vector<double> gaps(world.neighbourhoods());
    ExactSum all;
    for (std::size_t n = 0; n < gaps.size(); ++n) {
        gaps[n] = mean_perspective(world, n);
        all.add(gaps[n]);
    }
    const auto number_of_others = static_cast<double>(gaps.size() - 1);
    for (double& gap : gaps) {
        ExactSum others = all;
        others.add(-gap);
        gap = number_of_others > 0 ? others.value() / number_of_others - gap : not_defined;
    }
    return gaps;
}

auto takes_part_in_society() {
    return of_resident([](const World& world, Row row) {
        const bool busy = world.at<Employed>(row) || world.at<EducationOf>(row) == Education::in_school;
        const auto ties = world.ties().of(row);
        const bool member = std::any_of(ties.begin(), ties.end(), [](const Tie& tie) {
            return tie.is(TieContext::association) || tie.is(TieContext::place);
        });
        return busy || member || world.at<ActiveIn>(row) ? 1.0 : 0.0;
    });
}

auto in_good_health() {
    constexpr float good = 0.5F;  // from which one calls it good: assumption
    return of_resident(
        [](const World& world, Row row) { return world.at<LifeDomains>(row)[Domain::health] >= good ? 1.0 : 0.0; });
}

auto ties_of(TieContext context) {
    return of_resident([context](const World& world, Row row) {
        const auto ties = world.ties().of(row);
        return static_cast<double>(
            std::count_if(ties.begin(), ties.end(), [&](const Tie& tie) { return tie.is(context); }));
    });
}

Measure change(StartValue what, std::string name, std::string unit, std::string dutch, std::string english,
               double most = 1) {
    return group_mean(indicator("change_in_" + std::move(name), std::move(unit),
                                "Verandering sinds de start, blijvers: " + std::move(dutch),
                                "Change since the start, stayers: " + std::move(english), up, yearly, -most, most),
                      change_since_the_start(what));
}

}  // namespace

std::vector<Measure> distribution_measures() {
    constexpr double clearly = 0.05;  // of a scale from 0 to 1
    return {
        change(StartValue::perspective, "perspective", "1", "perspectief", "perspective"),
        change(StartValue::trust_in_municipality, "trust_in_municipality", "1", "vertrouwen in de gemeente",
               "trust in the municipality"),
        change(StartValue::trust_in_people, "trust_in_people", "1", "vertrouwen in mensen", "trust in people"),
        change(StartValue::expectation, "expectation", "1", "verwachting van de toekomst", "expectation of the future"),
        change(StartValue::rating, "rating", "mark", "rapportcijfer", "rating", 9),
        group_mean(indicator("gained_share", "1", "Aandeel blijvers dat er duidelijk op vooruitging",
                             "Share of stayers whose perspective clearly rose", up, yearly),
                   changed_by(clearly, 1)),
        group_mean(indicator("lost_share", "1", "Aandeel blijvers dat er duidelijk op achteruitging",
                             "Share of stayers whose perspective clearly fell", down, yearly),
                   changed_by(clearly, -1)),
        group_spread(indicator("spread_of_perspective", "1", "Spreiding van het perspectief (standaardafwijking)",
                               "Spread of the perspective (standard deviation)", neither, yearly),
                     perspective()),
        of_neighbourhood(indicator("inequality_of_perspective", "1", "Ongelijkheid van perspectief (Gini)",
                                   "Inequality of perspective (Gini)", down, yearly),
                         inequality_of_perspective),
        of_each_among_all(indicator("gap_to_other_neighbourhoods", "1", "Achterstand op de andere wijken",
                                    "Gap to the other neighbourhoods", down, yearly, -1, 1),
                          gaps_to_the_others),
        group_mean(
            indicator("good_health_share", "1", "Aandeel in goede gezondheid", "Share in good health", up, yearly),
            in_good_health()),
        group_mean(indicator("taking_part_share", "1", "Aandeel dat meedoet in de samenleving",
                             "Share who take part in society", up, yearly),
                   takes_part_in_society()),
        group_mean(indicator("ties_of_kin", "person", "Banden met familie", "Ties with kin", neither, yearly, 0, 20),
                   ties_of(TieContext::kin)),
        group_mean(
            indicator("ties_in_the_street", "person", "Banden in de straat", "Ties in the street", up, yearly, 0, 20),
            ties_of(TieContext::street)),
        group_mean(indicator("ties_at_school", "person", "Banden via school", "Ties at school", neither, yearly, 0, 20),
                   ties_of(TieContext::school)),
        group_mean(indicator("ties_in_associations", "person", "Banden in verenigingen", "Ties in associations",
                             neither, yearly, 0, 20),
                   ties_of(TieContext::association)),
        group_mean(indicator("ties_at_places", "person", "Banden in ontmoetingsplekken", "Ties at meeting places",
                             neither, yearly, 0, 20),
                   ties_of(TieContext::place)),
    };
}

}  // namespace adem::model
