#include <algorithm>
#include <cmath>
#include <set>

#include "models/patterns/comparing.hpp"
#include "models/patterns/lists.hpp"
#include "models/state/household.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

namespace {

constexpr int three_years = 36;

/// A year of common danger, against none.
Pair in_danger(Laboratory& laboratory) {
    const Trial trial{.months = three_years, .levers = {set("shocks.pandemic", 1, 0, 12)}};
    return paired(laboratory, trial, {"trust_in_national_government"});
}
constexpr int quarter = 3;

double rally_in_a_quarter(Laboratory& laboratory) {
    return gain(in_danger(laboratory), "trust_in_national_government", quarter);
}
double rally_is_gone(Laboratory& laboratory) {
    const Pair pair = in_danger(laboratory);
    for (int month = quarter; month <= three_years; ++month)
        if (gain(pair, "trust_in_national_government", month) <= 0) return static_cast<double>(month) / quarter;
    return static_cast<double>(three_years) / quarter;
}

/// Months that eight projects of twelve years are under way.
double months_under_way(Laboratory& laboratory, double insulation, bool turnover) {
    constexpr int projects = 8, twelve_years = 144;
    Trial trial{.residents = 300, .months = twelve_years, .levers = {set("governance.insulation", insulation)}};
    for (int n = 0; n < projects; ++n) {
        ProgrammePlan plan;
        plan.name = "project " + std::to_string(n);
        plan.posts = 0.5;
        plan.length = twelve_years;
        trial.programmes.push_back(plan);
    }
    if (!turnover)
        trial.parameters = {
            {"council_elections.p_stop", 0}, {"alderman_exits.hazard", 0}, {"political_change.rebrand", 0}};
    double months = 0;
    laboratory.run(trial, {}, [&](Month, const World& world) {
        for (const Row row : rows_of<Programme>(world))
            months += world.at<StateOf>(row) == ProgrammeState::active ? 1 : 0;
    });
    return months;
}

double harm_of_turnover(Laboratory& laboratory) {
    constexpr double out_of_reach = 0.8;
    const auto lost = [&](double insulation) {
        return months_under_way(laboratory, insulation, false) - months_under_way(laboratory, insulation, true);
    };
    return lost(out_of_reach) / lost(0);
}

/// Health of those whose debts are bought off in the first month, three months later, with less without: summed over
/// them and in standard deviations.
struct Relief {
    double of_each, summed;
};
Relief relief(Laboratory& laboratory, double buyouts) {
    constexpr int months = 4;
    const Trial trial{.residents = 2000, .months = months, .levers = {set("relief.debt_buyouts", buyouts, 0, 2)}};
    std::set<Identity> in_debt;
    const Pair pair{laboratory.run(trial, {}), laboratory.run({.residents = 2000, .months = months}, {})};
    const auto indebted = [](const World& world, Row row) {
        const Ref<Household> home = world.at<HouseholdOf>(row);
        return home && world.at<ProblemDebt>(home.row()) != 0;
    };
    double persons = 0, gained = 0;
    for (const auto& [without, with] : present_twice<Resident>(pair.without.end, pair.with.end)) {
        if (!indebted(pair.without.end, without) || indebted(pair.with.end, with)) continue;
        persons += 1;
        gained += fares_in(Domain::health)(pair.with.end, with) - fares_in(Domain::health)(pair.without.end, without);
    }
    const double sd = moments(pair.with.start, adults_of(pair.with.start), fares_in(Domain::health)).sd;
    return {gained / persons / sd, gained / sd};
}

/// One round of asking residents; those who gave input, half a year after, in trust in the municipality.
struct Process {
    double of_participants, spread_of_abstainers;
};
Process process(Laboratory& laboratory, double followed_up) {
    constexpr int one_year = 12, until = 18;
    const Trial trial{.residents = 2000,
                      .months = until,
                      .levers = {set("participation.rate", 1, 0, one_year), set("participation.follow_up", followed_up),
                                 set("promises.explain_no", 0)}};
    std::set<Identity> took_part;
    Course with = laboratory.run(trial, {}, [&](Month, const World& world) {
        for (const Row row : rows_of<Resident>(world))
            if (world.at<TakesPartIn>(row) != 0) took_part.insert(world.table<Resident>().identity(row));
    });
    const Pair pair{std::move(with), laboratory.run({.residents = 2000, .months = until}, {})};
    const Feature trust = trust_in(Institution::municipality);
    std::vector<Row> participants, without_process, abstainers;
    for (const auto& [without, row] : present_twice<Resident>(pair.without.end, pair.with.end)) {
        if (!took_part.contains(pair.with.end.table<Resident>().identity(row))) {
            abstainers.push_back(row);
            continue;
        }
        participants.push_back(row);
        without_process.push_back(without);
    }
    return {moments(pair.with.end, participants, trust).mean - moments(pair.without.end, without_process, trust).mean,
            moments(pair.with.end, abstainers, trust).sd /
                moments(pair.with.end, residents_of(pair.with.end, 0), trust).sd};
}

double failure_over_success(Laboratory& laboratory) {
    return std::abs(process(laboratory, 0).of_participants) / process(laboratory, 1).of_participants;
}

}  // namespace

