#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"
#include "models/state/life_course.hpp"

namespace adem::model {

namespace {

/// "register_" and what an administration counts, exactly, in a year or at its end.
IndicatorInfo counted(std::string name, std::string unit, std::string dutch, std::string english, Good good = neither) {
    return indicator("register_" + std::move(name), std::move(unit), std::move(dutch) + ", register",
                     std::move(english) + ", register", good, yearly, 0, unbounded);
}

/// What is asked of the household of a reference person; the household counts with that person's groups.
auto households_with(auto condition) {
    return of_resident([condition](const World& world, Row row) {
        const Ref<Household> household = world.at<HouseholdOf>(row);
        return world.at<IsReferencePerson>(row) && household && condition(world, row, household.row()) ? 1.0 : 0.0;
    });
}

bool of_working_age_now(const World& world, Row row) {
    constexpr int adult = 18 * months_per_year, retirement = 67 * months_per_year;
    return world.at<AgeMonths>(row) >= adult && world.at<AgeMonths>(row) < retirement;
}

auto on_assistance() {
    return households_with(
        [](const World& world, Row, Row household) { return world.at<OnAssistance>(household) != 0; });
}
auto in_debt_for(int months) {
    return households_with([months](const World& world, Row, Row household) {
        return world.at<ProblemDebt>(household) != 0 && world.at<DebtMonths>(household) >= months;
    });
}
auto without_work() {
    return of_resident([](const World& world, Row row) {
        const bool seeks = of_working_age_now(world, row) && world.at<EducationOf>(row) != Education::in_school;
        return seeks && !world.at<Employed>(row) ? 1.0 : 0.0;
    });
}

/// Euro: `price` for each that counts.
auto times(float price, auto value) {
    return [price, value](const World& world) {
        return [price, of = value(world)](Row row) { return static_cast<double>(price) * of(row); };
    };
}

double spent(const World& world, std::size_t n) {
    ExactSum sum;
    for (const double euro : world.at<SpentThisMonth>(static_cast<Row>(n))) sum.add(euro);
    return sum.value();
}

void add_yearly_flows(std::vector<Measure>& list) {
    const auto add = [&](Flow which, std::string name, std::string unit, std::string dutch, std::string english,
                         Good good = neither) {
        list.push_back(year_total(counted(std::move(name), std::move(unit), std::move(dutch), std::move(english), good),
                                  flow(which)));
    };
    add(Flow::help_requested, "requests", "request/year", "Hulpvragen", "Requests for help");
    add(Flow::help_given, "requests_helped", "request/year", "Hulpvragen geholpen", "Requests helped", up);
    add(Flow::moved_in, "moved_in", "person/year", "Ingekomen", "Moved in");
    add(Flow::moved_out, "moved_out", "person/year", "Vertrokken", "Moved out");
    add(Flow::moved_within, "moved_within", "person/year", "Verhuisd binnen of tussen wijken",
        "Moved within or from another neighbourhood");
    add(Flow::born, "born", "person/year", "Geboren", "Born");
    add(Flow::died, "died", "person/year", "Overleden", "Died");
    add(Flow::jobs_found, "jobs_found", "person/year", "Werk gevonden", "Work found", up);
    add(Flow::jobs_lost, "jobs_lost", "person/year", "Werk verloren", "Work lost", down);
    add(Flow::debts_entered, "debts_entered", "household/year", "In problematische schuld geraakt",
        "Entered problem debt", down);
    add(Flow::debts_left, "debts_left", "household/year", "Uit problematische schuld gekomen", "Left problem debt", up);
    add(Flow::school_completed, "school_completed", "person/year", "School afgemaakt", "School completed", up);
    add(Flow::school_left, "school_left", "person/year", "School verlaten zonder diploma",
        "Left school without a diploma", down);
    add(Flow::workers_left, "workers_left", "person/year", "Professionals vertrokken", "Workers who left");
    add(Flow::protests, "protests", "protest/year", "Protesten", "Protests");
}

/// Public money spent elsewhere because of how residents fare: outside every policy's budget.
IndicatorInfo elsewhere(std::string name, std::string dutch, std::string english) {
    return indicator("downstream_" + std::move(name), "euro/year", "Kosten elders: " + std::move(dutch),
                     "Costs elsewhere: " + std::move(english), down, yearly, 0, unbounded);
}

void add_costs_of_people(std::vector<Measure>& list, const PublicRecords& records) {
    list.push_back(group_total(elsewhere("assistance", "bijstand", "social assistance"),
                               times(records.assistance, on_assistance())));
    list.push_back(group_total(elsewhere("debt", "schulden", "debts"), times(records.debt, in_debt_for(0))));
    list.push_back(group_total(elsewhere("care", "zorg na lang wachten", "care after long waits"),
                               times(records.care, unmet_for_long())));
    list.push_back(year_total(elsewhere("crime", "criminaliteit", "crime"),
                              [price = records.crime](const World& world, std::size_t n) {
                                  return static_cast<double>(price) * flow(Flow::victims)(world, n);
                              }));
}

/// Children whose upbringing goes so badly that there is youth care.
auto in_youth_care(float below) {
    return of_resident([below](const World& world, Row row) {
        const bool child = world.at<AgeMonths>(row) < 18 * months_per_year;
        return child && world.at<LifeDomains>(row)[Domain::upbringing] < below ? 1.0 : 0.0;
    });
}

double vacant_dwellings(const World& world, std::size_t neighbourhood) {
    const Block& block = world.table<Dwelling>().block(neighbourhood);
    double vacant = 0;
    for (Row row = block.begin; row < block.high; ++row)
        if (world.table<Dwelling>().occupied(row) && world.at<MonthsVacant>(row) > 0) vacant += 1;
    return vacant;
}

void add_costs_of_children_and_homes(std::vector<Measure>& list, const PublicRecords& records) {
    list.push_back(group_total(elsewhere("youth_care", "jeugdhulp", "youth care"),
                               times(records.youth_care, in_youth_care(records.youth_care_below))));
    list.push_back(of_neighbourhood(elsewhere("vacancy", "leegstand", "vacant dwellings"),
                                    [price = records.vacancy](const World& world, std::size_t n) {
                                        return static_cast<double>(price) * vacant_dwellings(world, n);
                                    }));
}

}  // namespace

std::vector<Measure> register_measures(const PublicRecords& records) {
    std::vector<Measure> list{
        of_neighbourhood(counted("residents", "person", "Bewoners", "Residents"), number_of<Resident>()),
        of_neighbourhood(counted("households", "household", "Huishoudens", "Households"), number_of<Household>()),
        group_total(counted("without_work", "person", "Zonder werk, 18-66 jaar", "Without work, 18-66 years", down),
                    without_work()),
        group_total(
            counted("assistance", "household", "Huishoudens in de bijstand", "Households on social assistance", down),
            on_assistance()),
        group_total(counted("debts", "household", "Huishoudens met geregistreerde schuld",
                            "Households with registered debts", down),
                    in_debt_for(records.debt_registered_after)),
        year_total(counted("crime", "offence/year", "Aangiften", "Offences recorded by the police", down),
                   [share = records.reported](const World& world, std::size_t n) {
                       return static_cast<double>(share) * flow(Flow::victims)(world, n);
                   }),
        year_total(counted("spent", "euro/year", "Uitgegeven", "Money spent"), spent),
    };
    add_yearly_flows(list);
    add_costs_of_people(list, records);
    add_costs_of_children_and_homes(list, records);
    return list;
}

}  // namespace adem::model
