#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "models/patterns/comparing.hpp"
#include "models/patterns/lists.hpp"
#include "models/state/household.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

namespace {

constexpr int three_years = 36;

/// Two years in which half of all meetings do not take place, against none.
Pair in_danger(Laboratory& laboratory) {
    const Trial trial{.months = three_years, .levers = {set("shocks.pandemic", 0.5, 0, 24)}};
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

/// Months that thirty projects of twelve years are not stopped.
double months_under_way(Laboratory& laboratory, double insulation, bool turnover) {
    constexpr int projects = 30, twelve_years = 144;
    Trial trial{.residents = 300, .months = twelve_years, .levers = {set("governance.insulation", insulation)}};
    for (int n = 0; n < projects; ++n) {
        ProgrammePlan plan;
        plan.name = "project " + std::to_string(n);
        plan.posts = 0.1;
        plan.length = twelve_years;
        trial.programmes.push_back(plan);
    }
    if (!turnover)
        trial.parameters = {
            {"council_elections.p_stop", 0}, {"alderman_exits.hazard", 0}, {"political_change.rebrand", 0}};
    double months = 0;
    laboratory.run(trial, {}, [&](Month, const World& world) {
        for (const Row row : rows_of<Programme>(world))
            months += world.at<StateOf>(row) != ProgrammeState::stopped ? 1 : 0;
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

/// Health of those whose debts are bought off in the first two months, two months later, with less without: the mean
/// and the sum over them, in standard deviations.
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

/// Two years of asking residents, in which half of the input is used and none refused with a reason: trust in the
/// municipality two months after somebody learns what became of it, with less without the rounds.
struct Process {
    double used = 0, ignored = 0;     ///< mean change
    double spread_of_abstainers = 0;  ///< of trust, relative to all
};

Process processes(Laboratory& laboratory) {
    constexpr int two_years = 24;
    const Feature trust = trust_in(Institution::municipality);
    const Trial plain{.residents = 4000, .months = two_years};
    Trial trial = plain;
    trial.levers = {set("participation.rate", 1), set("participation.early", 1), set("participation.follow_up", 0.5),
                    set("promises.explain_no", 0)};
    std::vector<World> without;
    laboratory.run(plain, {}, [&](Month, const World& world) { without.push_back(world); });
    struct Learnt {
        int month;
        bool used;
    };
    constexpr int sinks_in = 2;  // months
    Process found;
    double n_used = 0, n_ignored = 0;
    std::map<Identity, Learnt> took_part;
    const Course course = laboratory.run(trial, {}, [&](Month now, const World& world) {
        const World& other = without[static_cast<std::size_t>(now.value) - 1];
        for (const auto& [same, row] : present_twice<Resident>(other, world)) {
            const Identity who = world.table<Resident>().identity(row);
            if (const int learnt = world.at<VoiceOfMine>(row); learnt != nothing_learnt)
                took_part.try_emplace(who, Learnt{now.value, learnt == 1 + static_cast<int>(VoiceOutcome::used)});
            const auto mine = took_part.find(who);
            if (mine == took_part.end() || now.value != mine->second.month + sinks_in) continue;
            (mine->second.used ? found.used : found.ignored) += trust(world, row) - trust(other, same);
            (mine->second.used ? n_used : n_ignored) += 1;
        }
    });
    std::vector<Row> abstainers = residents_of(course.end, 0);
    const double all = moments(course.end, abstainers, trust).sd;
    std::erase_if(abstainers, [&](Row row) { return took_part.contains(course.end.table<Resident>().identity(row)); });
    return {found.used / n_used, found.ignored / n_ignored, moments(course.end, abstainers, trust).sd / all};
}

Process process(Laboratory& laboratory) {
    const std::vector<double>& values = laboratory.once("process", [&laboratory] {
        const Process found = processes(laboratory);
        return std::vector{found.used, found.ignored, found.spread_of_abstainers};
    });
    return {values[0], values[1], values[2]};
}

double failure_over_success(Laboratory& laboratory) {
    const Process found = process(laboratory);
    return -found.ignored / found.used;
}

}  // namespace

std::vector<Pattern> shock_patterns() {
    const std::string cbs = "CBS (2020-2022), Sociale samenhang en welzijn";
    const std::string danger =
        "bospolder, 1,000 residents, two years of pandemic at half strength; trust in the national government, true "
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
         "bospolder, 300 residents, thirty projects, twelve years; months lost by turnover, insulation 0.8 over none",
         "ratio", -0.1, 0.3, brazil, "", harm_of_turnover},
        {"T-30", PatternRole::validation, "Singapore", "one-off relief of debt lowers anxiety within three months",
         bought, "standard deviation", 0.001, 1, singapore, "",
         [](Laboratory& laboratory) { return relief(laboratory, 200).of_each; }},
        {"T-30b", PatternRole::validation, "Singapore", "the more accounts are settled the more so",
         bought + "; twice as many households, since there are no accounts", "ratio of the sums", 1.5, 2.5, singapore,
         "", [](Laboratory& laboratory) { return relief(laboratory, 200).summed / relief(laboratory, 100).summed; }},
        {"T-43", PatternRole::validation, "Zuid-Holland",
         "a process whose input is ignored harms more than one whose input is used helps",
         "bospolder, 4,000 residents, a round of asking a year for two years, follow-up 0.5 and no reasons given; "
         "trust in the municipality of who took part, two months after they learnt of it, true effect",
         "ratio", 1.5, 20, open, "", failure_over_success},
        {"T-43b", PatternRole::validation, "Zuid-Holland", "who stays away is not uniformly distrusting",
         "the same; spread of trust among who did not take part over that of all", "ratio", 0.8, 1.2, open, "",
         [](Laboratory& laboratory) { return process(laboratory).spread_of_abstainers; }},
    };
}

}  // namespace adem::model
