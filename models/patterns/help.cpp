#include <map>
#include <set>

#include "models/patterns/laboratory.hpp"
#include "models/patterns/lists.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

namespace {

constexpr int adult = 18 * months_per_year, pension = 67 * months_per_year;
constexpr double many_residents = 8000;

bool is_without_work(const World& world, Row row) {
    const int age = world.at<AgeMonths>(row);
    return age >= adult && age < pension && world.at<Employed>(row) == 0 &&
           world.at<EducationOf>(row) != Education::in_school;
}

/// In a household that lives on social assistance, and without work.
bool on_assistance(const World& world, Row row) {
    const Ref<Household> home = world.at<HouseholdOf>(row);
    return is_without_work(world, row) && home && world.at<OnAssistance>(home.row()) != 0;
}

/// Share of those on assistance who work a year later, and of those who left it for work in three years the share that
/// works 18 months on.
struct WayOut {
    Share found, kept;
};

WayOut way_out(Laboratory& laboratory) {
    constexpr int year_and_a_half = 18, three_years = 36;
    std::set<Identity> at_first, last_month;  // on assistance
    std::map<Identity, int> since;            // month of the run in which somebody on assistance found work
    WayOut out;
    const auto watch = [&](Month now, const World& world) {
        std::set<Identity> on_it;
        for (const Row row : rows_of<Resident>(world)) {
            const Identity who = world.table<Resident>().identity(row);
            const bool works = world.at<Employed>(row) != 0;
            if (on_assistance(world, row)) on_it.insert(who);
            if (now.value == months_per_year + 1 && at_first.contains(who)) out.found.count(works);
            if (now.value <= three_years && works && last_month.contains(who)) since.emplace(who, now.value);
            if (const auto began = since.find(who);
                began != since.end() && now.value == began->second + year_and_a_half)
                out.kept.count(works);
        }
        last_month = std::move(on_it);
        if (now.value == 1) at_first = last_month;
    };
    laboratory.run({.residents = many_residents, .months = three_years + year_and_a_half}, {}, watch);
    return out;
}

std::vector<double> way_out_of(Laboratory& laboratory) {
    return laboratory.once("way out", [&laboratory] {
        const WayOut out = way_out(laboratory);
        return std::vector{out.found.value(), out.kept.value()};
    });
}

/// How long problem debts last on average: those in debt over those who leave it in a year.
struct Debts {
    double spell = 0, inflow = 0, growth = 0;
};

Debts debts(Laboratory& laboratory) {
    constexpr int years = 5;
    double stock = 0;
    double households = 0;
    double left = 0;
    double entered = 0;
    double first = 0;
    double last = 0;
    std::map<Identity, bool> before;
    const auto watch = [&](Month now, const World& world) {
        std::map<Identity, bool> after;
        double in_debt = 0;
        for (const Row row : rows_of<Household>(world)) {
            const Identity who = world.table<Household>().identity(row);
            const bool debt = world.at<ProblemDebt>(row) != 0;
            after[who] = debt;
            households += 1;
            in_debt += debt ? 1 : 0;
            if (const auto was = before.find(who); was != before.end()) {
                left += was->second && !debt ? 1 : 0;
                entered += !was->second && debt ? 1 : 0;
            }
        }
        before = std::move(after);
        stock += in_debt;
        (now.value == 1 ? first : last) = in_debt / static_cast<double>(before.size());
    };
    laboratory.run({.residents = 2000, .months = years * months_per_year}, {}, watch);
    return {stock / left / months_per_year, entered / households * months_per_year, last / first};
}

/// Share of the needs without help, over three years.
struct WithoutHelp {
    double everybody, young_less_middle_aged, small_less_great_needs, for_long;
};

WithoutHelp without_help(Laboratory& laboratory) {
    const std::vector<double>& v = laboratory.once("without help", [&laboratory] {
        constexpr int months = 36;
        const Course course =
            laboratory.run({.residents = many_residents, .months = months},
                           {"non_take_up_share", "non_take_up_share_young", "non_take_up_share_small_need",
                            "non_take_up_share_great_need", "long_non_take_up_share"});
        const auto mean = [&](const char* indicator, std::size_t group = 0) {
            return course.mean(indicator, 0, months, group);
        };
        return std::vector{mean("non_take_up_share"),
                           mean("non_take_up_share_young") - mean("non_take_up_share", course.group("age_35_64")),
                           mean("non_take_up_share_small_need") - mean("non_take_up_share_great_need"),
                           mean("long_non_take_up_share")};
    });
    return {v[0], v[1], v[2], v[3]};
}

}  // namespace

