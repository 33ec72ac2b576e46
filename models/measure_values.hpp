#pragma once

#include "engine/output/measure.hpp"
#include "engine/state/tie_graph.hpp"
#include "models/rules/perspective.hpp"
#include "models/state/household.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

/// What the indicators of measures.cpp count: functions from a world to a function from a row to a number (NaN: the row
/// does not count), and functions from a world and a neighbourhood to a number.
namespace adem::model {

/// A value of a resident that needs several columns: `value(world, row)`.
template <class Value>
auto of_resident(Value value) {
    return [value](const World& world) { return [value, &world](Row row) -> double { return value(world, row); }; };
}

inline auto has_given_up() {
    return of_resident([](const World& world, Row row) {
        const auto& stances = world.at<StanceToService>(row);
        return std::find(stances.begin(), stances.end(), Stance::given_up) != stances.end() ? 1.0 : 0.0;
    });
}
inline auto perspective() {
    return of_resident([](const World& world, Row row) {
        return static_cast<double>(overall_perspective(world.at<LifeDomains>(row)));
    });
}
/// From `from` years up to, not including, `until`.
inline auto of_age(int from, int until) {
    return [=](const World& world) {
        return [=, &world](Row row) {
            const int years = world.at<AgeMonths>(row) / months_per_year;
            return years >= from && years < until;
        };
    };
}
inline auto of_working_age() { return of_age(18, 67); }
template <class C>
auto of_household() {
    return of_resident([](const World& world, Row row) {
        const Ref<Household> household = world.at<HouseholdOf>(row);
        return household ? static_cast<double>(world.at<C>(household.row())) : not_defined;
    });
}
inline double services_in_need(const World& world, Row row) {
    const auto& needs = world.at<Need>(row);
    return static_cast<double>(std::count_if(needs.begin(), needs.end(), [](float need) { return need > 0; }));
}
inline auto in_need() {
    return of_resident([](const World& world, Row row) { return services_in_need(world, row) > 0 ? 1.0 : 0.0; });
}
inline auto unmet_for_long() {
    return of_resident([](const World& world, Row row) {
        const auto& months = world.at<MonthsUnmet>(row);
        return std::any_of(months.begin(), months.end(), [](int unmet) { return unmet > months_per_year; }) ? 1.0 : 0.0;
    });
}
/// Contact persons one knows well: familiarity of at least a third.
inline auto familiar_faces() {
    constexpr float well = 1.0F / 3.0F;
    return of_resident([](const World& world, Row row) {
        int faces = 0;
        for (const Service service : all_of<Service>())
            faces += world.at<ContactPerson>(row)[service] && world.at<Familiarity>(row)[service] >= well ? 1 : 0;
        return static_cast<double>(faces);
    });
}
inline auto relation_length() {
    return of_resident([](const World& world, Row row) {
        double months = 0;
        int relations = 0;
        for (const Service service : all_of<Service>()) {
            if (!world.at<ContactPerson>(row)[service]) continue;
            months += world.at<RelationMonths>(row)[service];
            ++relations;
        }
        return relations > 0 ? months / relations : not_defined;
    });
}
inline auto tie_count() {
    return of_resident([](const World& world, Row row) { return static_cast<double>(world.ties().degree(row)); });
}
inline auto isolated() {
    return of_resident([](const World& world, Row row) {
        const auto ties = world.ties().of(row);
        return std::all_of(ties.begin(), ties.end(), [](const Tie& tie) { return tie.is(TieContext::household); })
                   ? 1.0
                   : 0.0;
    });
}
inline auto bridging() {
    return of_resident([](const World& world, Row row) {
        const auto ties = world.ties().of(row);
        if (ties.empty()) return not_defined;
        const auto across = std::count_if(ties.begin(), ties.end(), [&](const Tie& tie) {
            return world.at<BackgroundOf>(tie.other) != world.at<BackgroundOf>(row);
        });
        return static_cast<double>(across) / static_cast<double>(ties.size());
    });
}
inline auto is_active() {
    return of_resident([](const World& world, Row row) { return world.at<ActiveIn>(row) ? 1.0 : 0.0; });
}
/// Active in an initiative, or giving input to a process that is open.
inline double takes_part(const World& world, Row row) {
    return world.at<ActiveIn>(row) || world.at<TakesPartIn>(row) != 0 ? 1.0 : 0.0;
}
inline auto is_participant() { return of_resident(takes_part); }
inline auto self_efficacy() {
    return of_resident(
        [](const World& world, Row row) { return static_cast<double>(world.at<SelfEfficacy>(row).value()); });
}
inline auto age_in_years() {
    return of_resident(
        [](const World& world, Row row) { return static_cast<double>(world.at<AgeMonths>(row)) / months_per_year; });
}
inline auto moved_in() {
    return of_resident(
        [](const World& world, Row row) { return world.at<MonthsHere>(row) < months_per_year ? 1.0 : 0.0; });
}

/// A column of the neighbourhood itself.
template <class C>
auto here() {
    return [](const World& world, std::size_t n) { return static_cast<double>(world.at<C>(static_cast<Row>(n))); };
}
inline auto flow(Flow which) {
    return [which](const World& world, std::size_t n) {
        return static_cast<double>(world.at<FlowsThisMonth>(static_cast<Row>(n))[which]);
    };
}
template <class E>
auto number_of() {
    return [](const World& world, std::size_t n) { return static_cast<double>(world.table<E>().count(n)); };
}

double worst_decile(const World& world, std::size_t neighbourhood);
double gap_of_the_vulnerable(const World& world, std::size_t neighbourhood);
double vacant_posts(const World& world, std::size_t neighbourhood);
double reliability_of_municipality(const World& world, std::size_t neighbourhood);
double assets_discovered(const World& world, std::size_t neighbourhood);
double clustering(const World& world, std::size_t neighbourhood);
double largest_component(const World& world, std::size_t neighbourhood);
double reach_of_active(const World& world, std::size_t neighbourhood);
double participation_gap(const World& world, std::size_t neighbourhood);
double distance_to_active(const World& world, std::size_t neighbourhood);

}  // namespace adem::model