std::vector<Pattern> shock_patterns() {
    const std::string cbs = "CBS (2020-2022), Sociale samenhang en welzijn";
    const std::string danger =
        "bospolder, 1,000 residents, a year of pandemic; trust in the national government, true "
        "effect";
    const std::string brazil = "Akhtari, Moreira & Trucco (2022), Am. Econ. Rev. 112:442-493";
    const std::string singapore = "Ong, Theseira & Ng (2019), PNAS 116:7244-7249";
    const std::string bought =
        "bospolder, 2,000 residents, buy-outs for two months, two months later; health of those "
        "relieved stands for anxiety, true effect";
    const std::string open = "Open Universiteit (2022), participation in Zuid-Holland";
    return {
        {"T-16", PatternRole::validation, "CBS", "people rally in a crisis: 10 to 15 points in a quarter", danger,
         "share", 0.1, 0.15, cbs, "", rally_in_a_quarter},
        {"T-16b", PatternRole::validation, "CBS", "it is gone in four to eight quarters", danger, "quarter", 4, 8, cbs,
         "", rally_is_gone},
        {"T-23", PatternRole::validation, "Brazil", "political turnover harms what politics controls only",
         "bospolder, 300 residents, eight projects, twelve years; months lost by turnover, insulation 0.8 over none",
         "ratio", -0.1, 0.3, brazil, "", harm_of_turnover},
        {"T-30", PatternRole::validation, "Singapore", "one-off relief of debt lowers anxiety within three months",
         bought, "standard deviation", 0.001, 1, singapore, "",
         [](Laboratory& laboratory) { return relief(laboratory, 200).of_each; }},
        {"T-30b", PatternRole::validation, "Singapore", "the more accounts are settled the more so",
         bought + "; twice as many households, since there are no accounts", "ratio of the sums", 1.5, 2.5, singapore,
         "", [](Laboratory& laboratory) { return relief(laboratory, 200).summed / relief(laboratory, 100).summed; }},
        {"T-43", PatternRole::validation, "Zuid-Holland",
         "a process whose input is ignored harms more than one whose input is used helps",
         "bospolder, 2,000 residents, a round of asking in a year, follow-up 0 and 1; trust in the municipality of who "
         "took part, true effect",
         "ratio", 1.5, 20, open, "", failure_over_success},
        {"T-43b", PatternRole::validation, "Zuid-Holland", "who stays away is not uniformly distrusting",
         "the same; spread of trust among who did not take part over that of all", "ratio", 0.8, 1.2, open, "",
         [](Laboratory& laboratory) { return process(laboratory, 0).spread_of_abstainers; }},
    };
}

}  // namespace adem::model