std::vector<Pattern> help_patterns() {
    const std::string inspectie = "Inspectie SZW (2021), Niet-gebruik van de algemene bijstand";
    const std::string cbs_debt = "CBS (2020-2021), Problematische schulden: 7.6 % of households, inflow 7,000 a month";
    const std::string cbs_work =
        "CBS (2007-2012, 2021), outflow from social assistance to work; CBS (2024), 18 months later";
    const std::string usual = "bospolder, 2,000 residents, usual policy";
    const std::string many = "bospolder, 8,000 residents, usual policy";
    return {
        {"T-35", PatternRole::calibration, "Inspectie SZW",
         "about a third of those in need do not use the help there is", many + ", mean of three years",
         "share of those in need", 0.28, 0.42, inspectie, "",
         [](Laboratory& laboratory) { return without_help(laboratory).everybody; }},
        {"T-35b", PatternRole::calibration, "Inspectie SZW", "non-take-up is highest among the young",
         "the same; 18-26 less 35-64 years", "difference of shares", 0, 0.5, inspectie, "",
         [](Laboratory& laboratory) { return without_help(laboratory).young_less_middle_aged; }},
        {"T-35c", PatternRole::calibration, "Inspectie SZW", "the greater the need the less non-take-up",
         "the same; small less great needs", "difference of shares", 0, 0.8, inspectie, "",
         [](Laboratory& laboratory) { return without_help(laboratory).small_less_great_needs; }},
        {"T-35d", PatternRole::calibration, "Inspectie SZW", "a third of non-take-up lasts longer than a year",
         "the same; band in proportion as wide as that of T-35", "share of non-take-up", 0.27, 0.4, inspectie, "",
         [](Laboratory& laboratory) { return without_help(laboratory).for_long; }},
        {"T-36", PatternRole::calibration, "CBS", "a spell of problem debt lasts about seven years",
         usual + ", five years", "year", 5.1, 9.5, cbs_debt, "",
         [](Laboratory& laboratory) { return debts(laboratory).spell; }},
        {"T-36b", PatternRole::calibration, "CBS", "the stock of problem debts is stable",
         usual + ", five years; the stock at the start is the profile's", "share at the end over share at the start",
         0.7, 1.3, cbs_debt, "", [](Laboratory& laboratory) { return debts(laboratory).growth; }},
        {"T-36c", PatternRole::calibration, "CBS",
         "inflow is about 1 % of households a year, two to three times that in deprived areas", usual + ", five years",
         "1/year", 0.014, 0.039, cbs_debt, "", [](Laboratory& laboratory) { return debts(laboratory).inflow; }},
        {"T-37", PatternRole::calibration, "CBS", "8 to 15 % of those on social assistance find work in a year", many,
         "share in a year", 0.04, 0.19, cbs_work, "", [](Laboratory& laboratory) { return way_out_of(laboratory)[0]; }},
        {"T-37b", PatternRole::calibration, "CBS", "72 % of those who left assistance for work have it 18 months later",
         many + ", those who found it in three years", "share", 0.68, 0.76, cbs_work, "",
         [](Laboratory& laboratory) { return way_out_of(laboratory)[1]; }},
    };
}

}  // namespace adem::model
