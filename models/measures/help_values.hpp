#pragma once

#include "models/measure_values.hpp"
#include "models/state/help_and_trust.hpp"

/// What the indicators of needs and help count.
namespace adem::model {

/// Severity from which a need calls for help: below it a need has ended (parameter relief_of_help.solved).
inline constexpr float calls_for_help = 0.1F;
inline constexpr float great_from = 0.5F;

inline bool any_need(float) { return true; }
inline bool great_need(float need) { return need >= great_from; }
inline bool small_need(float need) { return need < great_from; }

/// Has a contact person, or asked this month.
inline bool uses_help(const World& world, Row row, Service service) {
    return world.at<ContactPerson>(row)[service] || world.at<OutcomeThisMonth>(row)[service] != HelpOutcome::none;
}
inline bool goes_without(const World& world, Row row, Service service) { return !uses_help(world, row, service); }
inline bool is_latent(const World& world, Row row, Service service) { return world.at<NeedKnown>(row)[service] == 0; }

/// The services that somebody needs.
template <class Visit>
void for_each_need(const World& world, Row row, Visit visit) {
    const auto& needs = world.at<Need>(row);
    for (const Service service : all_of<Service>())
        if (needs[service] >= calls_for_help) visit(service, needs[service]);
}

/// Share of one's needs (of this severity) of which `holds(world, row, service)` is true; nobody without such a need
/// counts.
template <class Holds>
auto share_of_needs(Holds holds, bool (*of_severity)(float) = any_need) {
    return of_resident([=](const World& world, Row row) {
        double needs = 0, holding = 0;
        for_each_need(world, row, [&](Service service, float need) {
            if (!of_severity(need)) return;
            needs += 1;
            holding += holds(world, row, service) ? 1 : 0;
        });
        return needs > 0 ? holding / needs : not_defined;
    });
}

inline auto long_share_of_non_take_up() {
    return of_resident([](const World& world, Row row) {
        double without = 0, for_long = 0;
        for_each_need(world, row, [&](Service service, float) {
            if (uses_help(world, row, service)) return;
            without += 1;
            for_long += world.at<MonthsUnmet>(row)[service] > months_per_year ? 1 : 0;
        });
        return without > 0 ? for_long / without : not_defined;
    });
}

inline auto unmet_severity() {
    return of_resident([](const World& world, Row row) {
        double sum = 0;
        for_each_need(world, row, [&](Service service, float need) {
            if (goes_without(world, row, service)) sum += static_cast<double>(need);
        });
        return sum;
    });
}

inline auto has_given_up_on(Service service) {
    return of_resident([service](const World& world, Row row) {
        return world.at<StanceToService>(row)[service] == Stance::given_up ? 1.0 : 0.0;
    });
}

/// Of those who ask for a service this month: has to wait.
inline auto waits_for(Service service) {
    return of_resident([service](const World& world, Row row) {
        const HelpOutcome outcome = world.at<OutcomeThisMonth>(row)[service];
        return outcome == HelpOutcome::none ? not_defined : outcome == HelpOutcome::waiting ? 1.0 : 0.0;
    });
}

/// A share kept in steps.
template <class C>
auto steps() {
    return of_resident([](const World& world, Row row) { return static_cast<double>(world.at<C>(row).value()); });
}

inline auto ratio_of_flows(Flow part, Flow whole) {
    return [=](const World& world, std::size_t n) {
        const auto& flows = world.at<FlowsThisMonth>(static_cast<Row>(n));
        return flows[whole] > 0 ? static_cast<double>(flows[part] / flows[whole]) : not_defined;
    };
}

/// Mean of a value over the residents of a neighbourhood who belong to one group, less that over those who belong to
/// the other; not defined while one of them is empty.
template <class InFirst, class InSecond, class Value>
double gap_between(const World& world, std::size_t neighbourhood, InFirst in_first, InSecond in_second, Value value) {
    ExactSum first, second;
    int of_first = 0, of_second = 0;
    const Block block = world.table<Resident>().block(neighbourhood);
    for (Row row = block.begin; row < block.high; ++row) {
        if (!world.table<Resident>().occupied(row)) continue;
        if (in_first(row)) {
            first.add(static_cast<double>(value(row)));
            ++of_first;
        } else if (in_second(row)) {
            second.add(static_cast<double>(value(row)));
            ++of_second;
        }
    }
    return of_first > 0 && of_second > 0 ? first.value() / of_first - second.value() / of_second : not_defined;
}

}  // namespace adem::model
