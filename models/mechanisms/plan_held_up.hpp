#pragma once

#include "models/rules/plan_preparation.hpp"
#include "models/state/messages.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// When enough residents resist, a plan is held up; every month of it costs money, and those who resist lose trust.
///
///     p(held up once more, in a month) = chance · (share who resist − critical) / (1 − critical)
///
/// Tweebosbuurt, Rotterdam: 35 months from plan to demolition (Rijnmond 2018–2021). A plan waits while PlanHeldUp > 0;
/// months of preparation (rules/plan_preparation.hpp) are no delay and have a price of their own.
struct PlanHeldUpByResidents {
    static constexpr std::string_view name = "plan_held_up";
    static constexpr std::string_view about = "Resistance holds a plan up, at a cost in months, money and trust";
    Parameter<float> critical, chance, months, fairness, weight;
    PlanPreparation preparation;

    static void describe(auto& d) {
        using M = PlanHeldUpByResidents;
        d.param("critical", &M::critical, {0.05, "1", 0, 1}, Beta{2, 38}, assumption, "share that begins to count");
        d.param("chance", &M::chance, {0.5, "1/month", 0, 1}, Beta{4, 4}, assumption, "chance when all resist");
        d.param("months", &M::months, {3, "month", 0, 60}, LogNormal{3, 0.5}, assumption, "held up at a time");
        d.param("fairness", &M::fairness, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "how fair, and how able, the municipality seems to who resists");
        d.param("weight", &M::weight, {0.3, "1/month", 0.01, 10}, LogNormal{0.3, 0.6}, assumption,
                "weight of a month of resisting");
        d.rule(&M::preparation);
    }
    using Here = Whole<Neighbourhood, In<ImposedPlan>, In<MonthsOfPlan>, InOut<PlanHeldUp>, InOut<FlowsThisMonth>,
                       InOut<SpentThisMonth>>;
    void operator()(Every<Resident, In<Protests>> residents, Here here, Draw<"plan held up: by resistance"> draw,
                    Send<Experience> send) const {
        std::int16_t& held_up = here.get<PlanHeldUp>();
        if (here.get<ImposedPlan>() <= 0) {
            held_up = 0;
            return;
        }
        if (held_up > 0) {
            --held_up;
            here.get<SpentThisMonth>()[CostLine::delay] += preparation.cost_of_delay(here.get<MonthsOfPlan>());
        }
        float resisting = 0;
        for (const auto resident : residents) {
            if (resident.get<Protests>() == 0) continue;
            resisting += 1;
            send.to(resident.row(), resident.identity(), {{}, Institution::municipality, fairness, fairness, weight});
        }
        const float share = resisting / std::max(static_cast<float>(residents.size()), 1.0F);
        if (share <= critical || !draw.chance(static_cast<double>(chance * (share - critical) / (1 - critical))))
            return;
        held_up = longer_wait(held_up, months);
        here.get<FlowsThisMonth>()[Flow::protests] += 1;
        here.get<FlowsThisMonth>()[Flow::works_delayed] += months;
    }
};

}  // namespace adem::model
