#pragma once

#include "models/rules/plan_preparation.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"

namespace adem::model {

/// A plan for the place that is made together with residents begins later: it is prepared first.
///
/// Meanwhile residents are asked in a process about it, and the plan waits. Each month costs money. Whether the time is
/// won back in a shorter contested phase is an outcome (`resistance`, `plan_held_up`). Size: assumption.
struct JointPreparation {
    static constexpr std::string_view name = "joint_preparation";
    static constexpr std::string_view about = "A plan made together with residents is prepared longer";
    PlanPreparation plan;

    static void describe(auto& d) { d.rule(&JointPreparation::plan); }
    void operator()(Whole<Neighbourhood, In<ImposedPlan>, InOut<MonthsOfPlan>, InOut<PlanHeldUp>, InOut<OpensNow>,
                          InOut<MonthsToDecision>, InOut<SpentThisMonth>>
                        here) const {
        std::int16_t& known = here.get<MonthsOfPlan>();
        if (here.get<ImposedPlan>() <= 0) {
            known = 0;
            return;
        }
        const std::int16_t preparation = plan.months();
        if (known == 0 && preparation > 0) {
            here.get<PlanHeldUp>() = std::max(here.get<PlanHeldUp>(), preparation);
            here.get<OpensNow>() = static_cast<std::uint8_t>(here.get<OpensNow>() | bit_of(ProcessKind::physical));
            here.get<MonthsToDecision>()[ProcessKind::physical] = static_cast<std::uint8_t>(preparation);
        }
        if (known < preparation)
            here.get<SpentThisMonth>()[CostLine::participation] += static_cast<double>(plan.prices.preparation_month);
        if (known < MonthsOfPlan::info.high) ++known;
    }
};

}  // namespace adem::model
